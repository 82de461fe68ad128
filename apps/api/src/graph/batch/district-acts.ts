import { districtInput, districtLabels, parseInput } from '@consortium/domain';
import type { Context, Transaction } from '../../context.ts';
import { found } from '../../move.ts';
import { actsOn, createField } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { District } from './batch.ts';

const DistrictData = inputOf('District', districtInput, districtLabels);

const creation = (district: unknown) => {
  const input = parseInput(districtInput, district);
  return {
    input,
    create: async (tx: Transaction) => {
      const { id } = await tx.district.create({ data: input, select: { id: true } });
      return { id, name: input.name };
    },
  };
};
/** 录入推荐单位: by itself and each of an import alike. */
export const createDistrict = (context: Context, district: unknown): Promise<string> =>
  found(context, { subject: 'District', ...creation(district) });

createField('createDistrict', {
  type: District as never,
  subject: 'District',
  description: '录入推荐单位:县(区)或功能区。 Records a district or a functional zone that recommends.',
  args: (arg) => ({ district: arg({ type: DistrictData, required: true }) }),
  prepare: ({ district }) => creation(district),
});

const load = async (tx: Transaction, id: string, visible: object) => {
  await tx.$executeRaw`SELECT 1 FROM district WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.district.findFirst({ where: { AND: [{ id }, visible] } });
};
const { act, actField } = actsOn<NonNullable<Awaited<ReturnType<typeof load>>>>({
  type: District as never,
  subject: 'District',
  load,
  nameOf: ({ name }) => name,
  snapshot: (tx, id) => tx.district.findUnique({ where: { id }, omit: { version: true } }),
});

const update = { action: 'update', withSnapshot: true } as const;
const revision = (district: unknown) => {
  const input = parseInput(districtInput, district);
  return { input, change: async () => input };
};
type Revised = Readonly<{ id: string; version: number; reason: string | null }>;
/** 修改推荐单位: by itself and each of an import alike. */
export const updateDistrict = (context: Context, record: Revised, district: unknown): Promise<string> =>
  act(context, { ...update, ...record, ...revision(district) });

actField('updateDistrict', {
  ...update,
  description: '修改推荐单位。 Changes a district.',
  args: (arg) => ({ district: arg({ type: DistrictData, required: true }) }),
  prepare: ({ district }) => revision(district),
});
