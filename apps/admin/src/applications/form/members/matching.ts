import type { PasteColumn } from '@consortium/documents/paste';
import {
  type ChainPosition,
  type CooperationKind,
  chainPosition,
  cooperationKind,
  keyOf,
  type Layer,
  type Locale,
  layer,
  membershipLabels,
  type OrganisationKind,
  organisationKind,
  organisationLabels,
  usccFault,
  type Vocabulary,
} from '@consortium/domain';
import type { Unit } from '../../record.ts';
import { type MemberValues, newMember } from '../values/values.ts';

const labelled = (label: { 'zh-CN': string; en: string }, ...others: string[]) => [
  label['zh-CN'],
  label.en,
  ...others,
];

/** 可粘贴的列, in the order that people without headings use. */
export const memberColumns = [
  {
    key: 'legalName',
    labels: labelled(organisationLabels.legalName, '名称', '成员单位', '成员单位名称', '单位全称'),
  },
  { key: 'uscc', labels: labelled(organisationLabels.uscc, '信用代码', '社会信用代码', '代码') },
  { key: 'kind', labels: labelled(organisationLabels.kind, '单位性质', '类型', '单位类别') },
  { key: 'chainPosition', labels: labelled(membershipLabels.chainPosition, '产业链环节', '上下游') },
  { key: 'layer', labels: labelled(membershipLabels.layer, '合作层级') },
  { key: 'cooperationKinds', labels: labelled(membershipLabels.cooperationKinds, '合作方式', '合作内容') },
  { key: 'strengths', labels: labelled(membershipLabels.strengths, '单位优势', '优势') },
  { key: 'taskDivision', labels: labelled(membershipLabels.taskDivision, '承担任务', '分工') },
] as const satisfies readonly PasteColumn<string>[];
export type MemberColumn = (typeof memberColumns)[number]['key'];
export type PastedMember = Readonly<Record<MemberColumn, string>>;

/** The term that a cell means: by its official name in either language, or by a distinctive part of it. */
export function termMeant<Term extends string>(text: string, { terms, labels }: Vocabulary): Term | null {
  const key = keyOf(text);
  if (key === '') return null;
  const names = (term: string) => Object.values(labels[term] ?? {}).map(keyOf);
  const exact = terms.find((term) => keyOf(term) === key || names(term).includes(key));
  const partly = terms.filter((term) => names(term).some((name) => name.includes(key) || key.includes(name)));
  return (exact ?? (partly.length === 1 ? partly[0] : null) ?? null) as Term | null;
}

export const termsMeant = (text: string): CooperationKind[] => [
  ...new Set(
    text.split(/[、,,;;/\s]+/).flatMap((part) => termMeant<CooperationKind>(part, cooperationKind) ?? []),
  ),
];

/** 匹配结果: what becomes of one pasted row. */
export type Match = Readonly<{
  row: PastedMember;
  line: number;
  uscc: string;
  unit: Unit | null;
  by: 'CODE' | 'NAME' | null;
  /** What was pasted beside the matched unit and is not the same. */
  differs: 'NAME' | 'CODE' | null;
  kind: OrganisationKind | null;
  state: 'KNOWN' | 'LISTED' | 'TWICE' | 'TO_CREATE' | 'KIND_MISSING' | 'CODE_WRONG' | 'CODE_MISSING';
}>;

const namesOf = ({ legalName, formerNames }: Unit): string[] => [legalName, ...formerNames].map(keyOf);

/** Known units by code first, then by name or former name; the rest is to be created, or says what is missing. */
export function matched(
  rows: readonly PastedMember[],
  lines: readonly number[],
  known: readonly Unit[],
  listed: ReadonlySet<string>,
): Match[] {
  const taken = new Set<string>();
  return rows.map((row, index) => {
    const uscc = keyOf(row.uscc);
    const byCode = uscc ? known.find((unit) => unit.uscc === uscc) : undefined;
    const isSound = uscc !== '' && usccFault(uscc) === null;
    const byName =
      byCode || isSound ? undefined : known.find((unit) => namesOf(unit).includes(keyOf(row.legalName)));
    const unit = byCode ?? byName ?? null;
    const kind = unit?.kind ?? termMeant<OrganisationKind>(row.kind, organisationKind);
    const key = unit?.uscc ?? (uscc || keyOf(row.legalName));
    const isTwice = taken.has(key);
    taken.add(key);
    const wanting =
      uscc === '' ? 'CODE_MISSING' : !isSound ? 'CODE_WRONG' : kind ? 'TO_CREATE' : 'KIND_MISSING';
    const state = isTwice ? 'TWICE' : unit ? (listed.has(unit.id) ? 'LISTED' : 'KNOWN') : wanting;
    const isOtherName =
      byCode && row.legalName.trim() !== '' && !namesOf(byCode).includes(keyOf(row.legalName));
    const differs = isOtherName ? 'NAME' : byName && uscc !== '' ? 'CODE' : null;
    return {
      row,
      line: lines[index] ?? index + 1,
      uscc,
      unit,
      by: byCode ? 'CODE' : byName ? 'NAME' : null,
      differs,
      kind,
      state,
    };
  });
}

/** The membership that a pasted row gives. */
export const memberOf = (organisationId: string, row: PastedMember): MemberValues => ({
  ...newMember(organisationId),
  chainPosition: termMeant<ChainPosition>(row.chainPosition, chainPosition),
  layer: termMeant<Layer>(row.layer, layer),
  cooperationKinds: termsMeant(row.cooperationKinds),
  strengths: row.strengths,
  taskDivision: row.taskDivision,
});

/** The headings as one pastes them, for the hint above the field. */
export const headingsLine = (locale: Locale): string =>
  memberColumns
    .map(({ labels }) => labels[locale === 'zh-CN' ? 0 : 1])
    .join(locale === 'zh-CN' ? '、' : ', ');
