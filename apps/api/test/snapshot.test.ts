import { type ExaminationFacts, type ExaminationSubject, examine, type RuleSet } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../src/hash.ts';
import { startApi } from './api.ts';
import { rivals, submit } from './race.ts';

/** 冻结的对照: what was seen and found at an act stays, and can be found again. Shows 2. */
const SNAPSHOT = `query ($id: ID!) { application(id: $id) {
  frozen: examination(basis: SUBMITTED) { findingsJson findings { code outcome seen(locale: ZH_CN) related { number } } }
  current: examination { findingsJson findings { code outcome computation(locale: EN) } } } }`;

const submittedOne = async () => {
  const api = await startApi({ clock: () => new Date('2026-11-23T08:00:00Z') });
  const [batch, unit] = [await api.seed.batch(), await api.seed.organisation()];
  const [one] = await rivals(api, batch, 1, unit);
  if (!one) throw new Error('no application');
  expect((await submit(one.client, one.id)).status).toBe('SUBMITTED');
  return { api, one };
};

describe('a frozen examination', () => {
  it('gives the same findings again from its own input, byte for byte, under its hash', async () => {
    const { api } = await submittedOne();
    const stored = await api.database.examinationSnapshot.findFirstOrThrow({ include: { ruleSet: true } });
    const { subject, facts } = stored.input as unknown as {
      subject: ExaminationSubject;
      facts: ExaminationFacts;
    };

    const again = examine(stored.ruleSet.definition as unknown as RuleSet, subject, facts);

    expect(hashOf(again)).toBe(hashOf(stored.findings));
    expect(again.map(({ code }) => code)).toEqual(
      (stored.findings as unknown as { code: string }[]).map(({ code }) => code),
    );
    expect(hashOf(stored.input)).toBe(stored.inputHash);
  });

  it('stays as it was when the figures behind it change', async () => {
    const { api, one } = await submittedOne();
    const read = async () =>
      ((await one.client.run(SNAPSHOT, { id: one.id })).data as Record<string, unknown>).application as {
        frozen: unknown;
        current: { findings: { code: string; outcome: string }[] };
      };
    const before = await read();
    await api.database.rdTeam.updateMany({ data: { fulltimeRdStaff: 3 } });

    const after = await read();

    expect(after.frozen).toEqual(before.frozen);
    expect(after.current.findings.find(({ code }) => code === 'ENOUGH_RD_STAFF')?.outcome).toBe('WAIVABLE');
  });

  it('is the same for a token as for the browser, byte for byte', async () => {
    const { api, one } = await submittedOne();
    const token = await api.withToken(one.leadUser, ['READ']);
    const bytes = async (client: typeof token) =>
      (await client.run(SNAPSHOT, { id: one.id })).data as unknown;

    expect(JSON.stringify(await bytes(token))).toBe(JSON.stringify(await bytes(one.client)));
  });

  it.each(['examination_snapshot', 'audit_entry', 'rule_set'])('cannot be rewritten: %s', async (table) => {
    const { api } = await submittedOne();
    const run = (sql: string) => api.database.$executeRawUnsafe(sql);

    await expect(run(`UPDATE ${table} SET id = id`)).rejects.toThrow();
    await expect(run(`DELETE FROM ${table}`)).rejects.toThrow();
    await expect(run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow();
  });
});
