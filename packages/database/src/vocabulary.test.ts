import { vocabularies } from '@consortium/domain/vocabularies';
import { describe, expect, it } from 'vitest';
import * as stored from '../generated/enums.ts';

const enums = stored as unknown as Record<string, Record<string, string>>;
// Computed, or part of a definition: they have no column.
const computed = new Set([
  'CellRemark',
  'CellVerdict',
  'ConflictKind',
  'DeadlineKind',
  'DownloadRefusal',
  'EvaluationHint',
  'Force',
  'FormAct',
  'FormLeftOut',
  'FormulaKind',
  'FunnelStep',
  'ImpactWay',
  'ImportRemark',
  'IndicatorKind',
  'IndicatorSource',
  'NameNearness',
  'NetworkNodeKind',
  'NetworkTieKind',
  'NoticePhase',
  'OperationCheck',
  'Outcome',
  'RebaseEffect',
  'RegistryFigure',
  'ReportCheck',
  'ReportOutcome',
  'Stage',
  'TemplateProblem',
  'YearBookGrouping',
]);

describe('the database stores exactly the terms of the domain', () => {
  it.each(vocabularies.filter(({ name }) => !computed.has(name)))('$name', ({ name, terms }) => {
    expect(Object.keys(enums[name] ?? {})).toEqual(terms);
  });
});
