import type { ConsortiumInput } from '@consortium/domain';

type Row = Omit<ConsortiumInput, 'leadUnitId' | 'establishedOn'> &
  Readonly<{ lead: string; established: string; yearsAgo: number }>;

/** 示例已批准的联合体: numbers and decision documents say that they are examples. */
export const consortia: readonly Row[] = [
  row(1, '螺蛳粉智能加工', 'coating', 'OPERATING', 4, ['农产品加工(螺蛳粉)']),
  row(2, '工程机械液压件再制造', 'forging', 'OPERATING', 4, ['机械(工程机械)']),
  row(3, '绿色化工助剂', 'chem', 'OPERATING', 3, ['化工']),
  row(4, '智能锅炉', 'electric', 'REVOKED', 3, []),
  row(5, '化学药物', 'womenHospital', 'SUSPENDED', 3, []),
  row(6, '环境降解材料', 'transfer', 'DISSOLVED', 5, []),
  row(7, '铜产业科技', 'reducer', 'OPERATING', 2, []),
];

function row(
  index: number,
  core: string,
  lead: string,
  status: Row['status'],
  yearsAgo: number,
  directions: string[],
): Row {
  return {
    number: `示例联合体-${String(index).padStart(3, '0')}`,
    name: `柳州市${core}创新联合体`,
    lead,
    directions,
    established: '06-18',
    yearsAgo,
    documentNo: `柳科〔示例〕${index}号`,
    status,
  };
}
