import { goodDocx, goodPdf } from '@consortium/documents/samples';
import { dayOf, plusDays } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { type Client, startApi } from './api.ts';
import { actOf, CORRECTION, CREATE, FINDINGS, RECEIVE, TICKET, VERDICTS } from './documents.ts';
import { completeApplication } from './seed.ts';

type Result = {
  __typename: string;
  id: string;
  status: string;
  code: string;
  version: number;
  findings: { code: string; outcome: string }[];
};
const resultOf = (body: { data?: unknown; errors?: unknown }): Result => {
  expect(body.errors).toBeUndefined();
  return Object.values(body.data as Record<string, Result>)[0] as Result;
};

async function upload(client: Client, id: string, kind: string, bytes: Uint8Array) {
  const ticket = resultOf(await client.run(TICKET, { id, kind })) as unknown as { path: string };
  return client.send(`${ticket.path}?name=${encodeURIComponent(`${kind}.bin`)}`, {
    method: 'PUT',
    body: bytes as Uint8Array<ArrayBuffer>,
  });
}

describe('a pre-application from draft to a passed formal check', () => {
  it('is filed, recommended, received, corrected and passed, and leaves its history', async () => {
    const { as, seed, database } = await startApi();
    const [batch, district, parties] = await Promise.all([seed.batch(), seed.district(), seed.parties()]);
    const [office, officer] = await Promise.all([
      seed.user('DISTRICT_OFFICER', { districtId: district.id }),
      seed.user('BUREAU_OFFICER'),
    ]);
    const [lead, districtClient, bureau] = await Promise.all([as(parties.leadUser), as(office), as(officer)]);

    const draft = resultOf(
      await lead.run(CREATE, {
        batchId: `Batch_${batch.id}`,
        application: completeApplication(parties, batch, district.id),
      }),
    );
    expect(draft).toMatchObject({ __typename: 'Application', status: 'DRAFT' });

    const refused = resultOf(await lead.run(actOf('submitApplication'), { id: draft.id }));
    expect(refused).toMatchObject({ __typename: 'RulesViolated' });
    expect(refused.findings.map(({ code }) => code)).toEqual(['MEMBERS_READY_TO_COOPERATE']);

    for (const person of parties.people)
      expect(
        resultOf(await (await as(person)).run(actOf('confirmIntent'), { id: draft.id })).__typename,
      ).toBe('Application');
    // The lead unit confirms by filing; only members are asked.
    expect(resultOf(await lead.run(actOf('submitApplication'), { id: draft.id })).status).toBe('SUBMITTED');
    expect(resultOf(await districtClient.run(actOf('recommendApplication'), { id: draft.id })).status).toBe(
      'RECOMMENDED',
    );

    expect((await upload(lead, draft.id, 'WORD', goodDocx())).status).toBe(201);
    expect((await upload(lead, draft.id, 'PDF_SCAN', goodPdf())).status).toBe(201);
    for (const [kind, status] of [
      ['STAMPED_PAPER', 'RECOMMENDED'],
      ['WORD', 'RECOMMENDED'],
      ['PDF_SCAN', 'RECEIVED'],
    ] as const)
      expect(resultOf(await bureau.run(RECEIVE, { id: draft.id, kind })).status).toBe(status);

    const dueOn = plusDays(dayOf(new Date()), 7);
    const correction = {
      dueOn,
      note: '',
      items: [{ code: 'PLAN_SOUND', field: 'taskGoals', note: '请补充任务目标' }],
    };
    expect(resultOf(await bureau.run(CORRECTION, { id: draft.id, correction })).status).toBe(
      'CORRECTION_REQUESTED',
    );
    expect(resultOf(await lead.run(actOf('submitApplication'), { id: draft.id })).status).toBe('RECEIVED');

    const early = resultOf(await bureau.run(actOf('passFormalCheck'), { id: draft.id }));
    expect(early.__typename).toBe('RulesViolated');
    const verdicts = early.findings.map(({ code }) => ({ code, verdict: 'MET' }));
    expect(early.findings.every(({ outcome }) => outcome === 'NEEDS_REVIEW')).toBe(true);
    resultOf(await bureau.run(VERDICTS, { id: draft.id, verdicts }));
    expect(resultOf(await bureau.run(actOf('passFormalCheck'), { id: draft.id })).status).toBe('PASSED');

    const actions = await database.auditEntry.findMany({
      where: { recordId: draft.id.split('_')[1] as string },
      orderBy: { at: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'create',
      ...parties.people.map(() => 'confirmIntent'),
      'submit',
      'recommend',
      'deliverItem',
      'deliverItem',
      'receiveItem',
      'receiveItem',
      'receiveItem',
      'requestCorrection',
      'submit',
      'recordVerdict',
      'passFormalCheck',
    ]);
    const { data } = await lead.run(FINDINGS, { id: draft.id });
    expect(data?.application).toMatchObject({ status: 'PASSED', openActions: ['convert', 'withdraw'] });
  });
});
