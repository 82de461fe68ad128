import { planTexts } from '@consortium/domain';

/** 表单分页. */
export const sections = ['basic', 'lead', 'members', 'bodies', 'funds', 'plan', 'materials'] as const;
export type Section = (typeof sections)[number];

/** Where each part of the record is filled in; the longest beginning of a path decides. */
const places: readonly (readonly [beginning: string, section: Section])[] = [
  ['lead', 'lead'],
  ['formation.members', 'members'],
  ['formation.governanceBodies', 'bodies'],
  ['formation.fundManagement', 'funds'],
  ['formation.agreement', 'funds'],
  ['formation', 'members'],
  ['submissionItems', 'materials'],
  ...planTexts.map((field) => [field, 'plan'] as const),
];

const isAt = (path: string, beginning: string): boolean =>
  path === beginning || path.startsWith(`${beginning}.`);

/** The tab on which a finding or an issue is mended; null where no field mends it. */
export function sectionOf(path: string): Section | null {
  if (path === '') return null;
  return places.find(([beginning]) => isAt(path, beginning))?.[1] ?? 'basic';
}

/** The elements to try for a path, the most exact first: `formation.members.3.strengths`, its row, its table. */
export function pathsUpwards(path: string): string[] {
  const segments = path.split('.');
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('.')).filter(Boolean);
}

/** A path without list positions, as labels know it. */
export const fieldOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');

/** The row of a member that a path lies in, or null. */
export function memberRowOf(path: string): number | null {
  const row = /^formation\.members\.(\d+)/.exec(path)?.[1];
  return row === undefined ? null : Number(row);
}
