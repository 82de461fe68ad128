import { storedDay } from '@consortium/database/rows';
import { dayOf, plusDays } from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { CREATE, UPDATE } from './documents.ts';
import { PROBLEM, refusalIn } from './refusal.ts';
import { completeApplication, healthyYears, type OpenBatch, type Parties } from './seed.ts';

/** 错误输入 through the API: programme §5 and as many of our own. One server, one draft that must survive all of it. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let batch: OpenBatch;
let parties: Parties;
let district: { id: string };
let lead: Client;
let officer: Client;
let head: Client;
let draft: { id: string; version: number };
let complete: ReturnType<typeof completeApplication>;

const NEW_UNIT = `mutation ($organisation: OrganisationInput!, $confirmed: Boolean, $key: String) {
  createOrganisation(organisation: $organisation, confirmed: $confirmed, idempotencyKey: $key) {
    __typename ... on Organisation { id legalName uscc } ${PROBLEM} } }`;
const WHAT_IF = `query ($batchId: ID!, $application: ApplicationInput!) {
  examineFormation(batchId: $batchId, application: $application) { findings { code clause outcome seen(locale: ZH_CN) } } }`;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as } = api;
  [batch, parties, district] = await Promise.all([seed.batch(), seed.parties(), seed.district()]);
  lead = await as(parties.leadUser);
  officer = await as(await seed.user('BUREAU_OFFICER'));
  head = await as(await seed.user('SECTION_HEAD'));
  complete = completeApplication(parties, batch, district.id);
  const { data } = await lead.run(CREATE, { batchId: `Batch_${batch.id}`, application: complete });
  draft = (data as Record<string, unknown>).createApplication as typeof draft;
});
afterAll(async () => {
  for (const end of ends) await end();
});

let index = 900;
const nextIndex = () => {
  index += 1;
  return index;
};
const unit = (more: object = {}) => ({
  legalName: '示例坏输入有限公司',
  uscc: exampleUscc(nextIndex()),
  kind: 'ENTERPRISE',
  ...more,
});
const years = (more: object) => ({ financialYears: [{ year: 2024, salesRevenue: '100', ...more }] });
const createUnit = (more: object) => officer.run(NEW_UNIT, { organisation: unit(more) });
const save = (more: object, version = draft.version) =>
  lead.run(UPDATE, { id: draft.id, version, application: { ...complete, ...more } });
const valid = '91350100M000100Y43';

describe('Mutation.createOrganisation', () => {
  it.each([
    ['a wrong check character', { uscc: '91350100M000100Y44' }, 'USCC_INVALID', 'uscc', 'CHECKSUM'],
    ['a Cyrillic М inside', { uscc: valid.replace('M', 'М') }, 'USCC_INVALID', 'uscc', 'CHARSET'],
    ...[...'IOSVZ'].map((letter) => [
      `the letter ${letter} inside`,
      { uscc: valid.replace('M', letter) },
      'USCC_INVALID',
      'uscc',
      'CHARSET',
    ]),
    ['17 characters', { uscc: valid.slice(1) }, 'USCC_INVALID', 'uscc', 'LENGTH'],
    ['19 characters', { uscc: `${valid}0` }, 'USCC_INVALID', 'uscc', 'LENGTH'],
    ['an empty code', { uscc: '' }, 'USCC_INVALID', 'uscc', 'LENGTH'],
    ['a name with an emoji', { legalName: '示例🚀公司' }, 'BAD_USER_INPUT', 'legalName', 'PICTOGRAPH'],
    [
      'a name with U+202E',
      { legalName: '示例\u202E公司' },
      'BAD_USER_INPUT',
      'legalName',
      'CONTROL_CHARACTER',
    ],
    ['a name with NUL', { legalName: '示例\u0000公司' }, 'BAD_USER_INPUT', 'legalName', 'CONTROL_CHARACTER'],
    ['a lone surrogate', { legalName: '示例\uD800公司' }, 'BAD_USER_INPUT', 'legalName', 'CONTROL_CHARACTER'],
    ['a name of 300 characters', { legalName: '例'.repeat(300) }, 'BAD_USER_INPUT', 'legalName', 'TOO_LONG'],
    ['a name of spaces', { legalName: ' \u200B ' }, 'BAD_USER_INPUT', 'legalName', 'EMPTY'],
    ['a name of two lines', { legalName: '示例\n公司' }, 'BAD_USER_INPUT', 'legalName', 'LINE_BREAK'],
    ['revenue −1', years({ salesRevenue: '-1' }), 'AMOUNT_RANGE', 'financialYears.0.salesRevenue'],
    ['revenue 1e309', years({ salesRevenue: '1e309' }), 'AMOUNT_FORMAT', 'financialYears.0.salesRevenue'],
    ['revenue NaN', years({ salesRevenue: 'NaN' }), 'AMOUNT_FORMAT', 'financialYears.0.salesRevenue'],
    ['revenue 五亿', years({ salesRevenue: '五亿' }), 'AMOUNT_FORMAT', 'financialYears.0.salesRevenue'],
    [
      '30 decimals',
      years({ salesRevenue: `1.${'1'.repeat(30)}` }),
      'AMOUNT_FORMAT',
      'financialYears.0.salesRevenue',
    ],
    [
      'a cent above 10 万亿',
      years({ salesRevenue: '10000000000000.01' }),
      'AMOUNT_RANGE',
      'financialYears.0.salesRevenue',
    ],
    [
      '17 digits as a number',
      years({ salesRevenue: 1e17 }),
      'AMOUNT_FORMAT',
      'financialYears.0.salesRevenue',
    ],
    [
      'a missing middle year',
      { financialYears: [{ year: 2021 }, { year: 2023 }] },
      'YEARS_GAP',
      'financialYears',
    ],
    ['a future year', { financialYears: [{ year: 2099 }] }, 'YEAR_IN_FUTURE', 'financialYears.0.year'],
    [
      'a year twice',
      { financialYears: [{ year: 2023 }, { year: 2023 }] },
      'YEAR_DUPLICATE',
      'financialYears.1.year',
    ],
    [
      'a year of 13 months',
      years({ monthsOperated: 13 }),
      'BAD_USER_INPUT',
      'financialYears.0.monthsOperated',
    ],
    ['the 30th of February', { foundedOn: '2024-02-30' }, 'DATE_INVALID', 'foundedOn'],
    ['a day as 2024/1/1', { foundedOn: '2024/1/1' }, 'DATE_INVALID', 'foundedOn'],
    [
      'a negative head count',
      { rdTeam: { asOf: '2024-01-01', fulltimeRdStaff: -1 } },
      'BAD_USER_INPUT',
      'rdTeam.fulltimeRdStaff',
    ],
    ['a division of five digits', { divisionCode: '45020' }, 'BAD_USER_INPUT', 'divisionCode'],
    ['an address that is none', { contactEmail: 'nobody' }, 'BAD_USER_INPUT', 'contactEmail'],
    ['31 tags', { tags: Array.from({ length: 31 }, (_, i) => `标签${i}`) }, 'BAD_USER_INPUT', 'tags'],
    ['a kind nobody knows', { kind: 'GUILD' }, 'BAD_USER_INPUT', null],
    ['a field nobody knows', { isEvil: true }, 'BAD_USER_INPUT', null],
    ['text where a list belongs', { financialYears: '2024' }, 'BAD_USER_INPUT', null],
  ] as [string, object, string, string | null, string?][])(
    'refuses %s',
    async (_title, more, code, path, reason) => {
      const refusal = refusalIn(await createUnit(more));

      expect(refusal.code).toBe(code);
      if (path !== null) expect(refusal.issues.map((issue) => issue.path.join('.'))).toContain(path);
      if (reason) expect(refusal.issues[0]?.facts.reason).toBe(reason);
      expect(await api.database.organisation.count({ where: { legalName: { startsWith: '示例坏' } } })).toBe(
        0,
      );
    },
  );

  it('takes full-width and lower-case codes for what they are', async () => {
    const code = exampleUscc(1_900);
    const wide = [...code.toLowerCase()]
      .map((c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c))
      .join('');

    const { data } = await createUnit({ legalName: '全角公司', uscc: wide });

    expect(data?.createOrganisation).toMatchObject({ uscc: code });
    expect(refusalIn(await createUnit({ uscc: code })).code).toBe('USCC_TAKEN');
  });

  it.each([
    [
      'a hundredfold leap',
      [
        { year: 2023, salesRevenue: '50000' },
        { year: 2024, salesRevenue: '500000000' },
      ],
    ],
    ['R&D above sales', [{ year: 2024, salesRevenue: '100', rdExpense: '101' }]],
  ])('asks before it takes %s', async (legalName, financialYears) => {
    const organisation = unit({ legalName, financialYears });

    expect(refusalIn(await officer.run(NEW_UNIT, { organisation })).code).toBe('CONFIRMATION_NEEDED');
    const { data } = await officer.run(NEW_UNIT, { organisation, confirmed: true });
    expect(data?.createOrganisation).toMatchObject({ __typename: 'Organisation' });
  });

  it('keeps a formula and rare characters literally', async () => {
    for (const legalName of [
      '=HYPERLINK("http://example.org")',
      '𠮷𪚥螺蛳粉研究院',
      '示例·鿫(柳州)有限公司',
    ]) {
      const { data } = await createUnit({ legalName });
      expect(data?.createOrganisation).toMatchObject({ legalName });
    }
    const csv = await (await officer.send('/exports/organisations.csv')).text();
    expect(csv).toContain('HYPERLINK');
    expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m);
  });
});

describe('Mutation.updateApplication', () => {
  const member = (organisationId: string, more: object = {}) => ({ organisationId, role: 'MEMBER', ...more });
  const formation = (members: object[], more: object = {}) => ({
    formation: { ...complete.formation, members, ...more },
  });
  const own = () => parties.lead.globalId;
  const other = () => parties.units[0]?.globalId as string;

  it.each([
    ['the same unit twice', () => formation([member(other()), member(other())]), 'MEMBER_DUPLICATE'],
    [
      'the same unit as id and as bare UUID',
      () => formation([member(other()), member(other().slice(13))]),
      'MEMBER_DUPLICATE',
    ],
    [
      'the lead also as a member',
      () => formation([member(own(), { role: 'LEAD' }), member(own())]),
      'MEMBER_DUPLICATE',
    ],
    ['another unit as lead', () => formation([member(other(), { role: 'LEAD' })]), 'LEAD_NOT_FILER'],
    [
      'a unit that does not exist',
      () => formation([member('Organisation_00000000-0000-4000-8000-000000000000')]),
      'REFERENCE_UNKNOWN',
    ],
    ['an id that is none', () => formation([member('; DROP TABLE application')]), 'BAD_USER_INPUT'],
    ['201 members', () => formation(Array.from({ length: 201 }, () => member(other()))), 'BAD_USER_INPUT'],
    [
      'a district that does not exist',
      () => ({ recommendingBodyId: '00000000-0000-4000-8000-000000000000' }),
      'REFERENCE_UNKNOWN',
    ],
    [
      'a direction of no batch',
      () => ({ priorityDirectionIds: ['00000000-0000-4000-8000-000000000000'] }),
      'REFERENCE_UNKNOWN',
    ],
    ['a name with NUL', () => ({ name: '柳州市\u0000创新联合体' }), 'BAD_USER_INPUT'],
    ['a name with U+202E', () => ({ name: '柳州市\u202E创新联合体' }), 'BAD_USER_INPUT'],
    ['a name with an emoji', () => ({ name: '柳州市🚀创新联合体' }), 'BAD_USER_INPUT'],
    ['a lone surrogate in prose', () => ({ taskGoals: '目标\uDC00' }), 'BAD_USER_INPUT'],
    ['prose of 20,001 characters', () => ({ taskGoals: '长'.repeat(20_001) }), 'BAD_USER_INPUT'],
    ['a name of 101 characters', () => ({ name: '长'.repeat(101) }), 'BAD_USER_INPUT'],
    [
      'an unknown cooperation kind',
      () => formation([member(other(), { cooperationKinds: ['MAGIC'] })]),
      'BAD_USER_INPUT',
    ],
    ['the 31st of June', () => ({ selfCheckSignedOn: '2026-06-31' }), 'DATE_INVALID'],
    ['a phone with letters', () => ({ contactPhone: 'call me' }), 'BAD_USER_INPUT'],
    [
      'a seat of an unknown unit',
      () =>
        formation(complete.formation.members, {
          governanceBodies: [
            {
              function: 'DECISION',
              name: '理事会',
              seats: [{ person: '韦', organisationId: '00000000-0000-4000-8000-000000000000', post: 'HEAD' }],
            },
          ],
        }),
      'REFERENCE_UNKNOWN',
    ],
  ] as [string, () => object, string][])(
    'refuses %s and leaves the draft as it is',
    async (_title, more, code) => {
      const before = await api.database.application.findFirstOrThrow({
        include: { formation: { include: { members: true } } },
      });

      const refusal = refusalIn(await save(more()));

      expect(refusal.code).toBe(code);
      expect(
        await api.database.application.findFirstOrThrow({
          include: { formation: { include: { members: true } } },
        }),
      ).toEqual(before);
    },
  );

  it('tells the current version to who saves a stale one', async () => {
    const stale = draft.version;
    const { data } = await save({ taskGoals: '示例:新目标' });
    draft = (data as Record<string, unknown>).updateApplication as typeof draft;

    const answer = await save({ taskGoals: '示例:旧目标' }, stale);

    expect(refusalIn(answer)).toMatchObject({
      code: 'CONFLICT_VERSION',
      facts: { currentVersion: draft.version },
    });
    expect(answer.data?.updateApplication).toMatchObject({ currentVersion: draft.version });
    expect((await api.database.application.findFirstOrThrow()).taskGoals).toBe('示例:新目标');
  });

  it('keeps 张·买买提, a one-character surname and characters of Extension B', async () => {
    const people = ['张·买买提', '岑', '𠮷野', '欧阳\u{30000}'];
    const seats = people.map((person) => ({ person, organisationId: own(), post: 'MEMBER' }));
    const { data } = await save(
      formation(complete.formation.members, {
        governanceBodies: [{ function: 'DECISION', name: '理事会', seats }],
      }),
    );
    draft = (data as Record<string, unknown>).updateApplication as typeof draft;

    const stored = await api.database.seat.findMany({ orderBy: { position: 'asc' } });

    expect(stored.map(({ person }) => person)).toEqual(people);
  });
});

describe('idempotency keys', () => {
  const key = 'key-0123456789';
  const receipt = (more: object = {}, client = officer, given = key) =>
    client.run(NEW_UNIT, {
      organisation: { ...unit({ uscc: exampleUscc(1_950), legalName: '幂等公司' }), ...more },
      key: given,
    });

  it('give the same receipt for the same body, refuse another one, and belong to one person', async () => {
    const [first, second] = [await receipt(), await receipt()];

    expect(second.data).toEqual(first.data);
    expect(refusalIn(await receipt({ legalName: '另一家' })).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(refusalIn(await receipt({}, lead)).code).toBe('USCC_TAKEN');
  });

  it('answer ten calls at once with one record', async () => {
    const organisation = unit({ legalName: '十次提交公司' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => officer.run(NEW_UNIT, { organisation, key: 'ten-at-once' })),
    );

    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await api.database.organisation.count({ where: { legalName: '十次提交公司' } })).toBe(1);
  });

  it.each([
    ['short', 'abc'],
    ['long', 'k'.repeat(201)],
    ['with NUL', 'key-\u0000-0123'],
    ['of Chinese', '幂等键幂等键幂等键'],
  ])('that are %s are refused', async (_title, given) =>
    expect(refusalIn(await receipt({}, officer, given)).code).toBe('IDEMPOTENCY_KEY_INVALID'),
  );
});

describe('Query.examineFormation', () => {
  const outcomeOf = async (code: string, more: object) => {
    const { data, errors } = await lead.run(WHAT_IF, {
      batchId: `Batch_${batch.id}`,
      application: { ...complete, ...more },
    });
    expect(errors).toBeUndefined();
    const { findings } = (data as Record<string, unknown>).examineFormation as {
      findings: { code: string; outcome: string }[];
    };
    return findings.find((finding) => finding.code === code)?.outcome;
  };
  const withYears = async (figures: object) => {
    await api.database.financialYear.updateMany({
      where: { organisationId: parties.lead.id },
      data: figures,
    });
    return outcomeOf('ENOUGH_RD_SPENDING', {});
  };

  it.each(['柳州新能源创新联合体', '柳州市创新联合体'])('finds 三(一)a not met by %s', async (name) => {
    expect(await outcomeOf('NAME_FORM', { name })).toBe('FAIL');
  });

  it('takes exactly 3 %, asks a reason for 2.995 %, and data where sales are nil', async () => {
    expect(await withYears({ salesRevenue: '1000000', rdExpense: '30000' })).toBe('PASS');
    expect(await withYears({ salesRevenue: '1000000', rdExpense: '29950' })).toBe('WAIVABLE');
    expect(await withYears({ salesRevenue: '0', rdExpense: '0' })).toBe('MISSING_DATA');
    await withYears({ salesRevenue: healthyYears[0]?.salesRevenue, rdExpense: healthyYears[0]?.rdExpense });
  });
});

describe('Mutation.submitApplication', () => {
  it('refuses after the deadline and keeps the draft', async () => {
    const { closesOn } = await api.database.batch.findUniqueOrThrow({ where: { id: batch.id } });
    const yesterday = storedDay(plusDays(dayOf(new Date()), -1)) as Date;
    await api.database.batch.update({
      where: { id: batch.id },
      data: { opensOn: yesterday, closesOn: yesterday },
    });
    const submit = `mutation ($id: ID!) { submitApplication(id: $id) { __typename ${PROBLEM} ... on RulesViolated { findings { code } } } }`;

    expect(refusalIn(await lead.run(submit, { id: draft.id })).code).toBe('DEADLINE_PASSED');

    expect(
      refusalIn(await lead.run(CREATE, { batchId: `Batch_${batch.id}`, application: complete })).code,
    ).toBe('DEADLINE_PASSED');
    expect(await api.database.application.findFirstOrThrow()).toMatchObject({
      status: 'DRAFT',
      version: draft.version,
    });
    await api.database.batch.update({ where: { id: batch.id }, data: { closesOn } });
  });

  it('names every clause that stops an empty draft at once', async () => {
    const { data } = await lead.run(CREATE, {
      batchId: `Batch_${batch.id}`,
      application: { name: '柳州市空白示例创新联合体', recommendingBodyId: district.id },
    });
    const { id } = (data as Record<string, unknown>).createApplication as { id: string };
    const submit = `mutation ($id: ID!) { submitApplication(id: $id) { __typename ${PROBLEM} ... on RulesViolated { findings { code } } } }`;

    const answer = await lead.run(submit, { id });

    expect(refusalIn(answer).code).toBe('RULES_VIOLATED');
    const { findings } = (answer.data as Record<string, unknown>).submitApplication as { findings: object[] };
    expect(findings.length).toBeGreaterThan(5);
    await api.database.application.update({ where: { id: id.slice(12) }, data: { status: 'WITHDRAWN' } });
  });
});

describe('what an office types', () => {
  const problem = `__typename ${PROBLEM}`;
  const zero = '00000000-0000-4000-8000-000000000000';
  const batchOf = (more: object) => ({
    batch: {
      kind: 'PRE_APPLICATION',
      year: 2026,
      title: '坏批次',
      opensOn: '2026-01-01',
      closesOn: '2026-02-01',
      ruleSetId: batch.ruleSetId,
      ...more,
    },
  });
  const consortium = (more: object) => ({
    consortium: {
      number: 'L-1',
      name: '柳州市示例创新联合体',
      leadUnitId: parties.lead.globalId,
      establishedOn: '2024-01-01',
      ...more,
    },
  });
  const createBatch = `mutation ($batch: BatchInput!) { createBatch(batch: $batch) { ${problem} } }`;
  const createConsortium = `mutation ($consortium: ConsortiumInput!) { createConsortium(consortium: $consortium) { ${problem} } }`;
  const ruleSet = `mutation ($definition: JSON!) { createRuleSet(definition: $definition) { ${problem} } }`;
  const act = (name: string, args: string, given: string) =>
    `mutation ($id: ID!, ${args}) { ${name}(id: $id, ${given}) { ${problem} } }`;
  const deep = (levels: number) =>
    Array.from({ length: levels }).reduce<unknown>((inner) => ({ rules: [inner] }), {});
  const definition = async () => (await api.database.ruleSet.findFirstOrThrow()).definition as object;

  it.each([
    [
      'a batch that closes before it opens',
      () => [officer, createBatch, batchOf({ closesOn: '2025-12-31' })],
      'DATE_INVALID',
    ],
    [
      'a batch under no rule set',
      () => [officer, createBatch, batchOf({ ruleSetId: zero })],
      'REFERENCE_UNKNOWN',
    ],
    [
      'a batch without a material that its rules want received',
      () => [officer, createBatch, batchOf({ requiredItems: ['STAMPED_PAPER', 'WORD'] })],
      'MATERIALS_MISSING',
    ],
    [
      'a batch of a taken title',
      () => [officer, createBatch, batchOf({ title: batch.title })],
      'ALREADY_EXISTS',
    ],
    ['a batch of the year 99999', () => [officer, createBatch, batchOf({ year: 99_999 })], 'BAD_USER_INPUT'],
    [
      'a consortium of no unit',
      () => [officer, createConsortium, consortium({ leadUnitId: zero })],
      'REFERENCE_UNKNOWN',
    ],
    [
      'a consortium with NUL in its document',
      () => [officer, createConsortium, consortium({ documentNo: 'a\u0000b' })],
      'BAD_USER_INPUT',
    ],
    ['a rule set that is text', () => [head, ruleSet, { definition: 'rules' }], 'BAD_USER_INPUT'],
    ['a rule set nested 40 deep', () => [head, ruleSet, { definition: deep(40) }], 'BAD_USER_INPUT'],
    [
      'a rule set with an unknown measure',
      async () => [
        head,
        ruleSet,
        { definition: { ...(await definition()), rules: [{ measure: { kind: 'eval' } }] } },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'a rule set with NUL in a quote',
      async () => [
        head,
        ruleSet,
        {
          definition: JSON.parse(JSON.stringify(await definition()).replace('"quote":"', '"quote":"\\u0000')),
        },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'a rule set with NUL in a parameter',
      async () => [
        head,
        ruleSet,
        {
          definition: JSON.parse(
            JSON.stringify(await definition()).replace(/"broadWords":\["/, (found) => `${found}\\u0000`),
          ),
        },
      ],
      'BAD_USER_INPUT',
    ],
    [
      '100,000 rules',
      async () => [
        head,
        ruleSet,
        { definition: { ...(await definition()), rules: Array.from({ length: 100_000 }, () => 1) } },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'a correction due yesterday, in no state for it',
      () => [
        officer,
        act('requestCorrection', '$correction: CorrectionInput!', 'correction: $correction'),
        { id: draft.id, correction: { dueOn: '2020-01-01', items: [] } },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'minus one copies',
      () => [
        officer,
        act(
          'receiveSubmissionItem',
          '$kind: SubmissionItemKind!, $copies: Int',
          'kind: $kind, copies: $copies',
        ),
        { id: draft.id, kind: 'STAMPED_PAPER', copies: -1 },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'two thousand million copies',
      () => [
        officer,
        act(
          'receiveSubmissionItem',
          '$kind: SubmissionItemKind!, $copies: Int',
          'kind: $kind, copies: $copies',
        ),
        { id: draft.id, kind: 'STAMPED_PAPER', copies: 2_000_000_000 },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'a reason of 5,000 characters',
      () => [
        lead,
        act('withdrawApplication', '$reason: String', 'reason: $reason'),
        { id: draft.id, reason: '因'.repeat(5_000) },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'a reason with NUL',
      () => [
        lead,
        act('withdrawApplication', '$reason: String', 'reason: $reason'),
        { id: draft.id, reason: '因\u0000' },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'no reason',
      () => [
        lead,
        act('withdrawApplication', '$reason: String', 'reason: $reason'),
        { id: draft.id, reason: '  ' },
      ],
      'REASON_REQUIRED',
    ],
    [
      'a reason of two characters for a clause',
      () => [
        lead,
        act('proposeWaiver', '$waiver: WaiverInput!', 'waiver: $waiver'),
        { id: draft.id, waiver: { code: 'ENOUGH_RD_STAFF', reason: '有' } },
      ],
      'BAD_USER_INPUT',
    ],
    [
      'a reason for a clause that does not exist',
      () => [
        lead,
        act('proposeWaiver', '$waiver: WaiverInput!', 'waiver: $waiver'),
        { id: draft.id, waiver: { code: 'NO_SUCH_CLAUSE', reason: '示例理由一二三' } },
      ],
      'CLAUSE_UNKNOWN',
    ],
    [
      'a reason for a hard clause',
      () => [
        lead,
        act('proposeWaiver', '$waiver: WaiverInput!', 'waiver: $waiver'),
        { id: draft.id, waiver: { code: 'NAME_FORM', reason: '示例理由一二三' } },
      ],
      'CLAUSE_UNKNOWN',
    ],
    [
      'passing a draft',
      () => [lead, act('recommendApplication', '$reason: String', 'reason: $reason'), { id: draft.id }],
      'FORBIDDEN',
    ],
    [
      'confirming for a unit that leads',
      () => [lead, act('confirmIntent', '$reason: String', 'reason: $reason'), { id: draft.id }],
      'FORBIDDEN',
    ],
  ] as [string, () => unknown, string][])('refuses %s', async (_title, given, code) => {
    const [client, query, variables] = (await given()) as [Client, string, object];
    expect(refusalIn(await client.run(query, variables)).code).toBe(code);
  });

  it('refuses JSON nested 100,000 deep', async () => {
    const body = JSON.stringify({ query: ruleSet, variables: { definition: 'HERE' } });
    const deepest = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

    const answer = await (await head.post(body.replace('"HERE"', deepest))).json();

    expect(['BAD_USER_INPUT', 'BODY_NOT_JSON']).toContain(refusalIn(answer).code);
  });

  it('does not inherit from a rule set’s prototype keys', async () => {
    const body = JSON.stringify({ query: ruleSet, variables: { definition: {} } }).replace(
      '"definition":{}',
      '"definition":{"__proto__":{"rules":[]},"constructor":{"prototype":{"polluted":1}}}',
    );
    const answer = await (await head.post(body)).json();

    expect(['BODY_NOT_JSON', 'BAD_USER_INPUT']).toContain(refusalIn(answer).code);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

it('is alive, and the draft is what was last saved', async () => {
  expect((await api.anonymous.send('/readyz')).status).toBe(200);
  expect(
    await api.database.application.findUniqueOrThrow({ where: { id: draft.id.slice(12) } }),
  ).toMatchObject({ status: 'DRAFT', version: draft.version });
});
