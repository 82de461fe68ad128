import {
  districtKind,
  formulaKind,
  fundDirection,
  fundSource,
  fundUse,
  type ImportKind,
  indicatorKind,
  indicatorSource,
  organisationInput,
  organisationKind,
  organisationSector,
  type Plain,
  platformKind,
  platformLevel,
  registryFigure,
} from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';
import fc from 'fast-check';

/** 任意记录: what the write of a kind would take, with everything in its texts that breaks naive tables. */
const nasty = fc.constantFrom(
  ...['=1+1', '+86', '-1', '@SUM(A1)', "'=1+1", '0012', '1e5', '_x000D_', 'toString', '__proto__', '<b>&"'],
  ...[
    '𠮷野家',
    '𪚥𫝀𫠠',
    '𰻝𱁬',
    '𮯰𲎯',
    '示例',
    '合计',
    'NULL',
    'TRUE',
    '1/2',
    '2024-01-01',
    '100%',
    '葛󠄀',
    '\uFFFD',
  ],
);
const line = (max: number) =>
  fc
    .oneof(nasty, fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: max }))
    .filter((text) => organisationInput.shape.tags.safeParse([text.slice(0, 30)]).success)
    .map((text) => organisationInput.shape.tags.parse([text.slice(0, 30)])[0] as string);
const orEmpty = <T>(one: fc.Arbitrary<T>) => fc.oneof(fc.constant(''), one);
const prose = (max: number) =>
  fc
    .array(fc.oneof(line(20), fc.constant('\n'), fc.constant(' '), fc.constant('\t')), { maxLength: 12 })
    .map((parts) => parts.join(''))
    .map((text) => (text.trim() === '' ? '' : text.slice(0, max)))
    .filter((text) => organisationInput.shape.businessScope.safeParse(text).success);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const yuan = fc
  .bigInt({ min: 0n, max: 999_999_999_999_999n })
  .map((fen) =>
    organisationInput.shape.registeredCapital.parse(`${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`),
  );
const year = fc.record({
  monthsOperated: fc.integer({ min: 1, max: 12 }),
  mainRevenue: fc.option(yuan),
  salesRevenue: fc.option(yuan),
  rdExpense: fc.option(yuan),
  profit: fc.option(yuan.map((amount) => (amount === '0' ? amount : `-${amount}`))),
  isAudited: fc.boolean(),
});
const years = fc
  .tuple(fc.integer({ min: 1990, max: 2020 }), fc.array(year, { maxLength: 4 }))
  .map(([first, each]) => each.map((one, index) => ({ ...one, year: first + index })));
const platform = fc.record({
  name: line(30),
  kind: fc.constantFrom(...platformKind.terms),
  level: fc.constantFrom(...platformLevel.terms),
  approvalNo: orEmpty(line(20)),
  approvedOn: fc.option(day),
  validTo: fc.option(day),
  revokedOn: fc.option(day),
});
const team = fc.record({
  asOf: day,
  fulltimeRdStaff: fc.nat(1_000_000),
  seniorExperts: fc.option(fc.nat(1_000)),
  doctors: fc.option(fc.nat(1_000)),
  chiefScientist: orEmpty(line(20)),
});
const unit = fc.record({
  legalName: line(60),
  formerNames: fc.array(line(20), { maxLength: 3 }),
  isLegalPerson: fc.option(fc.boolean()),
  kind: fc.constantFrom(...organisationKind.terms),
  sector: fc.option(fc.constantFrom(...organisationSector.terms)),
  industryCode: fc.constantFrom('', 'C3670', '0111', 'A'),
  divisionCode: fc.option(fc.constantFrom('450203', '110000')),
  placeOfBusiness: prose(300),
  foundedOn: fc.option(day),
  registeredCapital: fc.option(yuan),
  businessScope: prose(4000),
  legalRepresentative: orEmpty(line(20)),
  contactName: orEmpty(line(20)),
  contactPost: orEmpty(line(20)),
  contactPhone: fc.constantFrom('', '0772-2800000', '+86 138 0000 0000', '07722800000'),
  contactEmail: fc.constantFrom('', 'shili@example.cn'),
  tags: fc.array(line(20), { maxLength: 3 }),
  rdTeam: fc.option(team),
  financialYears: years,
  platforms: fc.array(platform, { maxLength: 3 }),
});
const units = fc
  .array(unit, { minLength: 1, maxLength: 4 })
  .map((each) => each.map((one, index) => ({ ...one, uscc: exampleUscc(index + 1) })));
