import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { reportPaper, yearBookPaper } from '@consortium/documents/annual-report';
import {
  applicationPaper,
  differencesFromForm,
  readingOf,
  type WordForm,
  wordFormOf,
} from '@consortium/documents/application';
import { decisionPaper } from '@consortium/documents/decision';
import { type Paper, toPdf } from '@consortium/documents/paper';
import { docxRuns, docxTables, docxText, pdfPages, withoutSpaces } from '@consortium/documents/read-back';
import { readWord } from '@consortium/documents/read-word';
import { printedWord } from '@consortium/documents/samples/printed';
import {
  type ApplicationForm,
  type ApplicationInput,
  applicationActionsFrom,
  applicationInput,
  applicationStatus,
  type FrozenReport,
  formatWan,
  inChinese,
  indicatorsOf,
  instantText,
  isBeingFilled,
  outcome,
  submissionItemKind,
  takenOver,
  type Viewer,
  verdict,
  yearBookGrouping,
} from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf } from '../access.ts';
import { reportToPrint } from '../annual-report/print.ts';
import { yearBookOf } from '../annual-report/year-book.ts';
import type { Context } from '../context.ts';
import { paperToPrint } from '../papers/application.ts';
import { decisionToPrint, noticeToPrint } from '../papers/decision.ts';
import { demoDatabase } from './city-database.ts';

/** 全城文书: every paper of the demo city is printed, read again, and says what the record says. */
const log = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
const TIMEOUT = 240_000;
/** Every paper there is takes some minutes. */
const PRINTING = 3_600_000;
const LIMIT = 10_000_000;
const SOFFICE = '/usr/bin/soffice';
const now = new Date();
const options = { locale: 'zh-CN', madeAt: now } as const;

let client: PrismaClient;
let close: () => Promise<void>;
let asOffice: Context;
let asUnit: (organisationId: string) => Context;
type Printed = Readonly<{
  kind: string;
  paper: Paper;
  form?: ApplicationForm;
  filed?: { filedAt: Date; hash: string };
}>;
/** One of each kind, draft and final, for the printers that take their time; all of them with EVERY_PAPER=1. */
const alsoAsPdf = new Map<string, Printed>();
const isEvery = process.env.EVERY_PAPER === '1';
const printToo = (printed: Printed) =>
  void alsoAsPdf.set(isEvery ? String(alsoAsPdf.size) : printed.kind, printed);

const contextFor = (viewer: Viewer): Context =>
  ({ database: client, access: accessOf(viewer), viewer, now, locale: 'zh-CN' }) as unknown as Context;

beforeAll(async () => {
  ({ client, close } = connect(await demoDatabase(), { log }));
  const users = await client.user.findMany();
  const contexts = users.map((user) => ({ user, context: contextFor(user as unknown as Viewer) }));
  asOffice = contexts.find(({ user }) => user.role === 'BUREAU_OFFICER')?.context as Context;
  asUnit = (organisationId) =>
    contexts.find(({ user }) => user.organisationId === organisationId)?.context as Context;
});
afterAll(() => close());

/** What a text says on paper: its lines, without what is blank. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
const onPaper = (value: unknown): unknown => {
  if (typeof value === 'string') return lines(value);
  if (Array.isArray(value)) return value.map(onPaper);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, onPaper(each)]));
};
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted()
      .map(([key, each]) => [key, sorted(each)]),
  );
};
const figure = (text: string | null | undefined): string | null =>
  text == null || text === '—' || text === ''
    ? null
    : text
        .replace(/[,+]/g, '')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
const tableHeaded = (tables: string[][][], ...headings: string[]): string[][] =>
  tables.find(([head]) => headings.every((heading) => head?.includes(heading)))?.slice(1) ?? [];

const nothing: ApplicationInput = { ...applicationInput.parse({ name: '空' }), name: '' };
const {
  formation: _formation,
  priorityDirectionIds: _directions,
  recommendingBodyId: _body,
  ...blank
} = nothing;
/** The input that a printed form gives to who has nothing of it: what every field of it says. */
async function readAgain(
  word: Uint8Array,
  form: ApplicationForm,
): Promise<{ form: WordForm; input: ApplicationInput }> {
  const document = await readWord(word, LIMIT);
  if ('code' in document) throw new Error(document.code);
  const empty: ApplicationForm = {
    ...form,
    declared: blank,
    formation: nothing.formation,
    recommendingBody: null,
    priorityDirections: [],
    lead: null,
    intents: [],
    findings: [],
  };
  const found = wordFormOf(document, empty);
  if (!found) throw new Error(`no form in ${form.number}`);
  const [districts, directions] = await Promise.all([
    client.district.findMany(),
    client.priorityDirection.findMany({ where: { batch: { title: form.batch.title } } }),
  ]);
  const { changes } = readingOf(found, nothing, { units: form.units, districts, directions });
  return { form: found, input: takenOver(nothing, changes) };
}

