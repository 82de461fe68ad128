import { dayOf, plusDays } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { type Api, startApi } from './api.ts';
import { answer, deciding, type Formal, formalApplication, ISSUE, noticeOver } from './decision.ts';

type Issued = {
  __typename: string;
  code: string;
  facts: Record<string, unknown>;
  id: string;
  documentNo: string;
  findings: { code: string }[];
  consortia: { id: string; number: string; name: string; application: { number: string } | null }[];
};
const today = dayOf(new Date());
const ended = plusDays(today, -3);
let counter = 0;
const next = () => {
  counter += 1;
  return counter;
};

async function noticed(count = 2, days = { startsOn: plusDays(today, -9), endsOn: ended }) {
  const api = await startApi();
  const people = await deciding(api);
  const listed: Formal[] = [];
  for (let index = 0; index < count; index += 1)
    listed.push(await formalApplication(api, people.batch, 'IN_PUBLICITY'));
  const notice = await noticeOver(api, people.batch, listed, days);
  const documentOf = (more: object = {}) => ({
    documentNo: `柳科〔2026〕${next()}号`,
    title: '示例:关于同意组建创新联合体的批复',
    issuedOn: today,
    batchId: people.batchId,
    applicationIds: listed.map(({ id }) => id),
    ...more,
  });
  const issue = (more: object = {}, client = people.leader) =>
    answer<Issued>(client, ISSUE, { document: documentOf(more) });
  return { api, ...people, listed: listed as [Formal, Formal], notice, documentOf, issue };
}

const statuses = async ({ database }: Api, listed: readonly Formal[]) =>
  (
    await database.application.findMany({
      where: { id: { in: listed.map(({ bare }) => bare) } },
      orderBy: { number: 'asc' },
    })
  ).map(({ status }) => status);

