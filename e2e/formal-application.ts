import { goodDocx, goodPdf } from '@consortium/documents/samples';
import { asAccount, PASSWORD } from './graphql.ts';

type Outcome = Readonly<{
  __typename: string;
  id: string;
  code?: string;
  findings?: readonly Readonly<{ code: string; outcome: string }>[];
}>;
const outcome = '__typename ... on Problem { code } ... on RulesViolated { findings { code outcome } }';
const done = (answer: Readonly<Record<string, Outcome>>): Outcome => {
  const result = Object.values(answer)[0] as Outcome;
  if (result.code) throw new Error(JSON.stringify(result));
  return result;
};

/** The demo city's free units, and the accounts of their people. */
const members = [
  ['91450204MA0000023M', 'unit02'],
  ['91450204MA0000031G', 'unit03'],
  ['91450204MA000004X8', 'unit04'],
  ['91450204MA00000588', 'unit05'],
  ['91450204MA00000663', 'unit06'],
  ['12450203MA00001030', 'unit10'],
  ['52450203MA0000111N', 'unit11'],
] as const;

type Unit = Readonly<{ id: string; legalName: string; uscc: string }>;

const plan = Object.fromEntries(
  [
    'mainBusinessDirection',
    'necessity',
    'foundation',
    'academicActivities',
    'keyProblems',
    'developmentIdea',
    'taskGoals',
    'contents',
    'operatingMechanism',
    'expectedPerformance',
    'safeguards',
  ].map((field) => [field, '示例:按年度推进,内容齐备']),
);

const formationOf = (lead: string, units: readonly Unit[]) => ({
  members: [lead, ...units.map(({ id }) => id)].map((organisationId, index) => ({
    organisationId,
    role: index === 0 ? 'LEAD' : 'MEMBER',
    layer: 'CORE',
    chainPosition: 'UPSTREAM',
    strengths: '示例:行业骨干,团队与条件齐备',
    taskDivision: '示例:承担关键部件研发',
    cooperationKinds: ['RESEARCH'],
    cooperationEvidence: '示例:联合研发协议',
  })),
  governanceBodies: ['DECISION', 'ADVISORY', 'EXECUTION'].map((body) => ({
    function: body,
    name: { DECISION: '理事会', ADVISORY: '专家委员会', EXECUTION: '秘书处' }[body],
    isStanding: body === 'EXECUTION',
    hostUnitId: lead,
    seats: [
      { person: `示例${body}负责人`, organisationId: lead, post: 'HEAD' },
      { person: '示例委员', organisationId: lead, post: 'MEMBER' },
      { person: '示例干事', organisationId: lead, post: 'STAFF', isFulltime: true },
    ],
  })),
  fundManagement: {
    rulesName: '示例经费管理办法',
    adoptedOn: '2026-01-15',
    supervisedBy: '监事会',
    supervisionFrequency: '每半年一次',
    custodianId: lead,
    followsSpecialFundRules: true,
    acceptsSupervision: true,
    separateAccounting: true,
  },
  agreement: { signedOn: '2026-01-20' },
});

