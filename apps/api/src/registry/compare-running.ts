import { declarationOn, runningOn, runningSelect } from '@consortium/database/rows';
import { consortiaInForce, dayOf, runningClauses } from '@consortium/domain';
import type { Compared, RuleSetRow } from '../examination/compare.ts';
import { type AskedRunning, examineRunning, type RunningReader } from './examine-running.ts';

// A constant number of statements a chunk, and in memory no more than a chunk at a time.
const CHUNK = 1_000;

type Reader = RunningReader & Parameters<typeof examineRunning>[0];

async function compared(
  database: Reader,
  asked: readonly AskedRunning[],
  ruleSet: RuleSetRow,
  now: Date,
): Promise<(Compared | null)[]> {
  const options = { now, clauses: runningClauses };
  const [before, after] = [
    await examineRunning(database, asked, options),
    await examineRunning(database, asked, { ...options, ruleSet }),
  ];
  return asked.map((_each, index) => {
    const [held, drafted] = [before[index], after[index]];
    return held && drafted ? { before: held.findings, after: drafted.findings } : null;
  });
}

/** Consortia in force, or one of them, under the rules that hold for them and under others. */
export async function* compareRunning(database: Reader, ruleSet: RuleSetRow, now: Date, id?: string) {
  const ids = (
    await database.consortium.findMany({
      where: { status: { in: [...consortiaInForce] }, ...(id ? { id } : {}) },
      select: { id: true },
      orderBy: { number: 'asc' },
    })
  ).map((row) => row.id);
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await database.consortium.findMany({
      where: { id: { in: ids.slice(at, at + CHUNK) } },
      select: { ...runningSelect, applicationId: true },
      orderBy: { number: 'asc' },
    });
    const asked = rows.flatMap((consortium) => {
      const formation = runningOn(consortium, dayOf(now));
      return formation ? [{ consortium, formation, funds: declarationOn(consortium, dayOf(now)) }] : [];
    });
    const found = await compared(database, asked, ruleSet, now);
    for (const [index, { consortium }] of asked.entries()) {
      const one = found[index];
      if (one) yield { consortiumId: consortium.id, compared: one };
    }
  }
}