describe('Mutation.issueDecisionDocument', () => {
  it('approves each application and founds its consortium, dated from the document’s day', async () => {
    const { api, listed, issue } = await noticed();
    const issuedOn = plusDays(today, -1);
    const year = issuedOn.slice(0, 4);

    const issued = await issue({ issuedOn, documentNo: '柳科 [2026] 第 900 号' });

    expect(issued).toMatchObject({
      documentNo: '柳科〔2026〕900号',
      issuedOn,
      consortia: listed.map(({ number, parties }, index) => ({
        number: `LZ${year}-00${index + 1}`,
        status: 'ESTABLISHED',
        establishedOn: issuedOn,
        documentNo: '柳科〔2026〕900号',
        decisionDocument: { documentNo: '柳科〔2026〕900号' },
        application: { number },
        leadUnit: { legalName: parties.lead.legalName },
        directions: ['机械(工程机械)'],
      })),
    });
    expect(await statuses(api, listed)).toEqual(['APPROVED', 'APPROVED']);
    expect(await api.database.examinationSnapshot.count({ where: { stage: 'APPROVAL' } })).toBe(2);
    const entries = await api.database.auditEntry.findMany({
      where: {
        action: { in: ['approve', 'create'] },
        subject: { in: ['Application', 'Consortium', 'DecisionDocument'] },
      },
    });
    expect(entries.filter(({ action }) => action === 'approve')).toHaveLength(2);
    expect(entries.filter(({ subject }) => subject === 'Consortium')).toHaveLength(2);
    expect(entries.filter(({ subject }) => subject === 'DecisionDocument')).toHaveLength(1);
  });

  it('copies the formation as dated rows and leaves what was declared as it is', async () => {
    const { api, listed, issue } = await noticed(1);
    const declared = await formationOf(api, { application: { id: listed[0].bare } });

    await issue();

    const running = await formationOf(api, { consortium: { applicationId: listed[0].bare } });
    // Who is to keep the money is told by dated rows alone once the consortium runs.
    const funds = declared.rows.funds.map((each) => ({ ...each, custodianId: null }));
    expect(running.rows).toEqual({ ...declared.rows, funds });
    expect(running.days).toEqual([today]);
    expect(declared.days).toEqual([null]);
    expect((await formationOf(api, { application: { id: listed[0].bare } })).days).toEqual([null]);
    expect(running.custodians).toEqual([{ organisationId: listed[0].parties.lead.id, from: today }]);
    const consortium = await api.database.consortium.findFirstOrThrow({ include: { terms: true } });
    expect(consortium.unitIds).toHaveLength(9);
    expect(consortium.terms).toMatchObject([
      { name: consortium.name, status: 'ESTABLISHED', directions: consortium.directions, validTo: null },
    ]);
  });

  it('leaves the declaration of the application as it was filed, however the consortium revises its own', async () => {
    const { api, listed, issue } = await noticed(1);
    await issue();
    const [{ bare, lead }] = listed as unknown as [Formal];
    const frozen = async () => ({
      declared: (await formationOf(api, { application: { id: bare } })).rows,
      snapshots: await api.database.examinationSnapshot.findMany({ where: { applicationId: bare } }),
    });
    const before = await frozen();
    const { id } = await api.database.consortium.findFirstOrThrow({ where: { applicationId: bare } });

    const { data } = await lead.run(
      `mutation ($id: ID!, $declaration: FundDeclarationVersionInput!) {
        fileFundDeclaration(id: $id, declaration: $declaration, reason: "示例理由") { __typename } }`,
      {
        id: `Consortium_${id}`,
        declaration: {
          rulesName: '示例办法(修订)',
          adoptedOn: today,
          supervisedBy: '审计部(示例)',
          supervisionFrequency: '每季度一次',
          followsSpecialFundRules: true,
          acceptsSupervision: true,
          validFrom: plusDays(today, 1),
        },
      },
    );

    expect(data).toEqual({ fileFundDeclaration: { __typename: 'Consortium' } });
    expect(before.snapshots.length).toBeGreaterThan(0);
    expect(await frozen()).toEqual(before);
  });

  it.each([
    ['while the notice runs', { startsOn: plusDays(today, -4), endsOn: today }, {}, 'NOTICE_RUNNING'],
    ['dated on the notice’s last day', undefined, { issuedOn: ended }, 'ISSUED_BEFORE_NOTICE_END'],
    [
      'dated before the notice’s end',
      undefined,
      { issuedOn: plusDays(ended, -1) },
      'ISSUED_BEFORE_NOTICE_END',
    ],
    ['dated tomorrow', undefined, { issuedOn: plusDays(today, 1) }, 'ISSUED_IN_FUTURE'],
  ])('refuses one %s', async (_title, days, more, code) => {
    const { api, listed, issue } = await noticed(1, days);
    expect(await issue(more)).toMatchObject({ __typename: 'Refused', code });
    expect(await statuses(api, listed)).toEqual(['IN_PUBLICITY']);
    expect(await api.database.decisionDocument.count()).toBe(0);
    expect(await api.database.consortium.count()).toBe(0);
  });

  it('takes the day after the notice’s last', async () => {
    const { issue } = await noticed(1);
    expect(await issue({ issuedOn: plusDays(ended, 1) })).toMatchObject({ __typename: 'DecisionDocument' });
  });

  it('waits for an open objection; one that was dismissed stops nothing, and nobody else’s either', async () => {
    const { api, listed, notice, issue, officer } = await noticed();
    const user = await api.seed.user('SECTION_HEAD');
    const { id } = await api.database.objection.create({
      data: {
        noticeId: notice.id,
        applicationId: listed[1].bare,
        form: 'NAMED',
        objector: '示例·覃志远',
        text: '示例',
        receivedOn: new Date(`${ended}T00:00:00Z`),
        recordedById: user.id,
      },
    });

    expect(await issue()).toMatchObject({ code: 'OBJECTION_OPEN', facts: { number: listed[1].number } });
    expect(await statuses(api, listed)).toEqual(['IN_PUBLICITY', 'IN_PUBLICITY']);
    expect(await issue({ applicationIds: [listed[0].id] })).toMatchObject({ __typename: 'DecisionDocument' });
    await api.database.objection.update({
      where: { id },
      data: { status: 'DISMISSED', decidedById: user.id, decidedAt: new Date() },
    });
    expect(await issue({ applicationIds: [listed[1].id] })).toMatchObject({ __typename: 'DecisionDocument' });
    expect((await officer.run('{ decisionDocuments { totalCount } }')).data?.decisionDocuments).toEqual({
      totalCount: 2,
    });
  });

  it('refuses the whole for an integrity record that came into force since, and says whose', async () => {
    const { api, listed, issue } = await noticed();
    const day = new Date(`${today}T00:00:00Z`);
    await api.database.integrityRecord.create({
      data: {
        organisationId: listed[1].parties.lead.id,
        object: 'UNIT',
        act: '弄虚作假(示例)',
        basis: '柳科〔2026〕1号',
        decidedOn: day,
        validFrom: day,
      },
    });

    expect(await issue()).toMatchObject({
      __typename: 'RulesViolated',
      facts: { number: listed[1].number },
      findings: [{ code: 'INTEGRITY_IN_ORDER' }],
    });
    expect(await statuses(api, listed)).toEqual(['IN_PUBLICITY', 'IN_PUBLICITY']);
    expect(await api.database.consortium.count()).toBe(0);
    expect(await api.database.examinationSnapshot.count({ where: { stage: 'APPROVAL' } })).toBe(0);
  });

  it('refuses one that was never shown, another batch’s, a wrong and a taken number', async () => {
    const { api, batch, listed, leader, documentOf, issue } = await noticed(1);
    const proposed = await formalApplication(api, batch, 'PROPOSED');
    const other = await formalApplication(
      api,
      await api.seed.batch({ kind: 'FORMAL_APPLICATION' }),
      'IN_PUBLICITY',
    );

    expect(await issue({ applicationIds: [listed[0].id, proposed.id] })).toMatchObject({
      code: 'NOT_IN_PUBLICITY',
      facts: { number: proposed.number, state: 'PROPOSED' },
    });
    expect(await issue({ applicationIds: [other.id] })).toMatchObject({ code: 'NOT_OF_BATCH' });
    const wrong = await leader.run(ISSUE, { document: documentOf({ documentNo: '柳科2026' }) });
    expect(wrong.errors?.[0]?.extensions.code).toBe('DOCUMENT_NUMBER_INVALID');
    const documentNo = '柳科〔2026〕901号';
    await issue({ documentNo });
    const again = await formalApplication(api, batch, 'IN_PUBLICITY');
    await noticeOver(api, batch, [again], { startsOn: plusDays(today, -9), endsOn: ended });
    expect(await issue({ documentNo, applicationIds: [again.id] })).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await statuses(api, [again])).toEqual(['IN_PUBLICITY']);
  });

  it('of two documents that name one application, one wins, whole', async () => {
    const { api, listed, issue } = await noticed(3);
    const [first, second, third] = listed as unknown as [Formal, Formal, Formal];

    const outcomes = await Promise.all([
      issue({ applicationIds: [first.id, second.id] }),
      issue({ applicationIds: [third.id, second.id] }),
    ]);

    expect(outcomes.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'DecisionDocument',
      'NOT_IN_PUBLICITY',
    ]);
    expect(await api.database.consortium.count()).toBe(2);
    expect((await statuses(api, [first, second, third])).sort()).toEqual([
      'APPROVED',
      'APPROVED',
      'IN_PUBLICITY',
    ]);
  });

  it('numbers the consortia of two documents at once without a gap or a clash', async () => {
    const { api, listed, issue } = await noticed(4);
    await Promise.all(listed.map(({ id }) => issue({ applicationIds: [id] })));
    const numbers = await api.database.consortium.findMany({
      orderBy: { number: 'asc' },
      select: { number: true },
    });
    const year = today.slice(0, 4);
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4].map((each) => `LZ${year}-00${each}`));
  });

  it('is the bureau leader’s alone', async () => {
    const { officer, head, listed, documentOf } = await noticed(1);
    for (const client of [officer, head, listed[0].lead])
      expect((await client.run(ISSUE, { document: documentOf() })).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
  });

  it('shows the consortium to everybody and its application to nobody else', async () => {
    const { api, listed, issue } = await noticed(1);
    await issue();
    const query = '{ decisionDocuments { nodes { documentNo consortia { name application { number } } } } }';
    const seen = async (user: { id: string }) =>
      (await (await api.as(user)).run(query)).data?.decisionDocuments;
    const other = await api.seed.organisation();
    const stranger = await api.seed.user('UNIT_STAFF', { organisationId: other.id });
    expect(await seen(stranger)).toMatchObject({ nodes: [{ consortia: [{ application: null }] }] });
    expect(await seen(listed[0].parties.leadUser)).toMatchObject({
      nodes: [{ consortia: [{ application: { number: listed[0].number } }] }],
    });
  });
});

