import { Decimal } from 'decimal.js';
import { both, type Label } from '../kernel/label.ts';
import { lengthOf } from '../values/text.ts';
import {
  type LastYear,
  medianFindings,
  missingUnits,
  type ReportFacts,
  twiceFindings,
  yearFindings,
} from './comparisons.ts';
import { consortiumFigures, type Figure, type ReportContent, type ReportPart } from './figures.ts';
import {
  filledIn,
  type Indicator,
  type IndicatorSet,
  type IndicatorSource,
  indicatorsOf,
  isFilledIn,
  isRecordedSource,
} from './indicator-set.ts';
import { doubtful, type ReportFinding, shown } from './report-finding.ts';

const nobody = both('', '');

/** A figure out of the books is mended in the books. */
const booksFix: Partial<Record<IndicatorSource, Label>> = {
  MEETINGS: both(
    '在联合体“会议”页补登会议;数值无误的,填写说明',
    'Enter the missing meetings on the consortium; if it is right, give a reason',
  ),
  LEDGER: both(
    '在联合体“经费”页补登台账;数值无误的,填写说明',
    'Enter what is missing in the ledger; if it is right, give a reason',
  ),
};

/** 合理范围: of a figure, whoever gave it. */
function rangeFindings(
  indicator: Indicator,
  figure: Pick<Figure, 'value' | 'reason'>,
  at: Readonly<{ code: string; unitId: string | null }>,
  who: Label = nobody,
): ReportFinding[] {
  const { name, least, most, source } = indicator;
  const value = new Decimal(figure.value);
  if ((least === null || value.gte(least)) && (most === null || value.lte(most))) return [];
  const finding = doubtful(
    'OUT_OF_RANGE',
    at,
    both(
      `${who['zh-CN']}“${name}”为 ${shown(figure.value, indicator)},合理范围 ${least ?? '…'} 至 ${most ?? '…'}`,
      `${who.en}“${name}” is ${shown(figure.value, indicator)}; plausible are ${least ?? '…'} to ${most ?? '…'}`,
    ),
    figure.reason,
  );
  return [{ ...finding, howToFix: booksFix[source] ?? finding.howToFix }];
}

/** Of one figure that somebody fills. */
function cellFindings(indicator: Indicator, part: ReportPart): ReportFinding[] {
  const { code, name } = indicator;
  const at = { code, unitId: part.unit?.id ?? null };
  const who = part.unit ? both(`“${part.unit.legalName}”`, `“${part.unit.legalName}”: `) : nobody;
  const figure: Figure | undefined = part.figures[code];
  if (!figure || figure.value === '')
    return [
      {
        check: 'FIGURE_MISSING',
        outcome: 'BLOCKING',
        ...at,
        message: both(`${who['zh-CN']}“${name}”未填`, `${who.en}“${name}” is not filled in`),
        howToFix: both('填写数值;没有发生的填 0', 'Fill it in; 0 where there was none'),
        reason: '',
      },
    ];
  const findings: ReportFinding[] = [];
  if (figure.carriedFrom !== null)
    findings.push({
      check: 'CARRIED_UNCONFIRMED',
      outcome: 'BLOCKING',
      ...at,
      message: both(
        `${who['zh-CN']}“${name}”承接 ${figure.carriedFrom} 年数,尚未确认`,
        `${who.en}“${name}” was taken over from ${figure.carriedFrom} and is not confirmed`,
      ),
      howToFix: both('确认或修改该数值', 'Confirm or change it'),
      reason: '',
    });
  const value = new Decimal(figure.value);
  const isServed = part.evidence.some(({ codes }) => codes.includes(code));
  if (indicator.evidenceRequired && !value.isZero() && !isServed)
    findings.push({
      check: 'EVIDENCE_MISSING',
      outcome: 'BLOCKING',
      ...at,
      message: both(
        `${who['zh-CN']}“${name}”为 ${shown(figure.value, indicator)},须附佐证材料`,
        `${who.en}“${name}” is ${shown(figure.value, indicator)} and needs evidence`,
      ),
      howToFix: both(
        '上传佐证文件并选择该指标;一份文件可佐证多项指标',
        'Upload a file and choose this indicator; a file may serve several',
      ),
      reason: '',
    });
  findings.push(...rangeFindings(indicator, figure, at, who));
  return findings;
}

