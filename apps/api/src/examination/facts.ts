import type { Prisma } from '@consortium/database/client';
import { dayText, storedDay } from '@consortium/database/rows';
import {
  closesBefore,
  consortiaInForce,
  countingStatuses,
  dayOf,
  type ExaminationFacts,
  type ExaminationSubject,
  type OtherApplication,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { type NameRegistry, namesLike, nearNames } from './names.ts';

/** An examination that is asked for: the subject and what locates it in the registry. */
export type Asked = Readonly<{
  /** Null for a what-if that is not stored. */
  applicationId: string | null;
  subject: ExaminationSubject;
  leadUnitId: string | null;
  submittedAt: Date | null;
  batch: Prisma.BatchGetPayload<{ include: { ruleSet: true; directions: true } }>;
  recommendation: ExaminationFacts['recommendation'];
  receipts: ExaminationFacts['receipts'];
}>;

export type Reader = Pick<
  Transaction,
  'application' | 'consortium' | 'integrityRecord' | 'strategicAgreement' | '$queryRaw'
>;
type Participation = {
  id: string;
  batchId: string;
  number: string;
  name: string;
  leadUnit: string;
  uscc: string;
};

const usccsOf = (asked: readonly Asked[]) => [
  ...new Set(asked.flatMap(({ subject }) => subject.members.map(({ unit }) => unit.uscc))),
];

/** Who takes part where, in the batches asked about: one row per unit and application. */
const participationsIn = (database: Reader, asked: readonly Asked[]): Promise<Participation[]> =>
  database.$queryRaw<Participation[]>`
    SELECT a.id, a.batch_id AS "batchId", a.number, a.name, l.legal_name AS "leadUnit", u.uscc
    FROM organisation u
    JOIN membership m ON m.organisation_id = u.id
    JOIN application a ON a.formation_id = m.formation_id
    JOIN organisation l ON l.id = a.lead_unit_id
    WHERE u.uscc = ANY(${usccsOf(asked)})
      AND a.batch_id = ANY(${[...new Set(asked.map(({ batch }) => batch.id))]}::uuid[])
      AND a.status = ANY(${[...countingStatuses]}::application_status[])
    ORDER BY a.number`;

const ledBy = async (database: Reader, asked: readonly Asked[]) => {
  const leads = [...new Set(asked.flatMap(({ leadUnitId }) => leadUnitId ?? []))];
  const select = {
    id: true,
    number: true,
    name: true,
    leadUnitId: true,
    leadUnit: { select: { legalName: true } },
  } as const;
  const [consortia, applications] = await Promise.all([
    database.consortium.findMany({
      where: { leadUnitId: { in: leads }, status: { in: [...consortiaInForce] } },
      select,
      orderBy: { number: 'asc' },
    }),
    database.application.findMany({
      where: { leadUnitId: { in: leads }, status: { in: [...countingStatuses] } },
      select,
      orderBy: { number: 'asc' },
    }),
  ]);
  return [
    ...consortia.map((each) => ({ ...each, kind: 'CONSORTIUM' as const })),
    ...applications.map((each) => ({ ...each, kind: 'APPLICATION' as const })),
  ];
};

const inForce = (today: Date) => ({ OR: [{ validTo: null }, { validTo: { gte: today } }] });

/** 登记事实 of any number of applications, in a number of statements that does not grow with them. */
export async function factsOf(
  database: Reader,
  asked: readonly Asked[],
  now: Date,
  registry?: NameRegistry,
): Promise<ExaminationFacts[]> {
  const today = dayOf(now);
  const day = storedDay(today) as Date;
  const usccs = usccsOf(asked);
  const ofUnits = { organisation: { uscc: { in: usccs } } };
  const uscc = { organisation: { select: { uscc: true, legalName: true } } } as const;
  const [participations, led, names, integrity, agreements] = await Promise.all([
    participationsIn(database, asked),
    ledBy(database, asked),
    registry ?? namesLike(database, asked),
    database.integrityRecord.findMany({
      where: { ...ofUnits, validFrom: { lte: day }, ...inForce(day) },
      include: uscc,
      orderBy: { id: 'asc' },
    }),
    database.strategicAgreement.findMany({
      where: { ...ofUnits, signedOn: { lte: day }, ...inForce(day) },
      include: uscc,
      orderBy: { id: 'asc' },
    }),
  ]);
  const byUnit = Map.groupBy(participations, ({ uscc: code }) => code);
  const ledByUnit = Map.groupBy(led, ({ leadUnitId }) => leadUnitId);
  const near = nearNames(asked, names);
  return asked.map((each, index) => {
    const units = each.subject.members.map(({ unit }) => unit);
    const codes = new Set(units.map((unit) => unit.uscc));
    return {
      today,
      submittedAt: (each.submittedAt ?? now).toISOString(),
      batch: {
        year: each.batch.year,
        closesBefore: closesBefore({
          opensOn: dayText(each.batch.opensOn) as string,
          closesOn: dayText(each.batch.closesOn) as string,
          isClosingDayIncluded: each.batch.isClosingDayIncluded,
        }).toISOString(),
        closesOn: dayText(each.batch.closesOn) as string,
        directions: each.batch.directions.map(({ name }) => name),
      },
      participations: Object.fromEntries(
        units.map((unit): [string, OtherApplication[]] => [
          unit.uscc,
          (byUnit.get(unit.uscc) ?? [])
            .filter(({ id, batchId }) => id !== each.applicationId && batchId === each.batch.id)
            .map(({ number, name, leadUnit }) => ({ number, name, leadUnit })),
        ]),
      ),
      ledElsewhere: (each.leadUnitId === null ? [] : (ledByUnit.get(each.leadUnitId) ?? []))
        .filter(({ id }) => id !== each.applicationId)
        .map(({ kind, number, name, leadUnit }) => ({ kind, number, name, leadUnit: leadUnit.legalName })),
      nearNames: near[index] ?? [],
      integrityRecords: integrity
        .filter(({ organisation }) => codes.has(organisation.uscc))
        .map(({ object, person, act, basis, validTo, organisation }) => ({
          object: object === 'PERSON' ? `${organisation.legalName} ${person}` : organisation.legalName,
          act,
          basis,
          validTo: dayText(validTo),
        })),
      strategicAgreements: agreements
        .filter(({ organisation }) => codes.has(organisation.uscc))
        .map(({ party, documentNo, validTo, organisation }) => ({
          uscc: organisation.uscc,
          party,
          documentNo,
          validTo: dayText(validTo),
        })),
      recommendation: each.recommendation,
      receipts: each.receipts,
    };
  });
}
