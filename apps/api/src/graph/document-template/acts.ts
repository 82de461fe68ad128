import { checkTemplate } from '@consortium/documents/template';
import {
  both,
  type DocumentTemplateKind,
  type DocumentTemplateStatus,
  documentTemplateLifecycle,
  Refused,
  type TemplateIssue,
} from '@consortium/domain';
import type { Context, Transaction } from '../../context.ts';
import { bytesOfTemplate } from '../../document-template/in-use.ts';
import { holdKind, templateName } from '../../document-template/keep.ts';
import { audit, type Versioned } from '../../move.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { DocumentTemplate } from './document-template.ts';

type Loaded = Versioned &
  Readonly<{
    kind: DocumentTemplateKind;
    edition: number;
    status: DocumentTemplateStatus;
    fileName: string;
    sha256: string;
    problems: unknown;
  }>;

async function load(tx: Transaction, id: string, visible: object): Promise<Loaded | null> {
  const row = await tx.documentTemplate.findFirst({
    where: { AND: [{ id }, visible] },
    select: { kind: true },
  });
  if (!row) return null;
  await holdKind(tx, row.kind);
  return tx.documentTemplate.findUnique({ where: { id } });
}

const { actField } = actsOn<Loaded>({
  type: DocumentTemplate as never,
  subject: 'DocumentTemplate',
  lifecycle: documentTemplateLifecycle,
  load,
  nameOf: ({ kind, edition }) => templateName(kind, edition),
});
type Door = DoorOf<Loaded>;

/** What stands against it today: what fields there are may have changed since it was uploaded. */
async function problemsOf(context: Context, record: Loaded): Promise<readonly TemplateIssue[]> {
  const known = record.problems as readonly TemplateIssue[];
  return known.length > 0 ? known : checkTemplate(await bytesOfTemplate(context, record), record.kind);
}

/** The version that was in use until now is retired, as an act of its own in the log. */
async function retireOthers(context: Context, { tx, record, now }: Door): Promise<void> {
  const others = await tx.documentTemplate.findMany({ where: { kind: record.kind, status: 'ACTIVE' } });
  for (const { id, edition } of others) {
    await tx.documentTemplate.update({
      where: { id },
      data: { status: 'RETIRED', retiredAt: now, version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, context, {
      ...{ action: 'retire', subject: 'DocumentTemplate', recordId: id },
      recordName: templateName(record.kind, edition),
      ...{ fromStatus: 'ACTIVE', toStatus: 'RETIRED' },
    });
  }
}

actField('activateDocumentTemplate', {
  action: 'activate',
  description:
    '启用模板,原使用中的一版随之停用;有问题的模板不能启用。 Puts a version into use instead of the one that was; one with problems is refused, naming them.',
  timeout: 60_000,
  prepare: (_given, context) => ({
    change: async (door: Door) => {
      const problems = await problemsOf(context, door.record);
      if (problems.length > 0)
        throw new Refused(
          'TEMPLATE_HAS_PROBLEMS',
          both(
            '模板有问题,改正后重新上传才能启用',
            'The template has problems; mend them and upload it again',
          ),
          { problems },
        );
      await retireOthers(context, door);
      return { activatedAt: door.now, activatedById: context.viewer?.id, retiredAt: null };
    },
  }),
});

actField('retireDocumentTemplate', {
  action: 'retire',
  description: '停用模板,恢复内置版式。 Retires a version: the built-in layout is used again.',
  prepare: () => ({ change: async ({ now }: Door) => ({ retiredAt: now }) }),
});
