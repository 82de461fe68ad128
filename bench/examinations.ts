import { compareBatch } from '@consortium/api/compare';
import { examineBatch } from '@consortium/api/examination';
import { connect } from '@consortium/database';
import { examine, liukeGui2022No7, outcomeChanges, type RuleSet } from '@consortium/domain';
import { aFormation, aSubject, facts } from '@consortium/domain/builders';
import { quiet } from './database.ts';
import { ask } from './load.ts';
import { mayLead, unitId } from './units.ts';

const UNITS = 30;
const WARM = 200;
const TIMES = 500;

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The engine alone, as the browser runs it at every keystroke: milliseconds for a formation of thirty units. */
export function whatIfAlone(): number {
  const subject = aSubject({ members: aFormation({ members: UNITS - 1 }) });
  const given = facts();
  const times: number[] = [];
  for (let time = 0; time < WARM + TIMES; time += 1) {
    const from = performance.now();
    examine(liukeGui2022No7, subject, given);
    if (time >= WARM) times.push(performance.now() - from);
  }
  return middle(times);
}

const EXAMINE = `query ($batchId: ID!, $application: ApplicationInput!) {
  examineFormation(batchId: $batchId, application: $application) { findings { code outcome } } }`;

/** The same through the API, registry and all, one request after another: milliseconds. */
export async function whatIfAsked(address: string, batchId: string): Promise<number> {
  const members = Array.from({ length: 300 }, (_, index) => index)
    .filter((index) => mayLead(index) || index % 10 === 1)
    .slice(0, UNITS)
    .map((index, at) => ({
      organisationId: `Organisation_${unitId(index)}`,
      role: at === 0 ? 'LEAD' : 'MEMBER',
    }));
  const application = { name: '柳州市装载机电驱动桥创新联合体', formation: { members } };
  const body = JSON.stringify({ query: EXAMINE, variables: { batchId: `Batch_${batchId}`, application } });
  const times: number[] = [];
  for (let time = 0; time < 60; time += 1) {
    const from = performance.now();
    const { data, errors } = await ask(address, { method: 'POST', path: '/graphql', body });
    if (errors || !data) throw new Error(JSON.stringify(errors));
    if (time >= 20) times.push(performance.now() - from);
  }
  return middle(times);
}

export type Examined = Readonly<{
  applications: number;
  findings: number;
  seconds: number;
  cpuSeconds: number;
  /** The most memory that the process held. */
  megabytes: number;
}>;

/** The run that took neither longest nor shortest. */
export const middleOf = (runs: readonly Examined[]): Examined =>
  [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)] as Examined;

/** Every application of a batch with quotas and similarity: how many, in how many seconds. */
export async function wholeBatch(url: string, batchId: string): Promise<Examined> {
  const { client, close } = connect(url, { poolMax: 4, log: quiet });
  try {
    const from = performance.now();
    const cpu = process.cpuUsage();
    let applications = 0;
    let findings = 0;
    for await (const { examination } of examineBatch(client, batchId, new Date())) {
      applications += 1;
      findings += examination.findings.length;
    }
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (performance.now() - from) / 1_000;
    return {
      applications,
      findings,
      seconds,
      cpuSeconds: (user + system) / 1_000_000,
      megabytes: process.resourceUsage().maxRSS / 1_000,
    };
  } finally {
    await close();
  }
}

export type Weighed = Readonly<{ applications: number; changed: number; seconds: number }>;

/** 影响测算: ten members asked for instead of eight, over every application of a batch. */
export async function impactOnBatch(url: string, batchId: string): Promise<Weighed> {
  const { client, close } = connect(url, { poolMax: 4, log: quiet });
  try {
    const { ruleSet } = await client.batch.findUniqueOrThrow({
      where: { id: batchId },
      select: { ruleSet: true },
    });
    const { rules, ...rest } = ruleSet.definition as unknown as RuleSet;
    const stricter = rules.map((rule) =>
      rule.measure.kind === 'memberCount' ? { ...rule, measure: { ...rule.measure, min: 10 } } : rule,
    );
    const draft = { ...ruleSet, definition: { ...rest, rules: stricter } as object };
    const from = performance.now();
    let applications = 0;
    let changed = 0;
    for await (const { compared } of compareBatch(client, batchId, draft, new Date())) {
      applications += 1;
      if (outcomeChanges(compared.before, compared.after).length > 0) changed += 1;
    }
    return { applications, changed, seconds: (performance.now() - from) / 1_000 };
  } finally {
    await close();
  }
}
