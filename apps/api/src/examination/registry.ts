import { readMany, selectRows } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import { storedDay } from '@consortium/database/rows';
import {
  consortiaInForce,
  countingStatuses,
  dayOf,
  type ExaminationSubject,
  type OtherApplication,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { allNames, type NameRegistry, namesLike } from './names.ts';
import { batchFactsOf, type ExaminedBatch, type Receipts, type Recommendation } from './subject.ts';

/** An examination that is asked for: the subject and what locates it in the registry. */
export type Asked = Readonly<{
  /** Null for a what-if that is not stored. */
  applicationId: string | null;
  subject: ExaminationSubject;
  leadUnitId: string | null;
  submittedAt: Date | null;
  batch: ExaminedBatch;
  recommendation: Recommendation;
  receipts: Receipts;
}>;

/** The client or a transaction's: inside an act the registry is what the act sees. */
export type Reader = Transaction;

/** What narrows the registry to the units and leads asked about; null for all of a batch's. */
type Scope = Readonly<{ usccs: string[]; leadUnitIds: string[] }> | null;
type Participation = Readonly<{
  id: string;
  batchId: string;
  told: OtherApplication;
  usccs: readonly string[];
}>;

const scopeOf = (asked: readonly Asked[]): NonNullable<Scope> => ({
  usccs: [...new Set(asked.flatMap(({ subject }) => subject.members.map(({ unit }) => unit.uscc)))],
  leadUnitIds: [...new Set(asked.flatMap(({ leadUnitId }) => leadUnitId ?? []))],
});

/** Who takes part where: one row per application of these batches, with those of its units that are asked about. */
const participationsIn = (database: Reader, batchIds: string[], scope: Scope): Promise<Participation[]> =>
  selectRows<Participation>(
    database,
    Prisma.sql`
    SELECT a.id, a.batch_id AS "batchId", json_agg(u.uscc) AS usccs,
      json_build_object('number', a.number, 'name', a.name, 'leadUnit', l.legal_name) AS told
    FROM organisation u
    JOIN membership m ON m.organisation_id = u.id
    JOIN application a ON a.formation_id = m.formation_id
    JOIN organisation l ON l.id = a.lead_unit_id
    WHERE a.batch_id = ANY(${batchIds}::uuid[])
      AND a.status = ANY(${[...countingStatuses]}::application_status[])
      ${scope === null ? Prisma.empty : Prisma.sql`AND u.uscc = ANY(${scope.usccs})`}
    GROUP BY a.id, l.legal_name
    ORDER BY a.number`,
  );

const ledSelect = {
  id: true,
  number: true,
  name: true,
  leadUnitId: true,
  leadUnit: { select: { legalName: true } },
} as const;
const origins = (...ids: readonly (string | null | undefined)[]): string[] => ids.flatMap((id) => id ?? []);

async function ledBy(database: Reader, scope: Scope) {
  const of = scope === null ? {} : { leadUnitId: { in: scope.leadUnitIds } };
  const [consortia, applications] = await Promise.all([
    readMany(database, 'Consortium', {
      where: { ...of, status: { in: [...consortiaInForce] } },
      select: { ...ledSelect, applicationId: true, application: { select: { convertedFromId: true } } },
      orderBy: { number: 'asc' },
    }),
    readMany(database, 'Application', {
      where: { ...of, status: { in: [...countingStatuses] } },
      select: { ...ledSelect, convertedFromId: true },
      orderBy: { number: 'asc' },
    }),
  ]);
  return [
    ...consortia.map((each) => ({
      ...each,
      kind: 'CONSORTIUM' as const,
      from: origins(each.applicationId, each.application?.convertedFromId),
    })),
    ...applications.map((each) => ({
      ...each,
      kind: 'APPLICATION' as const,
      from: origins(each.convertedFromId),
    })),
  ];
}

async function recordsInForce(database: Reader, scope: Scope, now: Date) {
  const today = storedDay(dayOf(now)) as Date;
  const of = scope === null ? {} : { organisation: { uscc: { in: scope.usccs } } };
  const still = { OR: [{ validTo: null }, { validTo: { gte: today } }] };
  const include = { organisation: { select: { uscc: true, legalName: true } } } as const;
  const orderBy = { id: 'asc' } as const;
  const [integrity, agreements] = await Promise.all([
    readMany(database, 'IntegrityRecord', {
      where: { ...of, ...still, validFrom: { lte: today } },
      include,
      orderBy,
    }),
    readMany(database, 'StrategicAgreement', {
      where: { ...of, ...still, signedOn: { lte: today } },
      include,
      orderBy,
    }),
  ]);
  const unitOf = ({ organisation }: { organisation: { uscc: string } }) => organisation.uscc;
  return { integrity: Map.groupBy(integrity, unitOf), agreements: Map.groupBy(agreements, unitOf) };
}

/** Of a batch, and in it of a unit: a research institute takes part in a hundred applications. */
function byBatchAndUnit(participations: readonly Participation[]) {
  const byBatch = new Map<string, Map<string, Participation[]>>();
  for (const each of participations) {
    const byUnit = byBatch.get(each.batchId) ?? new Map<string, Participation[]>();
    byBatch.set(each.batchId, byUnit);
    for (const uscc of each.usccs) {
      const before = byUnit.get(uscc);
      if (before) before.push(each);
      else byUnit.set(uscc, [each]);
    }
  }
  return byBatch;
}

async function load(
  database: Reader,
  batches: ReadonlySet<ExaminedBatch>,
  scope: Scope,
  names: Promise<NameRegistry>,
  now: Date,
) {
  const batchIds = [...new Set([...batches].map(({ id }) => id))];
  const [participations, led, records, registered] = await Promise.all([
    participationsIn(database, batchIds, scope),
    ledBy(database, scope),
    recordsInForce(database, scope, now),
    names,
  ]);
  return {
    batches: new Map([...batches].map((each) => [each, batchFactsOf(each)])),
    participations: byBatchAndUnit(participations),
    ledByUnit: Map.groupBy(led, ({ leadUnitId }) => leadUnitId),
    ...records,
    names: registered,
  };
}

/** 登记: what the registry knows that bears on some applications, in a number of statements that does not grow. */
export type Registry = Awaited<ReturnType<typeof load>>;

/** Only what concerns these. */
export const registryFor = (database: Reader, asked: readonly Asked[], now: Date): Promise<Registry> =>
  load(database, new Set(asked.map(({ batch }) => batch)), scopeOf(asked), namesLike(database, asked), now);

/** Everything about a batch that is examined whole: a part of it would ask for nearly all. */
export const wholeRegistry = (
  database: Reader,
  batches: readonly ExaminedBatch[],
  now: Date,
): Promise<Registry> => load(database, new Set(batches), null, allNames(database), now);
