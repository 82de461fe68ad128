import { dayText, establishConsortium, storedDay } from '@consortium/database/rows';
import {
  type DecisionDocumentInput,
  dayOf,
  decisionDocumentInput,
  decisionDocumentLabels,
  parseInput,
  Refused,
} from '@consortium/domain';
import type { Context, Transaction } from '../../context.ts';
import { audit } from '../../move.ts';
import { within } from '../../within.ts';
import { act } from '../application/act.ts';
import { createField } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { approve } from './approval.ts';
import { DecisionDocument } from './document.ts';
import { listedOf, lockListed } from './listed.ts';

type Listed = Awaited<ReturnType<typeof listedOf>>[number];

/** The notice it was shown in has ended before the document's day, and nobody's objection waits. */
async function refuseUnheard(
  tx: Transaction,
  listed: readonly Listed[],
  issuedOn: string,
  today: string,
): Promise<void> {
  const applicationId = { in: listed.map(({ id }) => id) };
  const entries = await tx.noticeEntry.findMany({
    where: { applicationId, notice: { status: 'PUBLISHED' } },
    select: { applicationId: true, notice: { select: { endsOn: true } } },
  });
  const objected = await tx.objection.findMany({
    where: { applicationId, status: 'OPEN' },
    select: { applicationId: true },
  });
  for (const { id, number, status } of listed) {
    if (status !== 'IN_PUBLICITY')
      throw new Refused(
        'NOT_IN_PUBLICITY',
        {
          'zh-CN': `${number} 不在公示中,不能批复`,
          en: `${number} is not in public notice and cannot be approved`,
        },
        { number, state: status },
      );
    const ends = entries
      .filter((entry) => entry.applicationId === id)
      .map(({ notice }) => dayText(notice.endsOn) as string)
      .sort();
    const endsOn = ends.at(-1) ?? today;
    if (endsOn >= today)
      throw new Refused(
        'NOTICE_RUNNING',
        {
          'zh-CN': `${number} 的公示到 ${endsOn} 才期满`,
          en: `The notice of ${number} runs to ${endsOn}`,
        },
        { number, endsOn },
      );
    if (issuedOn <= endsOn)
      throw new Refused(
        'ISSUED_BEFORE_NOTICE_END',
        {
          'zh-CN': `批复日期应晚于 ${number} 公示期满之日 ${endsOn}`,
          en: `The document’s day must come after the notice of ${number} ended on ${endsOn}`,
        },
        { number, endsOn, issuedOn },
      );
    if (objected.some((each) => each.applicationId === id))
      throw new Refused(
        'OBJECTION_OPEN',
        { 'zh-CN': `${number} 有异议尚未处理`, en: `An objection to ${number} is not decided yet` },
        { number },
      );
  }
}

/** 批复: the document, then each application's own act, then its consortium; all of it or nothing. */
async function issue(tx: Transaction, context: Context, input: DecisionDocumentInput, now: Date) {
  const today = dayOf(now);
  if (input.issuedOn > today)
    throw new Refused(
      'ISSUED_IN_FUTURE',
      { 'zh-CN': '批复日期不能晚于今天', en: 'The document’s day lies in the future' },
      { issuedOn: input.issuedOn },
    );
  await lockListed(tx, input.applicationIds);
  const listed = await listedOf(tx, context, input.batchId, input.applicationIds);
  await refuseUnheard(tx, listed, input.issuedOn, today);
  const { documentNo, title, issuedOn, batchId } = input;
  const { id } = await tx.decisionDocument.create({
    data: {
      documentNo,
      title,
      batchId,
      issuedOn: storedDay(issuedOn) as Date,
      issuedById: context.viewer?.id as string,
    },
    select: { id: true },
  });
  for (const { id: applicationId } of listed) {
    await act(within(context, tx), { action: 'approve', id: applicationId, change: approve });
    const founded = await establishConsortium(tx, { applicationId, documentNo, documentId: id, issuedOn });
    await audit(tx, context, {
      action: 'create',
      subject: 'Consortium',
      recordId: founded.id,
      recordName: `${founded.number} ${founded.name}`,
      toStatus: 'ESTABLISHED',
    });
  }
  return { id, name: `${documentNo} ${title}` };
}

const DocumentData = inputOf('DecisionDocument', decisionDocumentInput, decisionDocumentLabels);

createField('issueDecisionDocument', {
  type: DecisionDocument as never,
  subject: 'DecisionDocument',
  description:
    '印发批复文件,名单中的联合体同时成立。 Issues the document; the consortia of its list are established with it.',
  args: (arg) => ({ document: arg({ type: DocumentData, required: true }) }),
  prepare: ({ document }, context) => {
    const input = parseInput(decisionDocumentInput, document);
    return { input, create: (tx, now) => issue(tx, context, input, now) };
  },
});
