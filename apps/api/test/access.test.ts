import { readdir, readFile } from 'node:fs/promises';
import type { PrismaClient } from '@consortium/database/client';
import { exampleUscc } from '@consortium/domain/builders';
import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobFolder, demoDatabase } from '../src/demo/city-database.ts';
import { exportTables } from '../src/http/export-tables.ts';
import { schema } from '../src/schema.ts';
import { type Cast, castCity } from './access.cast.ts';
import {
  emptyOf,
  fieldsOf,
  isConnection,
  leadingFields,
  selectionOf,
  type Way,
  waysFrom,
} from './access.paths.ts';
import {
  expectationOf,
  exportOf,
  mutations,
  nested,
  queries,
  roles,
  routes,
  type Verdict,
} from './access.table.ts';
import { wholeCity } from './access.witness.ts';
import { type Client, startApi } from './api.ts';

/** 访问权限: every door of the schema and of HTTP × every role on the demo city, against the table; what nobody classified fails. */
const ends: (() => Promise<void>)[] = [];
/** Making the city and walking all of it, with a busy machine in mind. */
const [MAKING, WALKING] = [300_000, 120_000];
let cast: Cast;
let database: PrismaClient;

beforeAll(async () => {
  const api = await startApi({
    made: demoDatabase,
    environment: { BLOB_DIR: blobFolder },
    atEnd: (end) => void ends.push(end),
  });
  database = api.database;
  cast = await castCity(api);
}, MAKING);
afterAll(async () => {
  for (const end of ends) await end();
});

type Row = Parameters<typeof expectationOf>[0];
type UnitPage = Readonly<{ totalCount: number; nodes: { uscc: string; details: object | null }[] }>;
type Everything = Readonly<{
  viewer: { id: string };
  applications: { totalCount: number; nodes: { number: string }[] };
  batches: { nodes: { counts: { count: number }[] }[] };
  notifications: { totalCount: number; nodes: { id: string }[] };
  reviewAssignments: { nodes: { id: string; total: string | null; scores: object[] | null }[] };
}>;
type Answer = Awaited<ReturnType<Client['run']>>;
const refused = ({ errors }: Answer): string | null =>
  errors?.[0] ? String(errors[0].extensions.code) : null;
const found = (value: unknown): string => {
  const all = Array.isArray(value) ? value : [value];
  if (all.length === 0) return 'empty';
  const one = all[0] as { totalCount?: number; nodes?: unknown[] } | null;
  if (one === null) return 'null';
  if (one.totalCount === undefined) return 'seen';
  // Count and rows agree, or one of them leaks.
  if (one.totalCount > 0 !== (one.nodes ?? []).length > 0)
    return `counted ${one.totalCount}, showed ${one.nodes?.length}`;
  return one.totalCount > 0 ? 'seen' : 'empty';
};

