import { districtForm, districtInput, keyOf } from '@consortium/domain';
import { createDistrict, updateDistrict } from '../graph/batch/district-acts.ts';
import type { ImportDoor, StoredRecord } from './door.ts';
import { removal, versionsIn } from './take-back.ts';

/** 推荐单位导入: through createDistrict and updateDistrict. */
export const districtDoor: ImportDoor = {
  form: districtForm,
  schema: districtInput,
  // A city has some twenty, and a name is known however it is spaced.
  find: async (tx, keys) =>
    new Map(
      (await tx.district.findMany()).flatMap((row): [string, StoredRecord][] => {
        const { id, version, ...input } = row;
        const key = keyOf(row.name);
        return keys.includes(key) ? [[key, { id, version, name: row.name, row, input }]] : [];
      }),
    ),
  create: createDistrict,
  update: updateDistrict,
  versionsOf: versionsIn('district'),
  takeBack: removal('District', (tx, id) => tx.district.delete({ where: { id }, select: { id: true } })),
  list: {
    filterType: 'DistrictFilter',
    orderType: 'DistrictOrder',
    nodes: 'name kind divisionCode',
    toInput: (node) => node,
  },
};