describe('every form of an application', () => {
  it(
    'says every field of what was filed, or of the draft as it stands',
    async () => {
      const applications = await client.application.findMany({
        include: { filings: { orderBy: { filing: 'asc' } }, leadUnit: true },
        orderBy: { number: 'asc' },
      });
      const wrong: unknown[] = [];
      let count = 0;
      for (const { id, number, status, filings, leadUnit } of applications) {
        const context = asUnit(leadUnit.id);
        const isOpen = applicationActionsFrom(status).includes('update');
        for (const which of [...filings.map(({ hash }) => hash), ...(isOpen ? ['live'] : [])]) {
          const asked = await paperToPrint(context, id, which);
          if (asked.kind !== 'form') throw new Error(asked.kind);
          const { form, filed } = asked;
          const paper = applicationPaper(asked, options);
          const word = printedWord(paper);
          const { form: read, input } = await readAgain(word, form);
          count += 1;
          printToo({ kind: filed ? 'form' : 'draft of a form', paper, ...(filed ? { form, filed } : {}) });

          const { selfCheckSignedOn: _day, ...declared } = form.declared;
          const {
            selfCheckSignedOn: _none,
            formation,
            priorityDirectionIds,
            recommendingBodyId,
            ...texts
          } = input;
          const names = {
            directions: (
              await client.priorityDirection.findMany({ where: { id: { in: priorityDirectionIds } } })
            ).map(({ name }) => name),
            district: recommendingBodyId
              ? (await client.district.findUniqueOrThrow({ where: { id: recommendingBodyId } })).name
              : null,
          };
          // Whoever leads is said by the table, and not taken from it.
          const expected = {
            ...form.formation,
            members: form.formation.members.map((member) => ({ ...member, role: 'MEMBER' })),
          };
          const tables = docxTables(word);
          const lead = form.units.find(({ id: unit }) => unit === leadUnit.id);
          const said = {
            texts,
            formation,
            directions: names.directions.toSorted(),
            district: names.district,
            hash: read.hash,
            lead: [read.returned.facts.get('单位名称'), read.returned.facts.get('统一社会信用代码')],
            years: tableHeaded(tables, '会计年度').map(([year, months, ...rest]) => [
              year,
              months,
              ...rest.slice(0, 4),
            ]),
            units: tableHeaded(tables, '单位名称', '统一社会信用代码').map((row) => [
              row[1],
              row[2],
              row[3] === '牵头单位',
              row[8] === '是',
            ]),
            findings: tableHeaded(tables, '条款').map((row) => [row[0], row[3]]),
          };
          const recorded = {
            texts: onPaper(declared),
            formation: onPaper(expected),
            directions: form.priorityDirections.toSorted(),
            district: form.recommendingBody,
            hash: filed?.hash ?? null,
            lead: [lead?.legalName, lead?.uscc],
            years: (form.lead?.financialYears ?? []).map((year) => [
              String(year.year),
              String(year.monthsOperated),
              ...[year.mainRevenue, year.salesRevenue, year.rdExpense, year.profit].map((yuan) =>
                yuan === null ? '' : formatWan(yuan),
              ),
            ]),
            units: form.formation.members.map(({ organisationId, role }) => {
              const unit = form.units.find((each) => each.id === organisationId);
              return [unit?.legalName, unit?.uscc, role === 'LEAD', form.intents.includes(organisationId)];
            }),
            findings: form.findings.map((finding) => [
              finding.clause,
              outcome.labels[finding.outcome]['zh-CN'],
            ]),
          };
          for (const key of Object.keys(recorded) as (keyof typeof recorded)[])
            if (JSON.stringify(sorted(said[key])) !== JSON.stringify(sorted(recorded[key])))
              wrong.push({ number, which, key, said: said[key], recorded: recorded[key] });
        }
      }
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(applications.length);
    },
    TIMEOUT,
  );

  it(
    'has its receipt, its sheet and its requests with all that was received, judged and asked for',
    async () => {
      const applications = await client.application.findMany({
        where: { receivedAt: { not: null } },
        include: {
          leadUnit: true,
          submissionItems: { orderBy: { kind: 'asc' }, include: { handler: true } },
          verdicts: { include: { givenBy: true } },
          waivers: true,
          corrections: {
            orderBy: { requestedAt: 'asc' },
            include: { items: { orderBy: { position: 'asc' } } },
          },
        },
      });
      const wrong: unknown[] = [];
      const check = (about: string, said: unknown, recorded: unknown) => {
        if (JSON.stringify(said) !== JSON.stringify(recorded)) wrong.push({ about, said, recorded });
      };
      for (const row of applications) {
        const context = asUnit(row.leadUnit.id);
        const printed = async (which: string, kind: string) => {
          const paper = applicationPaper(await paperToPrint(context, row.id, which), options);
          printToo({ kind, paper });
          const word = printedWord(paper);
          return { text: docxText(word), tables: docxTables(word) };
        };
        const items = row.submissionItems.map(({ kind, receivedAt, handler, copies }) => [
          submissionItemKind.labels[kind]['zh-CN'],
          receivedAt ? `${instantText(receivedAt)}，${handler?.name}` : '未接收',
          copies === null ? '' : `${copies} 份`,
        ]);

        const receipt = await printed('receipt', 'receipt');
        check(
          `receipt ${row.number}`,
          receipt.tables[0]?.slice(1),
          items.filter(([, received]) => received !== '未接收'),
        );
        for (const text of [
          row.leadUnit.legalName,
          row.name,
          row.number,
          instantText(row.receivedAt as Date),
        ])
          check(`receipt ${row.number}`, receipt.text.includes(text), true);

        const sheet = await printed('check-sheet', 'sheet');
        check(`sheet ${row.number}`, tableHeaded(sheet.tables, '接收情况'), items);
        const judged = tableHeaded(sheet.tables, '形审意见').filter((line) => line[4] !== '未出具');
        check(
          `verdicts ${row.number}`,
          judged.map((line) => line.slice(4)).toSorted(),
          row.verdicts
            .map((each) => [verdict.labels[each.verdict]['zh-CN'], lines(each.note), each.givenBy.name])
            .toSorted(),
        );
        check(
          `sheet ${row.number}`,
          sheet.text.includes(applicationStatus.labels[row.status]['zh-CN']),
          true,
        );
        for (const { reason } of row.waivers)
          check(`waiver ${row.number}`, sheet.text.includes(lines(reason)), true);

        for (const [at, correction] of row.corrections.entries()) {
          const request = await printed(`correction-${at + 1}`, 'correction');
          const asked = request.tables[0]?.slice(1) ?? [];
          check(
            `correction ${row.number}`,
            asked.map((line) => line[2]),
            correction.items.map(({ note }) => note),
          );
          for (const text of [
            inChinese(correction.dueOn.toISOString().slice(0, 10)),
            ...correction.note.split('\n'),
          ])
            check(`correction ${row.number}`, request.text.includes(text), true);
        }
      }
      expect(wrong).toEqual([]);
      expect(applications.length).toBeGreaterThan(10);
    },
    TIMEOUT,
  );
});