const renaming = '{ effectiveOn: "2030-01-01", change: { kind: NAME, name: "柳州市门前创新联合体" } }';
/** Before the consortium was there: nothing can change then. */
const tooEarly = renaming.replace('2030', '2020');
/** Questions that take more than an id. */
const asked: Readonly<Record<string, (shown: string) => [string, object]>> = {
  nodes: (shown) => [
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ${shown} } }`,
    { ids: [cast.ids.application] },
  ],
  examineFormation: (shown) => [
    `query ($b: ID!, $a: ApplicationInput!) { examineFormation(batchId: $b, application: $a) { ${shown} } }`,
    { b: cast.ids.batch, a: cast.draft },
  ],
  nameRadar: (shown) => [
    `query ($n: String!, $a: ID!) { nameRadar(name: $n, applicationId: $a) { ${shown} } }`,
    { n: cast.near, a: cast.ids.application },
  ],
  annualSummary: (shown) => [`{ annualSummary(year: ${cast.year}, groupBy: DIRECTION) { ${shown} } }`, {}],
  indicatorSeries: (shown) => [`{ indicatorSeries(codes: ["PATENTS_FILED"]) { ${shown} } }`, {}],
  previewRebase: (shown) => [
    `query ($r: ID!, $s: ID!) { previewRebase(roundId: $r, indicatorSetId: $s) { ${shown} } }`,
    { r: cast.ids.nextRound, s: cast.ids.nextSet },
  ],
  ruleSetImpact: (shown) => [
    `query ($r: ID!, $b: ID) { ruleSetImpact(ruleSetId: $r, batchId: $b) { ${shown} } }`,
    { r: cast.ids.draftRules, b: cast.ids.batch },
  ],
  ruleSetTrial: (shown) => [
    `query ($r: ID!, $a: ID!) { ruleSetTrial(ruleSetId: $r, recordId: $a) { ${shown} } }`,
    { r: cast.ids.draftRules, a: cast.ids.application },
  ],
  calendar: (shown) => [`{ calendar(year: 2026) { ${shown} } }`, {}],
  batchQuotas: (shown) => [
    `query ($id: ID!) { batchQuotas(batchId: $id) { ${shown} } }`,
    { id: cast.ids.openBatch },
  ],
  batchRanking: (shown) => [
    `query ($id: ID!) { batchRanking(batchId: $id) { ${shown} } }`,
    { id: cast.ids.batch },
  ],
  proposedExperts: (shown) => [
    `query ($id: ID!) { proposedExperts(applicationId: $id) { ${shown} } }`,
    { id: cast.ids.application },
  ],
  proposedEvaluators: (shown) => [
    `query ($id: ID!) { proposedEvaluators(evaluationId: $id) { ${shown} } }`,
    { id: cast.ids.evaluation },
  ],
  formation: (shown) => [
    `query ($id: ID!) { formation(consortiumId: $id) { ${shown} } }`,
    { id: cast.ids.consortium },
  ],
  previewChange: (shown) => [
    `query ($id: ID!) { previewChange(consortiumId: $id, changeRequest: ${shown.startsWith('refusal') ? tooEarly : renaming}) { ${shown} } }`,
    { id: cast.ids.consortium },
  ],
};

/** One honest question for each query field, with what it shows; of a list, all the viewer sees or the one record. */
function questionOf(name: string, shown = '__typename', ofAll = false): [string, object] {
  const { ids, filters } = cast;
  const own = asked[name];
  if (own) return own(shown);
  const type = getNamedType(schema.getQueryType()?.getFields()[name]?.type);
  if (isConnection(type))
    return [
      `query ($filter: ${type.name.replace(/Connection$/, 'Filter')}) { ${name}(first: 100, filter: $filter) { totalCount nodes { ${shown} } } }`,
      { filter: ofAll ? {} : (filters[name] ?? {}) },
    ];
  const id = name === 'node' ? ids.application : ids[name];
  return id
    ? [`query ($id: ID!) { ${name}(id: $id) { ${shown} } }`, { id }]
    : [`{ ${name} { ${shown} } }`, {}];
}

/** Acts by the day: one before the consortium was there is refused behind the door. */
const stateActs = [
  'startOperating',
  'completeRectification',
  'suspendConsortium',
  'resumeConsortium',
  'revokeConsortium',
  'dissolveConsortium',
];
const changeActs = [
  'consentToChange',
  'submitChangeRequest',
  'approveChangeRequest',
  'refuseChangeRequest',
  'withdrawChangeRequest',
];

/** Behind the door, where an older version is refused first. */
const NO_FILE = '00000000-0000-7000-8000-000000000000';

let counter = 0;
/** One call of each mutation that gets as far as the door lets it and leaves the others undisturbed. */
function callOf(name: string): [string, string] {
  const { ids } = cast;
  counter += 1;
  const id = `id: "${ids.application}"`;
  const stale = 'version: 999';
  const unit = `{ legalName: "门前${counter}", uscc: "${exampleUscc(30_000 + counter)}", kind: ENTERPRISE }`;
  const batch = `{ kind: PRE_APPLICATION, year: 2026, title: "门前${counter}", opensOn: "2026-01-01", closesOn: "2026-02-01", ruleSetId: "${ids.ruleSet}" }`;
  const consortium = `{ number: "M-${counter}", name: "柳州市门前${counter}创新联合体", leadUnitId: "${ids.organisation}", establishedOn: "2024-01-01" }`;
  const meeting = '{ meeting: "示例", heldOn: "2026-01-05", result: AGREED }';
  const notice = `{ batchId: "${ids.batch}", title: "门前${counter}", startsOn: "2026-01-05", applicationIds: ["${ids.application}"] }`;
  const user = `{ account: "door${counter}", name: "门前", role: EXPERT }`;
  const round = `{ year: 2090, title: "门前${counter}", startsOn: "2090-01-01", endsOn: "2090-12-31", dueOn: "2091-01-30", indicatorSetId: "${ids.indicatorSet}" }`;
  const books = `id: "${ids.consortium}", ${stale}, reason: "示例理由"`;
  const session = `{ bodyId: "${NO_FILE}", heldOn: "2026-01-01" }`;
  const report = `id: "${ids.report}", ${stale}, reason: "示例理由"`;
  const evaluation = `id: "${ids.evaluation}", ${stale}, reason: "示例理由"`;
  const task = `id: "${ids.evaluationTask}", ${stale}, reason: "示例理由"`;
  const evaluationRound = `{ year: ${2000 + (counter % 80)}, title: "门前${counter}", schemeId: "${ids.scheme}", dueOn: "2091-03-31" }`;
  const marks = 'indicators: [{ code: "A", name: "示例", fullMarks: "100" }]';
  const args: Record<string, string> = {
    createIndicatorSet: `indicatorSet: { title: "门前", groups: [{ name: "示例", indicators: [{ code: "A", name: "示例", unit: "项", kind: ANNUAL, source: LEAD }] }] }`,
    createEvaluationScheme: `evaluationScheme: { title: "门前", groups: [{ name: "示例", ${marks} }], bonusCap: "0", cutOffs: [{ grade: GOOD, from: "0" }] }`,
    createEvaluationRound: `evaluationRound: ${evaluationRound}`,
    updateEvaluationRound: `id: "${ids.evaluationRound}", ${stale}, evaluationRound: ${evaluationRound}`,
    openEvaluationRound: `id: "${ids.evaluationRound}", ${stale}`,
    saveSelfReport: `${evaluation}, selfReport: { texts: [] }`,
    assignEvaluators: `${evaluation}, expertIds: ["${ids.expert}"]`,
    publiciseEvaluation: `${evaluation}, noticeFrom: "2099-01-01", noticeUntil: "2099-01-05"`,
    gradeEvaluation: `${evaluation}, grade: GOOD`,
    rectifyAfterEvaluation: `${evaluation}, documentNo: "柳科〔2026〕1号", rectifyBy: "2099-01-01"`,
    suspendAfterEvaluation: `${evaluation}, documentNo: "柳科〔2026〕1号"`,
    revokeAfterEvaluation: `${evaluation}, documentNo: "柳科〔2026〕1号"`,
    ...Object.fromEntries(
      ['submitSelfReport', 'forwardEvaluation', 'returnSelfReport', 'closeScoring', 'concludeEvaluation'].map(
        (each) => [each, evaluation],
      ),
    ),
    saveEvaluationScores: `${task}, opinion: {}`,
    ...Object.fromEntries(
      ['submitEvaluationScores', 'declareEvaluationConflict', 'releaseEvaluator'].map((each) => [each, task]),
    ),
    createReportingRound: `round: ${round}`,
    updateReportingRound: `id: "${ids.round}", ${stale}, round: ${round}`,
    openReportingRound: `id: "${ids.round}", ${stale}`,
    rebaseReportingRound: `id: "${ids.round}", ${stale}, reason: "示例理由", indicatorSetId: "${ids.nextSet}"`,
    saveReportFigures: `${report}, filled: { figures: [{ code: "PATENTS_FILED", value: "1" }] }`,
    requestEvidenceUpload: `id: "${ids.report}", evidence: { codes: ["AWARDS"] }`,
    saveReportEvidence: `${report}, file: "${NO_FILE}", evidence: { codes: ["PATENTS_FILED"] }`,
    removeReportEvidence: `${report}, file: "${NO_FILE}"`,
    importReportForm: `${report}, form: { parts: [{ organisationId: "${ids.organisation}", figures: [{ code: "PATENTS_FILED", value: "1" }] }], texts: [] }`,
    saveReportTexts: `${report}, written: { texts: [{ code: "WORK_DONE", text: "示例" }] }`,
    askReportPart: `${report}, organisationId: "${ids.organisation}"`,
    extendAnnualReport: `${report}, dueOn: "2099-01-01"`,
    acceptAnnualReports: `ids: ["${ids.report}"], dryRun: true`,
    extendAnnualReports: `ids: ["${ids.report}"], dueOn: "2099-01-01", dryRun: true`,
    commentOnReport: `${report}, comment: { code: "WORK_DONE", text: "示例" }`,
    settleReportComments: `${report}, cell: { code: "WORK_DONE" }`,
    askReportCorrection: `${report}, correctionReason: OTHER`,
    requireReportCorrection: `${report}, correctionReason: OTHER`,
    ...Object.fromEntries(
      [
        'confirmReportPart',
        'submitAnnualReport',
        'forwardAnnualReport',
        'returnAnnualReport',
        'acceptAnnualReport',
        'declareZeroReport',
        'grantReportCorrection',
        'refuseReportCorrection',
        'giveUpReportCorrection',
      ].map((each) => [each, report]),
    ),
    signIn: 'account: "nobody", password: "x"',
    signOut: '',
    setPassword: 'token: "x", password: "Fresh-horse-9"',
    changeEmail: 'email: "door@example.cn"',
    changePassword: 'current: "x", password: "Fresh-horse-9"',
    createApplication: `batchId: "${ids.batch}", application: { name: "柳州市门前${counter}创新联合体" }`,
    updateApplication: `${id}, ${stale}, application: { name: "柳州市门前创新联合体" }`,
    receiveSubmissionItem: `${id}, kind: STAMPED_PAPER`,
    recordVerdicts: `${id}, verdicts: [{ code: "PLAN_SOUND", verdict: MET }]`,
    requestCorrection: `${id}, reason: "示例", correction: { dueOn: "2099-01-01", items: [{ note: "示例" }] }`,
    proposeWaiver: `${id}, waiver: { code: "ENOUGH_RD_STAFF", reason: "示例理由一二三" }`,
    approveWaiver: `${id}, code: "ENOUGH_RD_STAFF"`,
    requestUpload: `${id}, kind: PDF_SCAN`,
    convertApplication: `id: "${ids.pre}", batchId: "${ids.batch}"`,
    confirmCarriedParts: `${id}, parts: [BASICS]`,
    proposeSpecialCase: `${id}, specialCase: { basis: URGENT_NEED, reason: "示例理由一二三", codes: ["ENOUGH_RD_STAFF"] }`,
    argueSpecialCase: `${id}, argument: { arguedOn: "2026-01-01", participants: "示例", argument: "示例论证意见" }`,
    decideSpecialCase: `${id}, decision: { isApproved: true, documentNo: "柳科〔2026〕1号" }`,
    disqualifyApplication: `${id}, reason: "示例理由", documentNo: "柳科〔2026〕1号"`,
    createOrganisation: `organisation: ${unit}`,
    requestImportUpload: 'kind: ORGANISATIONS',
    requestTemplateUpload: 'kind: RECEIPT',
    updateOrganisation: `id: "${ids.organisation}", ${stale}, organisation: ${unit}`,
    createDistrict: `district: { name: "门前${counter}", kind: FUNCTIONAL_ZONE }`,
    updateDistrict: `id: "${ids.district}", ${stale}, district: { name: "门前", kind: COUNTY }`,
    createBatch: `batch: ${batch}`,
    updateBatch: `id: "${ids.batch}", ${stale}, batch: ${batch}`,
    createRuleSet: 'definition: $definition',
    updateRuleSet: `id: "${ids.draftRules}", ${stale}, definition: $definition`,
    ...Object.fromEntries(
      ['proposeRuleSet', 'returnRuleSet', 'signRuleSet', 'withdrawRuleSet'].map((each) => [
        each,
        `id: "${ids.draftRules}", reason: "示例理由"`,
      ]),
    ),
    decideApplication: `${id}, result: ${meeting}`,
    decideApplications: `ids: ["${ids.application}"], result: ${meeting}`,
    createPublicNotice: `notice: ${notice}`,
    updatePublicNotice: `id: "${ids.notice}", ${stale}, notice: ${notice}`,
    publishPublicNotice: `id: "${ids.notice}"`,
    recordObjection: `id: "${ids.notice}", objection: { applicationId: "${ids.application}", form: NAMED, text: "示例", receivedOn: "2026-01-05" }`,
    dismissObjection: `id: "${ids.objection}"`,
    upholdObjection: `id: "${ids.objection}"`,
    issueDecisionDocument: `document: { documentNo: "柳科〔2026〕${counter}号", title: "示例", issuedOn: "2026-01-06", batchId: "${ids.batch}", applicationIds: ["${ids.application}"] }`,
    recordNameDecision: `${id}, comparedId: "${ids.consortium}", version: 0, nameDecision: { verdict: DISTINCT, reason: "示例理由" }`,
    setCalendarDay: 'exception: { day: "2027-01-01", isWorking: false, name: "示例" }',
    removeCalendarDay: 'day: "2027-01-02"',
    createConsortium: `consortium: ${consortium}`,
    updateConsortium: `id: "${ids.consortium}", ${stale}, consortium: ${consortium}`,
    openReview: `${id}, review: { scoreSheetId: "${ids.scoreSheet}", dueOn: "2099-01-01" }`,
    assignExperts: `${id}, expertIds: ["${ids.expert}"]`,
    recordSiteVisit: `${id}, siteVisit: { kind: DEFENCE, heldOn: "2026-01-01", record: "示例" }`,
    createExpert: `expert: { name: "门前" }`,
    updateExpert: `id: "${ids.expert}", ${stale}, expert: { name: "门前" }`,
    createScoreSheet: `scoreSheet: { title: "门前", groups: [{ name: "示例", items: [{ code: "A", name: "示例", weight: "100" }] }] }`,
    saveScores: `id: "${ids.assignment}", opinion: {}`,
    ...Object.fromEntries(
      ['submitScores', 'declareConflict', 'releaseAssignment', 'recuseExpert'].map((each) => [
        each,
        `id: "${ids.assignment}", reason: "示例理由"`,
      ]),
    ),
    createChangeRequest: `consortiumId: "${ids.consortium}", changeRequest: ${renaming}`,
    updateChangeRequest: `id: "${ids.changeRequest}", ${stale}, changeRequest: ${renaming}`,
    updateFundSourceSetting: `id: "${ids.sourceSetting}", ${stale}, fundSourceSetting: { allowedUses: [] }`,
    fileFundDeclaration: `${books}, declaration: { validFrom: "2026-01-01" }`,
    recordFundSupervision: `${books}, supervision: { checkedOn: "2026-01-01", checkedBy: "示例", scope: "示例", conclusion: COMPLIANT }`,
    setBodyRules: `${books}, rules: { bodyId: "${NO_FILE}" }`,
    recordGovernanceMeeting: `${books}, meeting: ${session}`,
    correctGovernanceMeeting: `${books}, meetingId: "${NO_FILE}", meeting: ${session}`,
    removeGovernanceMeeting: `${books}, meetingId: "${NO_FILE}"`,
    bookFundEntries: `${books}, entries: [{ bookedOn: "2026-01-01", direction: INCOME, source: OTHER, amount: "1", voucherNo: "门-${counter}" }]`,
    reverseFundEntry: `${books}, entryId: "${NO_FILE}", bookedOn: "2026-01-01", voucherNo: "门-${counter}"`,
    setFundBudget: `${books}, budget: { year: 2030, lines: [] }`,
    closeFundYear: `${books}, year: 2030`,
    reopenFundYear: `${books}, year: 2030`,
    updateDownloadSetting: `id: "${ids.downloadSetting}", ${stale}, downloadSetting: { isAllowed: false }`,
    updateChangeSetting: `id: "${ids.changeSetting}", ${stale}, changeSetting: { needsApproval: true }`,
    requireRectification: `id: "${ids.consortium}", reason: "示例理由", effectiveOn: "2024-01-01", dueOn: "2099-01-01"`,
    ...Object.fromEntries(
      stateActs.map((each) => [
        each,
        `id: "${ids.consortium}", reason: "示例理由", effectiveOn: "2024-01-01"`,
      ]),
    ),
    ...Object.fromEntries(changeActs.map((each) => [each, `id: "${ids.changeRequest}", reason: "示例理由"`])),
    ...Object.fromEntries(
      ['applyImport', 'cancelImport', 'discardImport', 'undoImport'].map((each) => [
        each,
        `id: "${ids.dataImport}", ${stale}, reason: "示例理由"`,
      ]),
    ),
    exportBatchDossier: `batchId: "${ids.batch}"`,
    exportDataArchive: '',
    cancelJob: `id: "${ids.job}", ${stale}`,
    retryJob: `id: "${ids.job}", ${stale}`,
    ...Object.fromEntries(
      ['activateDocumentTemplate', 'retireDocumentTemplate'].map((each) => [
        each,
        `id: "${ids.documentTemplate}", ${stale}`,
      ]),
    ),
    createUser: `user: ${user}`,
    assignRole: `id: "${ids.user}", ${stale}, user: ${user}`,
    createApiToken: `token: { name: "门前", scopes: [READ] }`,
    revokeApiToken: `id: "${ids.token}"`,
    markNotificationsRead: `ids: ["${ids.notification}"]`,
    markAllNotificationsRead: '',
    ...Object.fromEntries(
      ['suspendUser', 'resumeUser', 'unlockUser', 'issuePasswordLink'].map((each) => [
        each,
        `id: "${ids.user}"`,
      ]),
    ),
  };
  const given = args[name] ?? `${id}, reason: "示例理由"`;
  const type = getNamedType(schema.getMutationType()?.getFields()[name]?.type);
  const head = given.includes('$definition') ? 'mutation ($definition: JSON!)' : 'mutation';
  return [
    `${head} { result: ${name}${given ? `(${given})` : ''} ${type && 'name' in type && type.name === 'Boolean' ? '' : '{ __typename }'} }`,
    name,
  ];
}

async function verdicts(names: readonly string[], probe: (client: Client, name: string) => Promise<string>) {
  const seen: Record<string, Record<string, string>> = {};
  for (const name of names)
    seen[name] = Object.fromEntries(
      await Promise.all(roles.map(async (role) => [role, await probe(cast.clients[role], name)])),
    );
  return seen;
}
const expected = (table: Readonly<Record<string, Row>>) =>
  Object.fromEntries(
    Object.entries(table).map(([name, row]) => [
      name,
      Object.fromEntries(roles.map((role) => [role, expectationOf(row, role)])),
    ]),
  );

describe('every field of Query', () => {
  it('is classified', () => {
    expect(Object.keys(queries).sort()).toEqual(
      fieldsOf(schema.getQueryType())
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('answers every role as the table says', async () => {
    const seen = await verdicts(Object.keys(queries), async (client, name) => {
      const [query, variables] = questionOf(name);
      const answer = await client.run(query, variables);
      return refused(answer) ?? found((answer.data as Record<string, unknown> | undefined)?.[name]);
    });
    expect(seen).toEqual(expected(queries));
  });
});

describe('every field that leads to another record', () => {
  const ways = waysFrom(Object.keys(queries));
  const seenSomewhere = new Set<string>();
  const guardOf = (coordinate: string) => {
    const row = nested[coordinate];
    return typeof row === 'object' ? row : undefined;
  };
  /** What stands between the viewer and the record: the question, then each guard for those who came so far. */
  const expectedOn = ({ root, steps }: Way): Row => {
    const guards = steps.flatMap(({ coordinate }) => guardOf(coordinate) ?? []);
    const verdictOf = (role: (typeof roles)[number]) =>
      guards.reduce(
        (verdict, guard) => (verdict === 'seen' ? expectationOf(guard, role) : verdict),
        expectationOf(queries[root] as Row, role),
      );
    return { everyone: 'null', except: Object.fromEntries(roles.map((role) => [role, verdictOf(role)])) };
  };

  function arrive(data: unknown, { root, steps }: Way): Verdict {
    const isList = isConnection(getNamedType(schema.getQueryType()?.getFields()[root]?.type));
    const nodes = isList ? (data as { nodes?: unknown[] } | null)?.nodes : undefined;
    let reached = [nodes ?? data].flat().filter((each) => each != null) as Record<string, unknown>[];
    if (reached.length === 0) return nodes || Array.isArray(data) ? 'empty' : 'null';
    for (const { coordinate, field } of steps) {
      reached = reached
        .flatMap((each) => [each[field]].flat())
        .filter((each) => each != null) as typeof reached;
      if (reached.length > 0) seenSomewhere.add(coordinate);
      else if (guardOf(coordinate)) return emptyOf(coordinate) ?? 'seen';
    }
    return 'seen';
  }

  it('is classified', () => {
    expect(Object.keys(nested).sort()).toEqual(leadingFields().sort());
  });

  it('leads only public records from public ones, or can be null or empty where it is guarded', () => {
    for (const coordinate of Object.keys(nested))
      if (guardOf(coordinate)) expect(emptyOf(coordinate), coordinate).not.toBeNull();
  });

  it('answers every role as the table says, and is there to be seen', { timeout: WALKING }, async () => {
    const coordinates = [...ways.keys()];
    const seen = await verdicts(coordinates, async (client, coordinate) => {
      const way = ways.get(coordinate) as Way;
      // A guarded relation is looked for on the record that the table speaks of, any other in all that is seen.
      const isGuarded = way.steps.some((step) => guardOf(step.coordinate));
      const answer = await client.run(...questionOf(way.root, selectionOf(way), !isGuarded));
      return refused(answer) ?? arrive((answer.data as Record<string, unknown> | undefined)?.[way.root], way);
    });

    expect(seen).toEqual(
      expected(Object.fromEntries([...ways].map(([coordinate, way]) => [coordinate, expectedOn(way)]))),
    );
    expect(coordinates.filter((coordinate) => !seenSomewhere.has(coordinate))).toEqual([]);
  });
});

describe('the whole city', () => {
  const everything = `{ viewer { id } applications(first: 100, orderBy: NUMBER) { totalCount nodes { number } }
    batches { nodes { counts { count } } }
    notifications(first: 100) { totalCount nodes { id } }
    reviewAssignments(first: 100) { nodes { id total scores { code } } } }`;
  const somePages =
    'query ($offset: Int) { organisations(first: 100, offset: $offset, orderBy: USCC) { totalCount nodes { uscc details { contactName } } } }';

  const mayAsk = (role: (typeof roles)[number]) =>
    ['seen', 'empty'].includes(expectationOf(queries.applications as Row, role));

  async function everyUnit(client: Client) {
    const units: UnitPage['nodes'] = [];
    for (let total = 1; units.length < total; ) {
      const { organisations } = (await client.run(somePages, { offset: units.length })).data as unknown as {
        organisations: UnitPage;
      };
      if (organisations.nodes.length === 0) break;
      units.push(...organisations.nodes);
      total = organisations.totalCount;
    }
    return units;
  }

  it('shows every role exactly what is its own: listed, counted and exported', async () => {
    const all = await wholeCity(database);
    const seen: Record<string, unknown> = {};
    const own: Record<string, unknown> = {};
    for (const role of roles.filter(mayAsk)) {
      const client = cast.clients[role];
      const [answer, units] = await Promise.all([client.run(everything), everyUnit(client)]);
      const { viewer, applications, batches, notifications, reviewAssignments } =
        answer.data as unknown as Everything;
      const exported = await (await client.send('/exports/applications.csv?orderBy=NUMBER')).text();
      seen[role] = {
        listed: applications.nodes.map(({ number }) => number),
        total: applications.totalCount,
        counted: batches.nodes.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0),
        units: units.length,
        details: units.flatMap(({ uscc, details }) => (details ? uscc : [])),
        exported: exported.match(/^[YZ]\d{4}-\d+/gm) ?? [],
        notifications: notifications.totalCount,
        othersNotifications: notifications.nodes.filter(({ id }) => !all.notified(viewer.id).has(id)),
        assignments: reviewAssignments.nodes.map(({ id }) => id).sort(),
        scores: reviewAssignments.nodes
          .flatMap(({ id, scores, total }) => (scores === null && total === null ? [] : id))
          .sort(),
      };
      own[role] = all.ownOf(viewer.id);
    }

    expect(Object.keys(seen)).toHaveLength(14);
    expect(seen).toEqual(own);
  });
});

describe('every route', () => {
  it('is classified', async () => {
    const folder = new URL('../src/', import.meta.url);
    const files = ['server.ts', ...(await readdir(new URL('http/', folder))).map((file) => `http/${file}`)];
    const text = (await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))).join('\n');
    const short = [
      ...text.matchAll(/\b\w+\.(get|head|put|post|patch|delete)(?:<[^(]*?>)?\(\s*'(\/[^']*)'/g),
    ].map(([, method, path]) => `${method?.toUpperCase()} ${path}`);
    const long = [...text.matchAll(/method: \[([^\]]*)\],\s*url: '([^']*)'/g)].flatMap(([, methods, path]) =>
      (methods ?? '').split(',').map((method) => `${method.replace(/\W/g, '')} ${path}`),
    );
    const papers = [...text.matchAll(/path: '(\/papers\/[^']*)'/g)].map(([, path]) => `GET ${path}`);
    expect(Object.keys(routes).sort()).toEqual([...new Set([...short, ...long, ...papers])].sort());
  });

  it('is passed on by the development server of the screens, which keeps its own pages', async () => {
    const text = await readFile(new URL('../../admin/api-paths.ts', import.meta.url), 'utf8');
    const passedOn = [...text.matchAll(/^ {2}'(\/[^']+)'/gm)].map(
      ([, path = '']) => new RegExp(`^${path.replaceAll('*', '.+')}$`),
    );
    const left = Object.entries(routes).filter(
      ([name]) => !passedOn.some((path) => path.test(name.replace(/^\w+ /, ''))),
    );
    expect(left.map(([, { everyone }]) => everyone)).toEqual(['page', 'page']);
  });

  // Every paper that a role may read is printed.
  it('answers every role as the table says', { timeout: MAKING }, async () => {
    const submission = encodeURIComponent('示例1');
    // Of what is decided there is a paper.
    await database.changeRequest.update({
      where: { number: 'BG-0000' },
      data: { status: 'REFUSED', decidedAt: new Date() },
    });
    const seen = await verdicts(Object.keys(routes), async (client, name) => {
      const [method, route] = name.split(' ') as [string, string];
      const path = route
        .replace('/files/:id', `/files/${cast.fileId}`)
        .replace('/uploads/:ticket', '/uploads/none')
        .replace(
          '/annual-reports/:id/:which.:format',
          `/annual-reports/${cast.ids.report}/${submission}.docx`,
        )
        .replace(
          '/applications/:id/:which.:format',
          `/applications/${cast.ids.application}/${cast.filing}.docx`,
        )
        .replace('/review-packs/:id.:format', `/review-packs/${cast.ids.batch}.docx`)
        .replace('/consortia/:id/:which.:format', `/consortia/${cast.ids.consortium}/extract.docx`)
        .replace('/change-requests/:id.:format', `/change-requests/${cast.ids.changeRequest}.docx`)
        .replace('/registry.:format', '/registry.docx')
        .replace('/public-notices/:id.:format', `/public-notices/${cast.ids.notice}.docx`)
        .replace('/decision-documents/:id.:format', `/decision-documents/${cast.decisionId}.docx`)
        .replace('/year-books/:year.:format', `/year-books/${cast.year}.docx`)
        .replace('/jobs/:id/file', `/jobs/${cast.ids.job}/file`)
        .replace('/imports/:kind', '/imports/organisations')
        .replace('/document-templates/:which', `/document-templates/${cast.ids.documentTemplate}`)
        .replace('/application-forms/:id', `/application-forms/${cast.ids.application}`)
        .replace('/report-forms/:id', `/report-forms/${cast.ids.report}`)
        .replace('/notices/:id', `/notices/${cast.ids.notice?.split('_')[1]}`)
        .replace(':resource.:format', 'nothing.csv');
      const query = path === '/graphql' && method === 'GET' ? '?query={__typename}' : '';
      const response = await client.send(`${path}${query}`, {
        method,
        headers: {
          'apollo-require-preflight': '1',
          ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        },
        ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{"query": "{ __typename }"}' }),
      });
      const text = await response.text();
      if (routes[name]?.everyone === 'page')
        return response.status === 200 || text.includes('网页') || response.status === 404
          ? 'page'
          : String(response.status);
      return String(response.status);
    });
    expect(seen).toEqual(expected(routes));
  });
});

describe('every export', () => {
  const listed = fieldsOf(schema.getQueryType()).filter(({ type }) => isConnection(getNamedType(type)));

  it('is of a list, and every list has one', () => {
    expect(Object.keys(exportTables).sort()).toEqual(listed.map(({ name }) => name).sort());
  });

  it('answers every role as its list does', async () => {
    const names = Object.keys(exportTables);
    const seen = await verdicts(names, async (client, name) => {
      const filter = encodeURIComponent(JSON.stringify(cast.filters[name] ?? {}));
      const response = await client.send(`/exports/${name}.csv?filter=${filter}`);
      if (response.status !== 200) return String(response.status);
      const rows = (await response.text()).trim().split('\r\n').length - 1;
      return rows > 0 ? 'rows' : 'no rows';
    });

    const lists = expected(Object.fromEntries(names.map((name) => [name, queries[name] as Row])));
    const files = Object.entries(lists).map(([name, row]) => [
      name,
      Object.fromEntries(Object.entries(row).map(([role, verdict]) => [role, exportOf(verdict)])),
    ]);
    expect(seen).toEqual(Object.fromEntries(files));
  });
});

describe('every field of Mutation', () => {
  it('is classified', () => {
    expect(Object.keys(mutations).sort()).toEqual(
      fieldsOf(schema.getMutationType())
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('answers every role as the table says', { timeout: WALKING }, async () => {
    const last = (name: string) => (name === 'signOut' ? 1 : 0);
    const names = Object.keys(mutations).sort((a, b) => last(a) - last(b));
    const seen = await verdicts(names, async (client, name) => {
      const call = callOf(name)[0];
      const definition = call.includes('$definition') ? { definition: cast.ruleSet.definition } : {};
      const answer = await client.run(call, definition);
      // A refused field that cannot be null leaves no data at all.
      const data = answer.data as { result: { __typename: string } | null } | null;
      const result = data?.result;
      return refused(answer) ?? (result?.__typename === 'NotFound' ? 'NOT_FOUND' : 'done');
    });
    expect(seen).toEqual(expected(mutations));
  });
});