const employment = fc.record({
  uscc: fc.nat(50).map(exampleUscc),
  post: orEmpty(line(30)),
  validFrom: fc.option(day),
  validTo: fc.option(day),
});
const expert = fc.record({
  name: line(20),
  title: orEmpty(line(20)),
  fields: fc.array(line(20), { maxLength: 3 }),
  phone: fc.constantFrom('', '0772-2800000', '+86 138 0000 0000'),
  email: fc.constantFrom('', 'shili@example.cn'),
  account: fc.constantFrom(null, 'expert', '007'),
  isAvailable: fc.boolean(),
  unavailableUntil: fc.option(day),
  employments: fc.array(employment, { maxLength: 3 }),
});
const experts = fc
  .array(expert, { minLength: 1, maxLength: 4 })
  .map((each) => each.map((one, index) => ({ ...one, number: `ZJ${index + 1}` })));

const named = (key: string, part: fc.Arbitrary<Plain>) =>
  fc
    .array(fc.tuple(line(20), part), { minLength: 1, maxLength: 3 })
    .map((each) => each.map(([name, one], index) => ({ ...one, [key]: `${name}${index}` })));
const directions = named(
  'title',
  fc.record({ directions: fc.array(fc.record({ name: line(20) }), { minLength: 1, maxLength: 5 }) }),
);

const districts = fc.uniqueArray(line(20), { minLength: 1, maxLength: 4 }).map((names) =>
  names.map((name, index) => ({
    name,
    kind: districtKind.terms[index % 2],
    divisionCode: index === 0 ? '450203' : null,
  })),
);

const code = fc.constantFrom('PATENTS', 'INCOME_2', 'X1', 'Y_');
const figure = fc.constantFrom(null, '0', '-1.5', '1.50', '100', '123456789012345.1234');
const indicator = fc.record({
  group: line(20),
  code,
  name: line(20),
  unit: fc.constantFrom('件', '万元', '%', '=1+1'),
  decimals: fc.nat(4),
  kind: fc.constantFrom(...indicatorKind.terms),
  source: fc.constantFrom(...indicatorSource.terms),
  formula: fc.option(
    fc.record({
      kind: fc.constantFrom(...formulaKind.terms),
      of: fc.array(code, { minLength: 1, maxLength: 3 }),
    }),
  ),
  registryFigure: fc.option(fc.constantFrom(...registryFigure.terms)),
  yearOnYear: figure,
  least: figure,
  most: figure,
  countsOnce: fc.boolean(),
  evidenceRequired: fc.boolean(),
  definition: prose(200),
});
const narrative = fc.record({ code, title: line(20), guidance: prose(200), expectedLength: fc.nat(20_000) });
const indicators = named(
  'set',
  fc.record({
    indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }),
    narratives: fc.array(narrative, { maxLength: 2 }),
  }),
);

const entry = fc.record({
  consortium: fc.constantFrom('示例〔2024〕1号', '007', 'LZ-1'),
  bookedOn: day,
  direction: fc.constantFrom(...fundDirection.terms),
  source: fc.constantFrom(...fundSource.terms),
  use: fc.option(fc.constantFrom(...fundUse.terms)),
  amount: yuan,
  purpose: prose(200),
  reversesNo: fc.option(line(20)),
  reversesOn: fc.option(day),
});
const entries = fc
  .array(fc.tuple(line(20), entry), { minLength: 1, maxLength: 5 })
  .map((each) => each.map(([name, one], index) => ({ ...one, voucherNo: `${name}${index}` })));

/** Some records of each kind, as the sheets of their form tell of them. */
export const generatedRecords: Readonly<Record<ImportKind, fc.Arbitrary<readonly Plain[]>>> = {
  ORGANISATIONS: units,
  EXPERTS: experts,
  DISTRICTS: districts,
  DIRECTIONS: directions,
  INDICATORS: indicators,
  LEDGER_ENTRIES: entries,
};