describe('every paper of a decision', () => {
  it(
    'names every consortium with its number, lead unit, members and directions',
    async () => {
      const notices = await client.publicNotice.findMany({
        include: { entries: { orderBy: { position: 'asc' }, include: { application: true } } },
      });
      const decisions = await client.decisionDocument.findMany({
        include: {
          consortia: {
            orderBy: { number: 'asc' },
            include: {
              application: {
                include: {
                  leadUnit: true,
                  formation: { include: { members: true } },
                  priorityDirections: { orderBy: { position: 'asc' } },
                },
              },
            },
          },
        },
      });
      for (const notice of notices) {
        const paper = decisionPaper(await noticeToPrint(asOffice, notice.id), options);
        printToo({ kind: 'notice', paper });
        const word = printedWord(paper);
        expect(docxTables(word)[0]?.slice(1)).toEqual(
          notice.entries.map(({ name, leadUnit, application }, at) => [
            String(at + 1),
            application.number,
            name,
            leadUnit,
          ]),
        );
        for (const text of [notice.title, ...notice.text.split('\n'), notice.contact])
          expect(docxText(word)).toContain(text.trim());
        for (const day of [notice.startsOn, notice.endsOn])
          expect(docxText(word)).toContain(inChinese(day.toISOString().slice(0, 10)));
      }
      for (const decision of decisions) {
        const paper = decisionPaper(await decisionToPrint(asOffice, decision.id), options);
        printToo({ kind: 'decision', paper });
        const word = printedWord(paper);
        expect(docxTables(word)[0]?.slice(1)).toEqual(
          decision.consortia.flatMap(({ number, application }, at) =>
            application
              ? [
                  [
                    String(at + 1),
                    number,
                    application.name,
                    application.leadUnit.legalName,
                    String(new Set(application.memberUnitIds).size),
                    application.priorityDirections.map(({ name }) => name).join('、'),
                  ],
                ]
              : [],
          ),
        );
        for (const text of [
          decision.title,
          decision.documentNo,
          inChinese(decision.issuedOn.toISOString().slice(0, 10)),
        ])
          expect(docxText(word)).toContain(text);
      }
      expect([notices.length > 0, decisions.length > 0]).toEqual([true, true]);
    },
    TIMEOUT,
  );
});

