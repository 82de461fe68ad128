import { Refused } from '@consortium/domain';
import type { Transaction } from './context.ts';

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
export async function refuseTakenCode(tx: Transaction, uscc: string): Promise<void> {
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
