import { foundConsortium } from '@consortium/database/rows';
import { dayOf, plusDays } from '@consortium/domain';
import type { Api, Client } from './api.ts';

export const today = () => dayOf(new Date());
export const FOUNDED = '2024-06-18';

const problem = `... on Problem { code message facts zh: message(locale: ZH_CN) en: message(locale: EN) }
  ... on RulesViolated { findings { code } }
  ... on ConflictVersion { currentVersion }`;
const request = `__typename
  ... on ChangeRequest { id number status version openActions decidedAt effectiveOn
    consents { organisation { id } } } ${problem}`;
const consortium = `__typename ... on Consortium { id status version openActions } ${problem}`;
const setting = `__typename ... on ChangeSetting { id version needsApproval } ${problem}`;

export const CREATE_CHANGE = `mutation ($consortiumId: ID!, $changeRequest: ChangeRequestInput!) {
  result: createChangeRequest(consortiumId: $consortiumId, changeRequest: $changeRequest) { ${request} } }`;
export const UPDATE_CHANGE = `mutation ($id: ID!, $version: Int, $changeRequest: ChangeRequestInput!) {
  result: updateChangeRequest(id: $id, version: $version, changeRequest: $changeRequest) { ${request} } }`;
export const changeAct = (name: string) => `mutation ($id: ID!, $reason: String, $version: Int) {
  result: ${name}(id: $id, reason: $reason, version: $version) { ${request} } }`;
export const stateAct = (name: string) => `mutation ($id: ID!, $reason: String, $effectiveOn: CalendarDay) {
  result: ${name}(id: $id, reason: $reason, effectiveOn: $effectiveOn) { ${consortium} } }`;
export const SETTING = `mutation ($id: ID!, $version: Int!, $changeSetting: ChangeSettingInput!) {
  result: updateChangeSetting(id: $id, version: $version, changeSetting: $changeSetting) { ${setting} } }`;

export type Result = {
  __typename: string;
  id: string;
  number: string;
  status: string;
  version: number;
  openActions: string[];
  code?: string;
  consents?: { organisation: { id: string } }[];
  facts?: Record<string, unknown>;
  findings?: { code: string }[];
};

/** The result of an act, or what refused it. */
export async function ask(client: Client, query: string, variables: object): Promise<Result> {
  const { data, errors } = await client.run(query, variables);
  if (errors) return { __typename: 'Error', code: String(errors[0]?.extensions.code) } as Result;
  return data?.result as unknown as Result;
}

/** 在册联合体 with its lead, some units with their people, and the offices. */
export async function aRegistry(api: Api, members = 3) {
  const { seed, as, database } = api;
  // Units that could lead themselves: what a clause asks of a lead is in question only where a test says so.
  const lead = await seed.organisation();
  const leadUser = await seed.user('UNIT_STAFF', { organisationId: lead.id });
  const units = await Promise.all(Array.from({ length: members }, () => seed.organisation()));
  const people = await Promise.all(units.map(({ id }) => seed.user('UNIT_STAFF', { organisationId: id })));
  const founded = await foundConsortium(database, {
    number: `L-${lead.uscc}`,
    name: `柳州市示例${lead.uscc.slice(10, 16)}创新联合体`,
    leadUnitId: lead.id,
    directions: ['新能源'],
    establishedOn: FOUNDED,
    documentNo: '',
    status: 'OPERATING',
  });
  const clients = {
    lead: await as(leadUser),
    units: await Promise.all(people.map((person) => as(person))),
    officer: await as(await seed.user('BUREAU_OFFICER')),
    head: await as(await seed.user('SECTION_HEAD')),
    leader: await as(await seed.user('BUREAU_LEADER')),
  };
  const id = `Consortium_${founded.id}`;
  const clientOf = new Map([
    [lead.globalId, clients.lead],
    ...units.map((unit, index): [string, Client] => [unit.globalId, clients.units[index] as Client]),
  ]);
  const member = (unit: { globalId: string }, more: object = {}) => ({
    organisationId: unit.globalId,
    role: 'MEMBER',
    layer: 'CORE',
    chainPosition: 'UPSTREAM',
    strengths: '示例:行业骨干',
    taskDivision: '示例:承担关键部件研发',
    cooperationKinds: ['RESEARCH'],
    cooperationEvidence: '示例:联合研发协议',
    ...more,
  });
  const create = (change: object, effectiveOn = today(), client = clients.lead) =>
    ask(client, CREATE_CHANGE, {
      consortiumId: id,
      changeRequest: { effectiveOn, reason: '示例理由', change },
    });
  const act = (name: string, client: Client, request: string, more: object = {}) =>
    ask(client, changeAct(name), { id: request, ...more });
  /** From draft to effect: everybody concerned agrees, the section head approves. */
  const carryThrough = async (change: object, effectiveOn = today(), client = clients.lead) => {
    const { id: made, code, consents } = await create(change, effectiveOn, client);
    if (!made) throw new Error(`not created: ${code}`);
    for (const { organisation } of consents ?? []) {
      const concerned = clientOf.get(organisation.id);
      if (concerned && concerned !== client) await act('consentToChange', concerned, made);
    }
    const submitted = await act('submitChangeRequest', client, made);
    if (submitted.status !== 'SUBMITTED') return submitted;
    return act('approveChangeRequest', clients.head, made, { reason: '示例意见' });
  };
  const formation = async (asOf: string, client = clients.lead) => {
    const { data, errors } = await client.run(
      `query ($id: ID!, $asOf: CalendarDay) { consortium(id: $id) {
        term(asOf: $asOf) { name directions status }
        formation(asOf: $asOf) { asOf leadUnit { id } custodian { id }
          members { role organisation { id } }
          governanceBodies { function name hostUnit { id } seats { person } } } } }`,
      { id, asOf },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    const { consortium } = data as unknown as { consortium: Shown };
    const { term, formation: shown } = consortium;
    return {
      name: term?.name ?? null,
      directions: term?.directions ?? null,
      status: term?.status ?? null,
      lead: shown.leadUnit?.id ?? null,
      units: shown.members.map(({ organisation }) => organisation.id).sort(),
      bodies: shown.governanceBodies
        .map(({ name, hostUnit, seats }) => ({
          name,
          host: hostUnit?.id ?? null,
          persons: seats.map(({ person }) => person).sort(),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      custodian: shown.custodian?.id ?? null,
    };
  };
  return {
    ...clients,
    id,
    leadUnit: lead,
    members: units,
    member,
    create,
    act,
    carryThrough,
    formation,
    founded,
  };
}
export type Registry = Awaited<ReturnType<typeof aRegistry>>;
type Shown = {
  term: { name: string; directions: string[]; status: string } | null;
  formation: {
    leadUnit: { id: string } | null;
    custodian: { id: string } | null;
    members: { organisation: { id: string } }[];
    governanceBodies: { name: string; hostUnit: { id: string } | null; seats: { person: string }[] }[];
  };
};

/** A day so many days from today. */
export const day = (offset: number) => plusDays(today(), offset);