describe('every annual report and every year book', () => {
  it(
    'has the figures of what was submitted, this year’s and last year’s, and its texts',
    async () => {
      const reports = await client.annualReport.findMany({ include: { snapshots: true } });
      const wrong: unknown[] = [];
      for (const { id, status, leadUnitId, snapshots } of reports) {
        const isOpen = isBeingFilled(status);
        for (const which of [...snapshots.map(({ hash }) => hash), ...(isOpen ? ['live'] : [])]) {
          const { frozen, ...printed } = await reportToPrint(asUnit(leadUnitId), id, which);
          const paper = reportPaper(frozen, { ...options, ...printed });
          printToo({ kind: printed.submission ? 'report' : 'draft of a report', paper });
          const word = printedWord(paper);
          const recorded = snapshots.find(({ hash }) => hash === which)?.content as FrozenReport | undefined;
          const { figures, lastYear, indicatorSet, content } = recorded ?? frozen;
          const inRecord = indicatorsOf(indicatorSet).map(({ code }) =>
            [lastYear?.figures[code], figures[code]].map((each) => figure(each)),
          );
          const inWord = docxTables(word)
            .filter(([head]) => head?.length === 7)
            .flatMap(([, ...rows]) => rows.map((row) => [row[2], row[3]].map(figure)));
          const missing = Object.values(content.texts)
            .flatMap((text) => text.split('\n'))
            .filter((line) => !docxText(word).includes(line.trim()));
          if (JSON.stringify(inWord) !== JSON.stringify(inRecord) || missing.length > 0)
            wrong.push({ id, which, inWord, inRecord, missing });
        }
      }
      expect(wrong).toEqual([]);
      expect(reports.length).toBeGreaterThan(10);
    },
    TIMEOUT,
  );

  it(
    'adds up in the year book of each year as in the record',
    async () => {
      const rounds = await client.reportingRound.findMany({ select: { year: true } });
      let count = 0;
      for (const { year } of rounds) {
        const found = await yearBookOf(client, year, now);
        if (!found) continue;
        count += 1;
        const { hash } = found;
        const consortia = await Array.fromAsync(found.book.consortia);
        const book = { ...found.book, consortia };
        const paper = yearBookPaper(book, { ...options, hash, withProfiles: true });
        printToo({ kind: 'year book', paper });
        const word = docxTables(printedWord(paper));
        const indicators = indicatorsOf(book.indicatorSet);
        const headed = (heading: string) =>
          word.filter(([head]) => head?.join(' ').includes(heading)).map(([, ...rows]) => rows);
        const totals = headed('填报家数')
          .flat()
          .map((row) => [row[2], row[3], row[6]].map(figure));
        expect(totals).toEqual(
          indicators.map(({ code }) => {
            const sum = book.total.figures.find((each) => each.code === code);
            return [sum?.before, sum?.total, String(sum?.count ?? 0)].map(figure);
          }),
        );
        const profiles = word
          .filter(([head]) => head?.join() === '指标,计量单位,上年,本年,增减')
          .map(([, ...rows]) => rows.map((row) => [row[2], row[3]].map(figure)));
        expect(profiles).toEqual(
          consortia.map(({ figures, before }) =>
            indicators.map(({ code }) => [before?.[code], figures[code]].map((each) => figure(each))),
          ),
        );
        expect(yearBookGrouping.terms.flatMap((grouping) => book.groups[grouping]).length).toBeGreaterThan(0);
      }
      expect(count).toBe(rounds.length);
    },
    TIMEOUT,
  );
});

