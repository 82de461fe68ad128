import {
  type ApplicationStatus,
  applicationLifecycle,
  applicationStatus,
  DomainError,
  type Viewer,
} from '@consortium/domain';
import {
  expectedStates,
  formalApplication,
  preApplication,
  type ViewerName,
  viewers,
} from '@consortium/domain/lifecycle-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf } from '../src/access.ts';
import type { Context } from '../src/context.ts';
import { move } from '../src/move.ts';
import { type Api, type Client, startApi } from './api.ts';
import { actOf, CREATE } from './documents.ts';
import { completeApplication } from './seed.ts';

/** 状态 × 操作 × 人员: every combination of an application goes to the door; what the table does not allow is refused. */
const ends: (() => Promise<void>)[] = [];
const kinds = { PRE_APPLICATION: preApplication, FORMAL_APPLICATION: formalApplication } as const;
type Kind = keyof typeof kinds;
const actions = Object.keys(applicationLifecycle) as (keyof typeof applicationLifecycle)[];
/** Who sees an application in some state, and one who never does; the others who never do go to the door below. */
const atDoor = ['lead', 'member', 'otherUnit', 'ownDistrict', 'officer', 'head', 'leader', 'expert'] as const;
const sees = (state: string): readonly ViewerName[] =>
  state === 'DRAFT'
    ? ['lead', 'member', 'expert']
    : ['lead', 'member', 'ownDistrict', 'officer', 'head', 'leader', 'expert'];

let api: Api;
let people: Record<ViewerName, Viewer & { name: string; account: string }>;
let clients: Record<ViewerName, Client>;
let rows: Record<Kind, Record<string, string>>;

/** The state as an application that went its way has it. */
const put = (id: string, status: ApplicationStatus) => {
  const at = status === 'DRAFT' ? null : new Date('2026-11-20T08:00:00Z');
  const data = { status, firstSubmittedAt: at, submittedAt: at };
  return api.database.application.update({ where: { id }, data, select: { id: true } });
};

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as, database } = api;
  const [batch, district, far, parties, other] = await Promise.all([
    seed.batch(),
    seed.district(),
    seed.district('柳南区'),
    seed.parties(1),
    seed.organisation(),
  ]);
  people = {
    lead: parties.leadUser,
    member: parties.people[0] as typeof parties.leadUser,
    otherUnit: await seed.user('UNIT_STAFF', { organisationId: other.id }),
    ownDistrict: await seed.user('DISTRICT_OFFICER', { districtId: district.id }),
    otherDistrict: await seed.user('DISTRICT_OFFICER', { districtId: far.id }),
    officer: await seed.user('BUREAU_OFFICER'),
    head: await seed.user('SECTION_HEAD'),
    leader: await seed.user('BUREAU_LEADER'),
    expert: await seed.user('EXPERT'),
    otherExpert: await seed.user('EXPERT'),
    systemAdmin: await seed.user('SYSTEM_ADMIN'),
    securityAdmin: await seed.user('SECURITY_ADMIN'),
    auditAdmin: await seed.user('AUDIT_ADMIN'),
  };
  const signedIn = await Promise.all(viewers.map(async (name) => [name, await as(people[name])]));
  clients = Object.fromEntries(signedIn);
  const { id: formalBatch } = await database.batch.create({
    data: {
      kind: 'FORMAL_APPLICATION',
      year: 2026,
      title: '示例正式批次',
      opensOn: batch.opensOn,
      closesOn: batch.closesOn,
      ruleSetId: batch.ruleSetId,
    },
  });
  rows = { PRE_APPLICATION: {}, FORMAL_APPLICATION: {} };
  for (const kind of Object.keys(kinds) as Kind[])
    for (const [index, state] of applicationStatus.terms.entries()) {
      const application = {
        ...completeApplication(
          parties,
          batch,
          district.id,
          `示例${kind === 'PRE_APPLICATION' ? '预' : '正'}${index}`,
        ),
        priorityDirectionIds: [],
      };
      const batchId = `Batch_${kind === 'PRE_APPLICATION' ? batch.id : formalBatch}`;
      const { data, errors } = await clients.lead.run(CREATE, { batchId, application });
      expect(errors).toBeUndefined();
      const id = (data as unknown as { createApplication: { id: string } }).createApplication.id.slice(12);
      await put(id, state);
      await database.application.update({ where: { id }, data: { reviewerIds: [people.expert.id] } });
      rows[kind][state] = id;
    }
});
afterAll(async () => {
  for (const end of ends) await end();
});