/** 正式申报 brought to 形审通过 over the wire, by the parties' own accounts. */
export async function passedApplication(core: string) {
  const [lead, district, officer, head] = (await Promise.all(
    ['lead', 'district', 'officer', 'head'].map(asAccount),
  )) as [Hands, Hands, Hands, Hands];
  const { ruleSets, districts } = await officer.run<{
    ruleSets: { nodes: { id: string }[] };
    districts: { nodes: { id: string; name: string }[] };
  }>(
    '{ ruleSets(first: 1, orderBy: EFFECTIVE) { nodes { id } } districts(first: 50) { nodes { id name } } }',
  );
  const batch = done(
    await officer.run(
      'mutation ($batch: BatchInput!) { r: createBatch(batch: $batch) { ' +
        outcome +
        ' ... on Batch { id } } }',
      {
        batch: {
          kind: 'FORMAL_APPLICATION',
          year: 2026,
          title: `2026年示例正式申报 ${core}`,
          opensOn: '2026-01-01',
          closesOn: '2099-12-31',
          ruleSetId: ruleSets.nodes[0]?.id,
          directions: ['机械(工程机械)'],
        },
      },
    ),
  );
  const directions = await lead.run<{ batch: { directions: { id: string }[] } }>(
    'query ($id: ID!) { batch(id: $id) { directions { id } } }',
    { id: batch.id },
  );
  const { viewer } = await lead.run<{ viewer: { organisation: Unit } }>(
    '{ viewer { organisation { id legalName uscc } } }',
  );
  const { organisations } = await lead.run<{ organisations: { nodes: Unit[] } }>(
    'query ($codes: [String!]) { organisations(first: 20, filter: { uscc: $codes }) { nodes { id legalName uscc } } }',
    { codes: members.map(([uscc]) => uscc) },
  );
  const units = organisations.nodes;
  const { id } = done(
    await lead.run(
      `mutation ($batchId: ID!, $application: ApplicationInput!) {
        r: createApplication(batchId: $batchId, application: $application) { ${outcome} ... on Application { id } } }`,
      {
        batchId: batch.id,
        application: {
          ...plan,
          name: `柳州市${core}创新联合体`,
          priorityDirectionIds: [directions.batch.directions[0]?.id],
          recommendingBodyId: districts.nodes.find(({ name }) => name === '柳南区')?.id,
          contactName: '示例联系人',
          contactPhone: '0772-2610000',
          contactEmail: 'example@example.cn',
          selfCheckSignedOn: '2026-11-01',
          formation: formationOf(viewer.organisation.id, units),
        },
      },
    ),
  );
  const act = (name: string, args = '') =>
    `mutation ($id: ID!) { r: ${name}(id: $id${args}) { ${outcome} ... on Application { id } } }`;
  for (const [, account] of members) done(await (await asAccount(account)).run(act('confirmIntent'), { id }));
  for (const [kind, bytes] of [
    ['WORD', goodDocx()],
    ['PDF_SCAN', goodPdf()],
  ] as const) {
    const { t } = await lead.run<{ t: { path: string } }>(
      `mutation ($id: ID!) { t: requestUpload(id: $id, kind: ${kind}) { ... on UploadTicket { path } } }`,
      { id },
    );
    await lead.put(`${t.path}?name=${kind}.bin`, bytes);
  }
  const waived = await settle(lead, id, act('submitApplication'));
  done(await district.run(act('recommendApplication'), { id }));
  for (const kind of ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'])
    done(await officer.run(act('receiveSubmissionItem', `, kind: ${kind}, copies: 1`), { id }));
  for (const code of waived) done(await head.run(act('approveWaiver', `, code: "${code}"`), { id }));
  const judged = await officer.run<{ r: Outcome }>(act('passFormalCheck'), { id });
  const verdicts = (judged.r.findings ?? []).map(({ code }) => ({ code, verdict: 'MET' }));
  done(
    await officer.run(
      `mutation ($id: ID!, $verdicts: [VerdictInput!]!) { r: recordVerdicts(id: $id, verdicts: $verdicts) { ${outcome} } }`,
      { id, verdicts },
    ),
  );
  done(await officer.run(act('passFormalCheck'), { id }));
  return { id, batchId: batch.id, lead: viewer.organisation, units };
}
type Hands = Awaited<ReturnType<typeof asAccount>>;

/** Submits; an in-principle clause that is not met gets its reason first. */
async function settle(lead: Hands, id: string, submit: string): Promise<string[]> {
  const first = await lead.run<{ r: Outcome }>(submit, { id });
  if (first.r.__typename === 'Application') return [];
  const codes = (first.r.findings ?? []).map(({ code }) => code);
  for (const code of codes)
    done(
      await lead.run(
        `mutation ($id: ID!, $waiver: WaiverInput!) { r: proposeWaiver(id: $id, waiver: $waiver) { ${outcome} } }`,
        { id, waiver: { code, reason: '示例:领域专精,单位精干', evidence: '示例' } },
      ),
    );
  done(await lead.run(submit, { id }));
  return codes;
}

/** An account of the role 评审专家 with the demo password. */
export async function expertAccount(account: string, name: string): Promise<string> {
  const system = await asAccount('sysadmin');
  const made = await system.run<{ r: { path: string; user: { id: string } } }>(
    'mutation ($user: UserInput!) { r: createUser(user: $user) { ... on Invitation { path user { id } } ... on Problem { code } } }',
    { user: { account, name, role: 'EXPERT' } },
  );
  const token = new URLSearchParams(made.r.path.split('?')[1]).get('token');
  await system.run(
    'mutation ($token: String!, $password: String!) { setPassword(token: $token, password: $password) { __typename } }',
    { token, password: PASSWORD },
  );
  return made.r.user.id;
}