const partFindings = ({ unit, isConfirmed }: ReportPart): ReportFinding[] =>
  unit === null || isConfirmed
    ? []
    : [
        {
          check: 'PART_UNCONFIRMED',
          outcome: 'BLOCKING',
          code: null,
          unitId: unit.id,
          message: both(
            `“${unit.legalName}”尚未确认本单位数据`,
            `“${unit.legalName}” has not confirmed its figures`,
          ),
          howToFix: both('由该单位登录后确认', 'The unit signs in and confirms them'),
          reason: '',
        },
      ];

function textFindings({ narratives }: IndicatorSet, texts: ReportContent['texts']): ReportFinding[] {
  return narratives.flatMap(({ code, title, expectedLength }): ReportFinding[] => {
    const length = lengthOf((texts[code] ?? '').trim());
    const at = { code, unitId: null, reason: '' };
    if (length === 0)
      return [
        {
          check: 'TEXT_MISSING',
          outcome: 'BLOCKING',
          ...at,
          message: both(`“${title}”未填`, `“${title}” is not written yet`),
          howToFix: both('填写该部分', 'Write it'),
        },
      ];
    if (length * 2 >= expectedLength) return [];
    return [
      {
        check: 'TEXT_LENGTH',
        outcome: 'HINT',
        ...at,
        message: both(
          `“${title}”${length} 字,建议约 ${expectedLength} 字`,
          `“${title}” has ${length} characters; about ${expectedLength} are expected`,
        ),
        howToFix: both('可补充内容', 'More may be written'),
      },
    ];
  });
}

/** 本部分核对: of every figure that is filled in a part. */
export const checkPart = (set: IndicatorSet, part: ReportPart): ReportFinding[] =>
  filledIn(set, part.unit?.id ?? null).flatMap((indicator) => cellFindings(indicator, part));

/** 疑点: figures of one part that are out of range, or far from what the same part gave last year. */
export const partDoubts = (set: IndicatorSet, part: ReportPart, lastYear: LastYear | null): ReportFinding[] =>
  indicatorsOf(set)
    .filter(({ code }) => (part.figures[code]?.value ?? '') !== '')
    .flatMap((indicator) => {
      const { value, reason } = part.figures[indicator.code] as Figure;
      return [
        ...cellFindings(indicator, part),
        ...(lastYear ? yearFindings(indicator, value, lastYear, reason) : []),
      ];
    })
    .filter(({ check }) => check !== 'CARRIED_UNCONFIRMED' && check !== 'EVIDENCE_MISSING');

/** 核对: everything at once, in the order of the form; the same in browser and server. */
export function checkReport(set: IndicatorSet, content: ReportContent, facts: ReportFacts): ReportFinding[] {
  const { lastYear, units, medians, elsewhere } = facts;
  const figures = consortiumFigures(set, content);
  const own = content.parts.find(({ unit }) => unit === null);
  const ofIndicators = indicatorsOf(set).flatMap((indicator) => {
    const fillers = content.parts.filter(({ unit }) => isFilledIn(indicator, unit?.id ?? null));
    const now = figures[indicator.code];
    const reason = own?.figures[indicator.code]?.reason ?? '';
    return [
      ...fillers.flatMap((part) => [
        ...cellFindings(indicator, part),
        ...twiceFindings(indicator, part, elsewhere),
      ]),
      ...(now != null && isRecordedSource(indicator.source)
        ? rangeFindings(indicator, { value: now, reason }, { code: indicator.code, unitId: null })
        : []),
      ...(now != null && lastYear ? yearFindings(indicator, now, lastYear, reason) : []),
      ...(now != null ? medianFindings(indicator, now, medians) : []),
    ];
  });
  return [
    ...ofIndicators,
    ...missingUnits(content.parts, units),
    ...content.parts.flatMap(partFindings),
    ...textFindings(set, content.texts),
  ];
}