const outcome = (kind: Kind, state: string, action: string, name: ViewerName): string => {
  if (!sees(state).includes(name)) return 'NOT_FOUND';
  if (expectedStates(kinds[kind], action, name).includes(state)) return 'through';
  return isEver(kind, state, action, name) ? 'ILLEGAL_STATE' : 'FORBIDDEN';
};
/** Whose act it is in another state; of a draft and of another kind of application it is not even that. */
const isEver = (kind: Kind, state: string, action: string, name: ViewerName): boolean =>
  state !== 'DRAFT' || name === 'lead' || name === 'member'
    ? expectedStates(kinds[kind], action, name).length > 0
    : false;

class Through extends Error {}
/** Goes to the door as the person and turns back behind it, so that nothing changes. */
async function atTheDoor(name: ViewerName, id: string, action: string): Promise<string> {
  const viewer = people[name];
  const context = {
    database: api.database,
    viewer,
    access: accessOf(viewer),
    origin: { requestId: 'door', address: '127.0.0.1', token: null },
  } as unknown as Context;
  const turnBack = () => Promise.reject(new Through());
  return move(context, {
    subject: 'Application',
    action,
    input: [id],
    reason: '示例理由',
    lifecycle: applicationLifecycle,
    load: (tx, visible) => tx.application.findFirst({ where: { AND: [{ id }, visible] } }),
    nameOf: ({ number }) => number,
    change: turnBack,
    save: turnBack,
  }).then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Through) return 'through';
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );
}

describe.each(Object.keys(kinds) as Kind[])('%s', (kind) => {
  it('refuses every state × act × viewer that the table does not allow, and lets through every other', {
    timeout: 300_000,
  }, async () => {
    const seen: Record<string, string> = {};
    const told: Record<string, string> = {};
    // States beside one another: one row each, so nobody waits for another's lock.
    await Promise.all(
      applicationStatus.terms.map(async (state) => {
        for (const action of actions)
          for (const name of atDoor) {
            const key = `${state} ${action} ${name}`;
            seen[key] = await atTheDoor(name, rows[kind][state] as string, action);
            told[key] = outcome(kind, state, action, name);
          }
      }),
    );

    expect(Object.keys(seen)).toHaveLength(applicationStatus.terms.length * actions.length * atDoor.length);
    expect(seen).toEqual(told);
  });
});

describe('the acts that need nothing but a reason, over the wire', () => {
  it.each([
    ['submitApplication', 'submit'],
    ['withdrawApplication', 'withdraw'],
    ['confirmIntent', 'confirmIntent'],
    ['recommendApplication', 'recommend'],
    ['returnApplication', 'return'],
    ['passFormalCheck', 'passFormalCheck'],
    ['failFormalCheck', 'failFormalCheck'],
  ])('%s answers every state × viewer as the table says', { timeout: 120_000 }, async (mutation, action) => {
    const seen: Record<string, string> = {};
    const told: Record<string, string> = {};
    await Promise.all(
      applicationStatus.terms.map(async (state) => {
        const id = rows.PRE_APPLICATION[state] as string;
        for (const name of viewers) {
          const key = `${state} ${name}`;
          const variables = { id: `Application_${id}`, reason: '示例理由' };
          const { data, errors } = await clients[name].run(actOf(mutation), variables);
          const { __typename = '', code = '' } = (data?.result ?? {}) as {
            __typename?: string;
            code?: string;
          };
          const refusal = errors?.[0]?.extensions.code ?? code;
          const isContent = ['RulesViolated', 'Refused', 'Application'].includes(__typename);
          seen[key] = isContent ? 'through' : String(refusal);
          told[key] = outcome('PRE_APPLICATION', state, action, name);
          if (__typename === 'Application') await put(id, state);
        }
      }),
    );

    expect(seen).toEqual(told);
  });
});
