import { cityGrammar, nameColumns } from '@consortium/database/rows';
import { directions2024 } from '@consortium/database/seed';
import { coreName } from './core-fields.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { idOf, unitId } from './units.ts';

const MEMBERS = 10;
const WIDEST = 64;
const FOUNDED = '2022-06-18';
/** On this day every consortium takes another name, one unit leaves and one joins. */
export const CHANGED = '2024-04-15';

export const consortiumId = (index: number): string => idOf(40, index);
const formationId = (index: number): string => idOf(41, index);

/** 在册联合体: ten units each, and eleven memberships, because one was replaced. */
export function consortia({ consortia: count, reservedUnits }: Plan, unitCount: number, random: Random) {
  const shared = unitCount - reservedUnits;
  const made = Array.from({ length: count }, (_, index) => {
    const chosen = new Set<number>();
    while (chosen.size < MEMBERS + 1) chosen.add(random.below(shared));
    return { index, units: [...chosen], name: `柳州市${coreName(random)}${index}创新联合体` };
  });
  return {
    formations: made.map(({ index }) => ({ id: formationId(index) })),
    memberships: made.flatMap(({ index, units }) =>
      units.map((unit, position) => ({
        id: idOf(42, index * WIDEST + position),
        formationId: formationId(index),
        organisationId: unitId(unit),
        position,
        role: position === 0 ? 'LEAD' : 'MEMBER',
        cooperationKinds: ['RESEARCH'],
        validFrom: position === MEMBERS ? CHANGED : FOUNDED,
        validTo: position === MEMBERS - 1 ? CHANGED : null,
      })),
    ),
    rows: made.map(({ index, units, name }) => {
      const number = `示例-${String(index).padStart(5, '0')}`;
      return {
        id: consortiumId(index),
        number,
        ...nameColumns(name, cityGrammar, [number]),
        leadUnitId: unitId(units[0] as number),
        directions: [directions2024[index % directions2024.length]],
        establishedOn: FOUNDED,
        formationId: formationId(index),
        status: 'OPERATING',
      };
    }),
    terms: made.flatMap(({ index, name }) => {
      const directions = [directions2024[index % directions2024.length]];
      const term = { consortiumId: consortiumId(index), directions, status: 'OPERATING' };
      const id = (at: number) => idOf(43, index * 2 + at);
      return [
        { ...term, id: id(0), name: `${name}(原名)`, validFrom: FOUNDED, validTo: CHANGED },
        { ...term, id: id(1), name, validFrom: CHANGED, validTo: null },
      ];
    }),
  };
}
