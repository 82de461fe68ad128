import { annualOperation2026, indicatorsOf } from '@consortium/domain';
import type { Api, Client } from './api.ts';
import { aRegistry, ask as asked, type Result } from './registry.ts';

const problem = '... on Problem { code message(locale: EN) facts }';
const shown = `__typename ... on AnnualReport { id status version progress dueOn daysLate openActions } ${problem}`;

/** An act on a report; `more` are its further arguments by their types. */
export const reportAct = (name: string, more: Readonly<Record<string, string>> = {}) => {
  const args = { reason: 'String', version: 'Int', ...more };
  const declared = Object.entries(args).map(([arg, type]) => `$${arg}: ${type}`);
  const passed = Object.keys(args).map((arg) => `${arg}: $${arg}`);
  return `mutation ($id: ID!, ${declared.join(', ')}) {
    result: ${name}(id: $id, ${passed.join(', ')}) { ${shown} } }`;
};
const FILL = reportAct('saveReportFigures', { organisationId: 'ID', filled: 'FilledInput!' });
const ROUND = `mutation ($round: ReportingRoundInput!) {
  result: createReportingRound(round: $round) { __typename ... on ReportingRound { id version } ${problem} } }`;
const OPEN = `mutation ($id: ID!) {
  result: openReportingRound(id: $id) { __typename ... on ReportingRound { id openedAt } ${problem} } }`;

export type ReportResult = Result & { progress: string; dueOn: string; daysLate: number; message?: string };
export const ask = (...given: Parameters<typeof asked>) => asked(...given) as Promise<ReportResult>;

/** The same figure for everything that is filled in somewhere. */
export const everything = (source: string, value: string) => ({
  figures: indicatorsOf(annualOperation2026)
    .filter((each) => each.source === source)
    .map(({ code }) => ({ code, value })),
});

/** 示例会议: the decision body of a consortium met once in each of these years, so that nobody has to say why it did not. */
export async function hasMet({ database }: Api, globalId: string, ...years: number[]): Promise<void> {
  const consortiumId = globalId.replace('Consortium_', '');
  const { formationId } = await database.consortium.findUniqueOrThrow({ where: { id: consortiumId } });
  const { id: bodyId } = await database.governanceBody.create({
    data: { formationId, function: 'DECISION', name: '理事会(示例)', position: 9 },
  });
  await database.governanceMeeting.createMany({
    data: years.map((year) => ({ consortiumId, bodyId, heldOn: new Date(`${year}-03-15`) })),
  });
}

const texts = { texts: annualOperation2026.narratives.map(({ code }) => ({ code, text: '示例' })) };

export async function openRound(officer: Client, database: Api['database'], year: number, more: object = {}) {
  const set = await database.indicatorSet.findFirstOrThrow();
  const round = {
    year,
    title: `示例 ${year}`,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    dueOn: `${year + 1}-01-30`,
    indicatorSetId: `IndicatorSet_${set.id}`,
    ...more,
  };
  const { id, code } = await ask(officer, ROUND, { round });
  if (code) throw new Error(code);
  const opened = await ask(officer, OPEN, { id });
  if (opened.code) throw new Error(opened.code);
  return id;
}

/** 年度报告 of a consortium with two member units, who were in it through all these years. */
export async function reporting(api: Api) {
  const registry = await aRegistry(api, 2);
  const { lead, units, officer, leadUnit, members } = registry;
  for (const member of members)
    await registry.carryThrough({ kind: 'MEMBER_JOINS', member: registry.member(member) }, '2024-09-01');
  await hasMet(api, registry.id, 2023, 2024, 2025, 2026);
  const consortiumId = registry.id.replace('Consortium_', '');
  const clientOf = new Map<string | null, Client>([
    [null, lead],
    [leadUnit.globalId, lead],
    ...members.map((unit, index): [string, Client] => [unit.globalId, units[index] as Client]),
  ]);

  const fill = (id: string, unit: string | null, code: string, value: string, more: object = {}) =>
    ask(clientOf.get(unit) as Client, FILL, {
      id,
      organisationId: unit,
      filled: { figures: [{ code, value, ...more }] },
    });
  const act = (client: Client, name: string, id: string, reason?: string) =>
    ask(client, reportAct(name), { id, reason });
  /** Everybody fills in the same figure and confirms; the lead writes the texts. */
  const fillAll = async (id: string, value: string) => {
    for (const [unit, client] of clientOf) {
      const source = unit === null ? 'LEAD' : 'MEMBER';
      await ask(client, FILL, { id, organisationId: unit, filled: everything(source, value) });
      if (unit !== null) await act(client, 'confirmReportPart', id);
    }
    await ask(lead, reportAct('saveReportTexts', { written: 'WrittenInput!' }), {
      id,
      written: texts,
    });
  };
  const toReview = async (id: string) => {
    await act(lead, 'submitAnnualReport', id);
    return act(officer, 'forwardAnnualReport', id);
  };
  const toAcceptance = async (id: string) => {
    await toReview(id);
    return act(officer, 'acceptAnnualReport', id);
  };
  const reportIn = async (year: number) => {
    const where = { consortiumId, round: { year } };
    const { id } = await api.database.annualReport.findFirstOrThrow({ where, select: { id: true } });
    return `AnnualReport_${id}`;
  };
  return {
    ...registry,
    unitOf: (index: number) => members[index]?.globalId as string,
    fill,
    act,
    fillAll,
    toReview,
    toAcceptance,
    reportIn,
  };
}
export type Reporting = Awaited<ReturnType<typeof reporting>>;
