import { readMany } from '@consortium/database';
import {
  dayText,
  declarationOn,
  runningOn,
  runningSelect,
  storedDay,
  termOn,
} from '@consortium/database/rows';
import type { Registered, RegistryPaper } from '@consortium/documents/registry';
import {
  consortiaInForce,
  dayOf,
  InvalidInput,
  inputIssue,
  NotFound,
  unitIdsNamedIn,
} from '@consortium/domain';
import type { Context } from '../context.ts';
import { hashOf } from '../hash.ts';
import { givenDay } from '../registry/consortium.ts';

const registeredSelect = {
  ...runningSelect,
  documentNo: true,
  decisionDocument: { select: { title: true } },
} as const;

/** 截至日期: today where none is asked for; what is to come the registry cannot vouch for. */
function dayAsked(asked: string | undefined, now: Date): string {
  const today = dayOf(now);
  const day = asked === undefined ? today : givenDay(asked);
  if (day > today) throw new InvalidInput([inputIssue('DATE_INVALID', ['asOf'], { reason: 'IN_FUTURE' })]);
  return day;
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = ({ database, access }: Context, ids: readonly string[]) =>
  readMany(database, 'Consortium', {
    where: { AND: [{ id: { in: [...ids] } }, access.where('read', 'Consortium')] },
    select: registeredSelect,
    orderBy: { number: 'asc' },
  });

/** What the row says of a day, its units still by id; nothing before it was established. */
function recordedOn(row: Row, asOf: string): Omit<Registered, 'units'> | null {
  const [term, running] = [termOn(row, asOf), runningOn(row, asOf)];
  if (!term || !running) return null;
  const date = storedDay(asOf) as Date;
  const held = row.terms.filter(
    ({ validFrom, validTo }) => validFrom <= date && validFrom.getTime() !== validTo?.getTime(),
  );
  return {
    number: row.number,
    status: term.status,
    establishedOn: dayText(row.establishedOn) as string,
    documentNo: row.documentNo,
    documentTitle: row.decisionDocument?.title ?? '',
    formation: running,
    funds: declarationOn(row, asOf),
    terms: held.map(({ name, status, validFrom }) => ({
      name,
      status,
      validFrom: dayText(validFrom) as string,
    })),
  };
}

/** 登记情况 of consortia on a day, in the order of their ids; what was not there yet is left out. */
async function registeredOn(context: Context, ids: readonly string[], asOf: string): Promise<Registered[]> {
  const byId = new Map((await rowsOf(context, ids)).map((row) => [row.id, recordedOn(row, asOf)]));
  const recorded = ids.flatMap((id) => byId.get(id) ?? []);
  const units = await readMany(context.database, 'Organisation', {
    where: { id: { in: [...new Set(recorded.flatMap(({ formation: of }) => unitIdsNamedIn(of)))] } },
    select: { id: true, legalName: true, uscc: true },
    orderBy: { id: 'asc' },
  });
  return recorded.map((each) => {
    const named = new Set(unitIdsNamedIn(each.formation));
    return { ...each, units: units.filter(({ id }) => named.has(id)) };
  });
}

/** What a certificate says: the head, and who takes part as what. */
function certifiedOf({ formation, units, funds: _funds, terms: _terms, ...head }: Registered) {
  const { name, directions, members } = formation;
  return {
    ...head,
    name,
    directions,
    members: members.map(({ organisationId, role }) => ({
      role,
      unit: units.find(({ id }) => id === organisationId),
    })),
  };
}

/** 证书 or 登记摘录 of one consortium; what has ended has no certificate. */
export async function consortiumToPrint(
  context: Context,
  id: string,
  which: string,
  asked: string | undefined,
): Promise<RegistryPaper> {
  if (which !== 'certificate' && which !== 'extract') throw new NotFound();
  const asOf = dayAsked(asked, context.now);
  const [consortium] = await registeredOn(context, [id], asOf);
  if (!consortium) throw new NotFound();
  if (which === 'certificate' && !consortiaInForce.some((status) => status === consortium.status))
    throw new NotFound();
  const said = which === 'certificate' ? certifiedOf(consortium) : consortium;
  return { kind: which, asOf, consortium, hash: hashOf({ which, asOf, said }) };
}

/** A paper of more is read by nobody. */
export const MOST_CONSORTIA = 300;

/** 名录摘录 of the consortia of a list, in its order. */
export async function registryToPrint(
  context: Context,
  ids: readonly string[],
  asked: string | undefined,
): Promise<RegistryPaper> {
  const asOf = dayAsked(asked, context.now);
  const isWhole = ids.length <= MOST_CONSORTIA;
  const consortia = await registeredOn(context, ids.slice(0, MOST_CONSORTIA), asOf);
  return { kind: 'registry', asOf, consortia, isWhole, hash: hashOf({ asOf, consortia, isWhole }) };
}
