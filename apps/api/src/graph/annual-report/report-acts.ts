import {
  activityIn,
  checkPart,
  type Figure,
  type Figures,
  type FilledInput,
  filledInput,
  type IndicatorSet,
  InvalidInput,
  indicatorsOf,
  inputIssue,
  isFilledIn,
  NotFound,
  parseInput,
  plainFigure,
  Refused,
  type ReportFinding,
  writtenInput,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import type { Context } from '../../context.ts';
import type { Arguments } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { Organisation } from '../organisation/organisation.ts';
import { actField, type Door, type Loaded, setOf } from './act.ts';

type Part = Loaded['parts'][number];
/** The part that is meant; a unit fills its own, the lead unit that of the consortium as a whole. */
function partOf({ parts, leadUnitId }: Loaded, organisationId: string | null, { viewer }: Context): Part {
  const part = parts.find((each) => each.organisationId === organisationId);
  if (!part) throw new NotFound();
  if (viewer?.organisationId !== (organisationId ?? leadUnitId)) throw new Forbidden({ action: 'fill' });
  return part;
}

type Filled = FilledInput['figures'][number];

/** What was given, as it is kept; every figure that is none of this part, or no number, is told at once. */
function figuresGiven(
  set: IndicatorSet,
  unitId: string | null,
  given: readonly Filled[],
): (Filled & { value: string })[] {
  const byCode = new Map(indicatorsOf(set).map((each) => [each.code, each]));
  const issues: ReturnType<typeof inputIssue>[] = [];
  const figures = given.map((each, index) => {
    const path = ['filled', 'figures', index, 'value'];
    const indicator = byCode.get(each.code);
    const isFilledHere = indicator !== undefined && isFilledIn(indicator, unitId);
    // On what is added up or calculated the lead unit gives reasons, and no figures.
    if (!indicator || (unitId !== null && !isFilledHere) || (!isFilledHere && each.value.trim() !== '')) {
      issues.push(inputIssue('INDICATOR_UNKNOWN', path, { indicator: each.code }));
      return { ...each, value: '' };
    }
    const value = plainFigure(each.value, indicator);
    if (value === null) {
      const { name, unit, decimals } = indicator;
      issues.push(inputIssue('FIGURE_INVALID', path, { indicator: each.code, name, unit, decimals }));
    }
    return { ...each, value: value ?? '' };
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  return figures;
}

type Written = Readonly<{ code: string; was: string | null; text: string }>;

/** Nobody overwrites what another wrote meanwhile and they have not seen. */
function refuseUnseen(written: readonly Written[], storedOf: (code: string) => string): void {
  const changed = written
    .filter(({ code, was, text }) => was !== null && was !== storedOf(code) && text !== storedOf(code))
    .map(({ code, was }) => ({ code, was, now: storedOf(code) }));
  if (changed.length > 0)
    throw new Refused(
      'FIGURE_CHANGED',
      {
        'zh-CN': `他人已修改 ${changed.length} 处,请核对后再保存`,
        en: `Someone else has changed ${changed.length} of these; compare before you save`,
      },
      { figures: changed },
    );
}

const ofPart = (arg: Arguments) => ({
  organisationId: arg.globalID({
    for: Organisation,
    description: '单位;不填为联合体部分。 The unit; none for the consortium’s own part.',
  }),
});
const unitGiven = (organisationId: unknown): string | null =>
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
      change: async ({ tx, record }: Door) => {
        const part = partOf(record, unitId, context);
        const figures = figuresGiven(setOf(record), unitId, given);
        const stored = part.figures as Figures;
        const storedOf = (code: string) => stored[code]?.value ?? '';
        const reasonOf = (code: string) => stored[code]?.reason ?? '';
        refuseUnseen(
          figures.map(({ value, ...each }) => ({ ...each, text: value })),
          storedOf,
        );
        const written = Object.fromEntries(
          figures.map(({ code, value, reason }): [string, Figure] => [
            code,
            { value, reason: reason ?? reasonOf(code), carriedFrom: null },
          ]),
        );
        // What is reported of the year after all takes a zero report back.
        const isActive =
          activityIn(setOf(record), { parts: [{ unit: null, isConfirmed: false, figures: written }] })
            .length > 0;
        await tx.reportPart.update({
          where: { id: part.id },
          data: { figures: { ...stored, ...written }, confirmedAt: null, confirmedById: null },
          select: { id: true },
        });
        return {
          ...(isActive ? { zeroReason: null } : {}),
          changes: figures
            .filter(
              ({ code, value, reason }) =>
                value !== storedOf(code) || (reason ?? reasonOf(code)) !== reasonOf(code),
            )
            .map(({ code, value }) => ({ path: `figures.${code}`, from: storedOf(code), to: value })),
        };
      },
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
      change: async ({ record }: Door) => {
        const known = new Set(setOf(record).narratives.map(({ code }) => code));
        const issues = texts.flatMap(({ code }, index) =>
          known.has(code)
            ? []
            : [inputIssue('INDICATOR_UNKNOWN', ['written', 'texts', index], { indicator: code })],
        );
        if (issues.length > 0) throw new InvalidInput(issues);
        const stored = record.texts as Record<string, string>;
        const textOf = (code: string) => stored[code] ?? '';
        refuseUnseen(texts, textOf);
        return {
          texts: { ...stored, ...Object.fromEntries(texts.map(({ code, text }) => [code, text])) },
          changes: texts
            .filter(({ code, text }) => text !== textOf(code))
            .map(({ code, text }) => ({ path: `texts.${code}`, from: textOf(code), to: text })),
        };
      },
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
          data: { confirmedAt: null, confirmedById: null },
          select: { id: true },
        });
        return { changes: [{ path: `parts.${unitId}.confirmedAt`, from: part.confirmedAt, to: null }] };
      },
    };
  },
});
