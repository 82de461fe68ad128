import { organisationColumns, writeOrganisationParts } from '@consortium/database/rows';
import {
  ConfirmationNeeded,
  futureYears,
  InvalidInput,
  implausible,
  type OrganisationInput,
  officeRecordsInput,
  organisationInput,
  parseInput,
  Refused,
} from '@consortium/domain';
import { Forbidden } from './access.ts';
import type { Context, Transaction } from './context.ts';
import { found, move } from './move.ts';

/** The visible row, locked. */
export async function loadOrganisation(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM organisation WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.organisation.findFirst({ where: { AND: [{ id }, visible] } });
}

const parts = { omit: { organisationId: true } } as const;

/** A unit as its history compares it. */
export async function organisationSnapshot(tx: Transaction, id: string): Promise<unknown> {
  const row = await tx.organisation.findUnique({
    where: { id },
    omit: { searchGrams: true, version: true, createdAt: true, updatedAt: true },
    include: {
      rdTeam: parts,
      financialYears: { ...parts, orderBy: { year: 'asc' } },
      platforms: { omit: { organisationId: true, id: true }, orderBy: { id: 'asc' } },
      strategicAgreements: { omit: { organisationId: true, id: true }, orderBy: { id: 'asc' } },
      integrityRecords: { omit: { organisationId: true, id: true }, orderBy: { id: 'asc' } },
    },
  });
  return JSON.parse(JSON.stringify(row));
}

/** One row per code: a renamed unit keeps its code, so a second row with it is a mistake. */
async function refuseTakenCode(tx: Transaction, uscc: string): Promise<void> {
  const holder = await tx.organisation.findUnique({ where: { uscc }, select: { id: true, legalName: true } });
  if (holder)
    throw new Refused(
      'USCC_TAKEN',
      {
        'zh-CN': `该统一社会信用代码已登记为“${holder.legalName}”`,
        en: 'A unit with this code exists already',
      },
      { uscc, legalName: holder.legalName },
    );
}

/** Draft data is checked for shape, for the calendar and, unless confirmed, for plausibility. */
function checked(raw: unknown, confirmed: boolean, now: Date): OrganisationInput {
  const input = parseInput(organisationInput, raw);
  const future = futureYears(input.financialYears, Number(now.toISOString().slice(0, 4)));
  if (future.length > 0) throw new InvalidInput(future);
  const warnings = implausible(input.financialYears);
  if (warnings.length > 0 && !confirmed) throw new ConfirmationNeeded(warnings);
  return input;
}

type Given = Readonly<{ organisation: unknown; confirmed: boolean; idempotencyKey?: string | null }>;

/** 新增单位: one by itself and each of an import alike. */
export async function createOrganisation(context: Context, { organisation, confirmed, ...given }: Given) {
  const input = checked(organisation, confirmed, context.now);
  return found(context, {
    subject: 'Organisation',
    input,
    idempotencyKey: given.idempotencyKey ?? null,
    create: async (tx) => {
      await refuseTakenCode(tx, input.uscc);
      const { id } = await tx.organisation.create({ data: organisationColumns(input), select: { id: true } });
      await writeOrganisationParts(tx, id, input);
      return { id, name: input.legalName };
    },
  });
}

type Changed = Given &
  Readonly<{ id: string; version: number; officeRecords?: unknown; reason?: string | null }>;

/** 修改单位: one by itself and each of an import alike; the office’s records only where they are given. */
export async function updateOrganisation(
  context: Context,
  { id, version, organisation, confirmed, officeRecords, reason, idempotencyKey }: Changed,
) {
  const input = checked(organisation, confirmed, context.now);
  const office = officeRecords ? parseInput(officeRecordsInput, officeRecords) : null;
  return move(context, {
    subject: 'Organisation',
    action: 'update',
    input: [id, version, input, office],
    idempotencyKey: idempotencyKey ?? null,
    reason: reason ?? null,
    expectedVersion: version,
    load: (tx, visible) => loadOrganisation(tx, id, visible),
    nameOf: ({ legalName }) => legalName,
    snapshot: organisationSnapshot,
    change: async ({ tx, record }) => {
      if (office && !context.access.may('keepOfficeRecords', 'Organisation', record))
        throw new Forbidden({ action: 'keepOfficeRecords' });
      if (input.uscc !== record.uscc) await refuseTakenCode(tx, input.uscc);
      await writeOrganisationParts(tx, record.id, input, office);
      return organisationColumns(input);
    },
    save: (tx, recordId, data) =>
      tx.organisation.update({ where: { id: recordId }, data, select: { id: true } }),
  });
}
