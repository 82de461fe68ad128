import { liukeGui2022No7 } from '@consortium/domain';
import { aSubject } from '@consortium/domain/builders';
import { SimilarityIndex } from '@consortium/domain/similarity';
import { describe, expect, it } from 'vitest';
import { type NameRegistry, nearNames } from './names.ts';

/** Consortia in the order of their numbers, each with its directions. */
function registry(rows: readonly (readonly [core: string, ...directions: string[]])[]): NameRegistry {
  const consortia = rows.map(([core, ...directions], place) => ({
    id: `c${place}`,
    from: [`a${place}`],
    kind: 'CONSORTIUM' as const,
    number: `L-${String(place).padStart(3, '0')}`,
    name: `柳州市${core}创新联合体`,
    leadUnit: '示例',
    directions,
  }));
  const index = new SimilarityIndex();
  const byDirection = new Map<string, number[]>();
  consortia.forEach(({ id, directions }, place) => {
    index.add(id, rows[place]?.[0] ?? '');
    for (const direction of directions)
      byDirection.set(direction, [...(byDirection.get(direction) ?? []), place]);
  });
  return { byId: new Map(consortia.map((each) => [each.id, each])), consortia, byDirection, index };
}
const asked = (core: string, priorityDirections: readonly string[], applicationId: string) =>
  [
    {
      applicationId,
      subject: aSubject({ name: `柳州市${core}创新联合体`, priorityDirections }),
      batch: { ruleSet: { definition: liukeGui2022No7 } },
    },
  ] as unknown as Parameters<typeof nearNames>[0];
const numbersOf = (core: string, directions: readonly string[], known: NameRegistry, id = 'a') =>
  nearNames(asked(core, directions, id), known)[0]?.map(({ number, by }) => `${number} ${by}`);

describe('相近名称', () => {
  it('are ten at most: near ones first, then the first of the same directions, none of them twice', () => {
    const known = registry([
      ...Array.from({ length: 30 }, (_, at) => [`甲${at}乙${at}丙`, at % 2 ? '化工' : '钢铁'] as const),
      ['焊装机器人', '钢铁'],
    ]);

    expect(numbersOf('焊装机器人', ['化工', '钢铁'], known)).toEqual([
      'L-030 EQUAL',
      ...Array.from({ length: 9 }, (_, at) => `L-${String(at).padStart(3, '0')} DIRECTION`),
    ]);
  });

  it('of a direction are told by number, whichever direction is named first', () => {
    const known = registry([
      ['甲一', '钢铁'],
      ['乙二', '化工'],
      ['丙三', '化工', '钢铁'],
      ['丁四', '新材料'],
    ]);

    expect(numbersOf('轮毂电机', ['化工', '钢铁'], known)).toEqual([
      'L-000 DIRECTION',
      'L-001 DIRECTION',
      'L-002 DIRECTION',
    ]);
    expect(numbersOf('轮毂电机', [], known)).toEqual([]);
  });

  it('leave out the record itself and what came of it', () => {
    const known = registry([
      ['轮毂电机', '钢铁'],
      ['轮毂电机', '钢铁'],
    ]);

    expect(numbersOf('轮毂电机', ['钢铁'], known)).toEqual(['L-000 EQUAL', 'L-001 EQUAL']);
    expect(numbersOf('轮毂电机', ['钢铁'], known, 'c0')).toEqual(['L-001 EQUAL']);
    expect(numbersOf('轮毂电机', ['钢铁'], known, 'a1')).toEqual(['L-000 EQUAL']);
    expect(numbersOf('底盘', ['钢铁'], known, 'a1')).toEqual(['L-000 DIRECTION']);
  });
});
