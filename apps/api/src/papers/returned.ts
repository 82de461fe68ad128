import {
  type KnownUnit,
  readingOf,
  unitsNamedIn,
  type WordForm,
  wordFormOf,
} from '@consortium/documents/application';
import type { WordDocument } from '@consortium/documents/read-word';
import {
  type ApplicationForm,
  type ApplicationInput,
  applicationLifecycle,
  type FormChange,
  type FormReading,
  NotFound,
  nextState,
  Refused,
} from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Context, Transaction } from '../context.ts';
import { unitSelect } from '../examination/subject.ts';
import { formsFor } from './application.ts';
import { formOf } from './form.ts';

/** 读回的申报表: what it says otherwise, and how old it is. */
export type ReturnedForm = Readonly<{
  /** 第几次提交的表; null of a draft, or where its foot does not say. */
  filing: number | null;
  /** When a draft was printed, as its foot says it. */
  printedAt: string | null;
  /** `isStale`: the same was changed here, too, after the form was printed. */
  changes: readonly (FormChange & Readonly<{ isStale: boolean }>)[];
  leftOut: FormReading['leftOut'];
  /** Codes of the units that the changes bring in. */
  newUnits: readonly string[];
}>;

/** 可填的申报 of whoever may save its draft now; to whoever may not read its form it is not there. */
export async function applicationToFill(context: Context, id: string) {
  const { database, access } = context;
  const row = await database.application.findFirst({
    where: { AND: [{ id }, access.where('read', 'Application'), formsFor(context)] },
    include: {
      batch: { select: { directions: { select: { id: true, name: true } } } },
      priorityDirections: { select: { id: true }, orderBy: { position: 'asc' } },
      filings: { select: { filing: true, hash: true, filedAt: true } },
    },
  });
  if (!row) throw new NotFound();
  if (!access.may('update', 'Application', row)) throw new Forbidden({ action: 'update' });
  nextState(applicationLifecycle, 'update', row.status);
  return row;
}
type Row = Awaited<ReturnType<typeof applicationToFill>>;

function identified(document: WordDocument, form: ApplicationForm): WordForm {
  const word = wordFormOf(document, form);
  if (!word)
    throw new Refused('WORD_FORM_UNIDENTIFIED', {
      'zh-CN': '文件中没有申报表:封面应有申报编号,请使用从系统下载的 Word 申报表',
      en: 'No form of an application in the file: its cover names the number; use the Word form downloaded here',
    });
  if (word.number !== form.number)
    throw new Refused(
      'FORM_OTHER_APPLICATION',
      {
        'zh-CN': '这是另一份申报的申报表,请在该申报中读入',
        en: 'This is the form of another application; read it in there',
      },
      { number: word.number.slice(0, 100) },
    );
  return word;
}

/** Units that the form names and the application did not. */
async function unitsFor({ database, access }: Context, word: WordForm): Promise<KnownUnit[]> {
  const { codes, names } = unitsNamedIn(word);
  return database.organisation.findMany({
    where: {
      AND: [
        { OR: [{ uscc: { in: codes } }, { legalName: { in: names } }] },
        access.where('read', 'Organisation'),
      ],
    },
    select: unitSelect,
    orderBy: { id: 'asc' },
  });
}

/** Every path that was changed since the form was printed; none where its foot does not say when. */
async function changedSince(database: Transaction, id: string, printed: Date | null): Promise<string[]> {
  if (printed === null) return [];
  const entries = await database.auditEntry.findMany({
    where: { subject: 'Application', recordId: id, action: 'update', at: { gte: printed } },
    select: { changes: true },
  });
  return entries.flatMap(({ changes }) => (changes as { path: string }[]).map(({ path }) => path));
}

/** A change as the history names its place. */
function placeInHistory({ path, value }: FormChange, { formation }: ApplicationInput): string {
  const [top, part, at] = path;
  if (top !== 'formation') return top === 'priorityDirectionIds' ? 'priorityDirections' : String(top);
  if (part !== 'members') return part === 'governanceBodies' ? `${top}.${part}` : path.join('.');
  const member = typeof at === 'number' ? formation.members[at] : (value as { organisationId: string });
  return `${top}.${part}.${member?.organisationId}`;
}
const isWithin = (path: string, around: string): boolean => path === around || path.startsWith(`${around}.`);

/** 读回 a form that was filled in offline: compared with the record as it is, and nothing is written. */
export async function returnedForm(
  context: Context,
  row: Row,
  document: WordDocument,
): Promise<ReturnedForm> {
  const { database } = context;
  const form = await formOf(database, row.id, null, []);
  const word = identified(document, form);
  const current: ApplicationInput = {
    ...form.declared,
    formation: form.formation,
    recommendingBodyId: row.recommendingBodyId,
    priorityDirectionIds: row.priorityDirections.map(({ id }) => id),
  };
  const filing = row.filings.find(({ hash }) => hash === word.hash) ?? null;
  const printed = word.printedAt === null ? null : new Date(`${word.printedAt.replace(' ', 'T')}:00+08:00`);
  const [units, districts, stale] = await Promise.all([
    unitsFor(context, word),
    database.district.findMany({ select: { id: true, name: true } }),
    changedSince(database, row.id, filing?.filedAt ?? printed),
  ]);
  const own = new Set(form.units.map(({ id }) => id));
  const others = units.filter(({ id }) => !own.has(id));
  const { changes, leftOut } = readingOf(word, current, {
    units: [...form.units, ...others],
    districts,
    directions: row.batch.directions,
  });
  return {
    filing: filing?.filing ?? null,
    printedAt: filing ? null : word.printedAt,
    changes: changes.map((change) => {
      const place = placeInHistory(change, current);
      return { ...change, isStale: stale.some((path) => isWithin(path, place) || isWithin(place, path)) };
    }),
    leftOut,
    newUnits: others.filter(({ id }) => JSON.stringify(changes).includes(id)).map(({ uscc }) => uscc),
  };
}
