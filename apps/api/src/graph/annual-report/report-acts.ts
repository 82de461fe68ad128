import {
  checkPart,
  type Figures,
  filledInput,
  NotFound,
  parseInput,
  Refused,
  type ReportFinding,
  writtenInput,
} from '@consortium/domain';
import { toEvidence } from '../../annual-report/evidence.ts';
import { unconfirmed } from '../../annual-report/part.ts';
import type { Arguments } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { Organisation } from '../organisation/organisation.ts';
import { actField, type Door, setOf } from './act.ts';
import { partOf, writeFigures, writeTexts } from './fill.ts';

export const ofPart = (arg: Arguments) => ({
  organisationId: arg.globalID({
    for: Organisation,
    description: '单位;不填为联合体部分。 The unit; none for the consortium’s own part.',
  }),
});
export const unitGiven = (organisationId: unknown): string | null =>
  organisationId == null ? null : (organisationId as { id: string }).id;

const FilledData = inputOf('Filled', filledInput);
actField('saveReportFigures', {
  action: 'fill',
  description:
    '保存若干指标;他人未见的改动不会被覆盖,已确认的部分须再次确认。 Saves some figures; what another changed unseen is not overwritten, and a confirmed part is to be confirmed anew.',
  keepsVersion: true,
  args: (arg) => ({ ...ofPart(arg), filled: arg({ type: FilledData, required: true }) }),
  prepare: ({ organisationId, filled }, context) => {
    const unitId = unitGiven(organisationId);
    const { figures: given } = parseInput(filledInput, filled);
    return {
      input: [unitId, given],
      change: (door: Door) => writeFigures(door, unitId, given, context, ['filled', 'figures']),
    };
  },
});

const WrittenData = inputOf('Written', writtenInput);
actField('saveReportTexts', {
  action: 'write',
  description: '保存文字部分。 Saves texts; what another changed unseen is not overwritten.',
  keepsVersion: true,
  args: (arg) => ({ written: arg({ type: WrittenData, required: true }) }),
  prepare: ({ written }) => {
    const { texts } = parseInput(writtenInput, written);
    return {
      input: texts,
      change: async (door: Door) => writeTexts(door, texts, ['written', 'texts']),
    };
  },
});

function partIncomplete(findings: readonly ReportFinding[]): Refused {
  const chinese = findings.map(({ message }) => message['zh-CN']).join('、');
  const english = findings.map(({ message }) => message.en).join(', ');
  return new Refused(
    'PART_INCOMPLETE',
    {
      'zh-CN': `尚有 ${findings.length} 处须处理:${chinese}`,
      en: `${findings.length} thing(s) are to be put right: ${english}`,
    },
    { findings },
  );
}

actField('confirmReportPart', {
  action: 'confirmPart',
  description: '确认本单位数据。 The viewer’s unit confirms its figures.',
  keepsVersion: true,
  prepare: (_given, context) => ({
    change: async ({ tx, record, now }: Door) => {
      const organisationId = context.viewer?.organisationId as string;
      const part = partOf(record, organisationId, context);
      const { id, legalName } = part.organisation as { id: string; legalName: string };
      const filled = {
        unit: { id, legalName },
        isConfirmed: false,
        figures: part.figures as Figures,
        evidence: part.evidence.map(toEvidence),
      };
      const blocking = checkPart(setOf(record), filled).filter(({ outcome }) => outcome === 'BLOCKING');
      if (blocking.length > 0) throw partIncomplete(blocking);
      await tx.reportPart.update({
        where: { id: part.id },
        data: { confirmedAt: now, confirmedById: context.viewer?.id as string },
        select: { id: true },
      });
      return { changes: [{ path: `parts.${organisationId}.confirmedAt`, from: null, to: now }] };
    },
  }),
});

actField('askReportPart', {
  action: 'askPart',
  description:
    '请单位修改数据,须填写理由;该单位须再次确认。 Asks a unit to change its figures; it confirms anew.',
  keepsVersion: true,
  args: (arg) => ({ organisationId: arg.globalID({ required: true, for: Organisation }) }),
  prepare: ({ organisationId }) => {
    const unitId = unitGiven(organisationId) as string;
    return {
      input: unitId,
      change: async ({ tx, record }: Door) => {
        const part = record.parts.find((each) => each.organisationId === unitId);
        if (!part) throw new NotFound();
        await tx.reportPart.update({
          where: { id: part.id },
          data: unconfirmed,
          select: { id: true },
        });
        return { changes: [{ path: `parts.${unitId}.confirmedAt`, from: part.confirmedAt, to: null }] };
      },
    };
  },
});