/** What a Word file says that the pages of a PDF do not; what is longer than a page may hold is left out. */
function missingFrom(pages: readonly string[], paper: Paper): string[] {
  const feet = new RegExp(
    `第\\d+页共\\d+页|${withoutSpaces(paper.verification).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
    'g',
  );
  // A title may be what the foot says as well.
  const pdf = [...pages.map((page) => page.replace(feet, '')), ...pages].join('');
  return docxRuns(printedWord(paper)).filter(
    (text) => text.length < 200 && !pdf.includes(withoutSpaces(text)),
  );
}

const kindsPrinted = () => new Set(Array.from(alsoAsPdf.values(), ({ kind }) => kind));
describe('one paper of each kind', () => {
  it(
    'says as PDF what the Word file says',
    async () => {
      const wrong: unknown[] = [];
      await Promise.all(
        Array.from(alsoAsPdf.values(), async ({ kind, paper, form, filed }) => {
          const pages = await pdfPages(await toPdf(paper));
          const missing = missingFrom(pages, paper);
          const differences = form && filed ? differencesFromForm(form, filed, pages.join('\n')) : [];
          if (missing.length > 0 || differences?.length !== 0) wrong.push({ kind, missing, differences });
        }),
      );
      expect(wrong).toEqual([]);
      expect(kindsPrinted().size).toBe(10);
    },
    PRINTING,
  );

  it.runIf(existsSync(SOFFICE))(
    'says the same when LibreOffice makes the PDF of the Word file',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'consortium-papers-'));
      const papers = Array.from(alsoAsPdf.values(), ({ kind, paper }, index) => ({
        kind,
        paper,
        word: join(folder, `${index}.docx`),
        pdf: join(folder, `${index}.pdf`),
      }));
      for (const { paper, word } of papers) await writeFile(word, printedWord(paper));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const told = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
      await promisify(execFile)(SOFFICE, [...told, ...papers.map(({ word }) => word)]);

      const wrong: unknown[] = [];
      for (const { kind, paper, pdf } of papers) {
        const missing = missingFrom(await pdfPages(await readFile(pdf)), paper);
        if (missing.length > 0) wrong.push({ kind, missing });
      }
      await rm(folder, { recursive: true });
      expect(wrong).toEqual([]);
      expect(kindsPrinted().size).toBe(10);
    },
    PRINTING,
  );
});