/** What a formation says, without keys; and the days that its rows hold from. */
async function formationOf({ database }: Api, where: object) {
  const formation = await database.formation.findFirstOrThrow({
    where,
    include: {
      members: { orderBy: { position: 'asc' } },
      governanceBodies: {
        orderBy: { position: 'asc' },
        include: { seats: { orderBy: { position: 'asc' } } },
      },
      fundDeclarations: true,
      agreement: true,
      custodianships: true,
    },
  });
  const days = new Set<string | null>();
  const bare = (row: Record<string, unknown>): object => {
    const { id: _id, formationId: _formation, bodyId: _body, validTo, validFrom, seats, ...rest } = row;
    if ('validFrom' in row) days.add(validFrom === null ? null : dayOf(validFrom as Date));
    expect(validTo ?? null).toBeNull();
    return { ...rest, ...(Array.isArray(seats) ? { seats: seats.map(bare) } : {}) };
  };
  const rows = {
    members: formation.members.map(bare),
    bodies: formation.governanceBodies.map(bare),
    funds: formation.fundDeclarations.map(bare),
    agreement: bare(formation.agreement ?? {}),
  };
  return {
    rows,
    days: [...days],
    custodians: formation.custodianships.map(({ organisationId, validFrom }) => ({
      organisationId,
      from: dayOf(validFrom),
    })),
  };
}
