import { randomUUID } from 'node:crypto';
import { cityGrammar, nameColumns } from '@consortium/database/rows';
import { liukeGui2022No7 } from '@consortium/domain';
import { similarity, similarityThreshold } from '@consortium/domain/similarity';
import { describe, expect, it } from 'vitest';
import { namesLike, nearOf } from '../src/examination/names.ts';
import { startApi } from './api.ts';

const CHARACTERS = [...'智能制螺丝蛳粉'];
const longer = (cores: readonly string[]) => cores.flatMap((core) => CHARACTERS.map((each) => core + each));
/** Every core of three characters at most: many share many of their grams, and some only the sound. */
const [one, two] = [CHARACTERS, longer(CHARACTERS)];
const CORES = [...one, ...two, ...longer(two)];
const ASKED = [...CORES.filter((_core, at) => at % 11 === 0), '智能制螺', '螺丝粉螺蛳粉', '智智智智智', '茶'];

describe('候选名称', () => {
  it('leave out no name that comparing one by one finds, whatever PostgreSQL knows of how common its grams are', async () => {
    const { database, seed } = await startApi();
    const { id: leadUnitId } = await seed.organisation();
    const rows = CORES.map((each, at) => ({
      number: String(at).padStart(3, '0'),
      core: each,
      formationId: randomUUID(),
    }));
    await database.formation.createMany({ data: rows.map(({ formationId }) => ({ id: formationId })) });
    await database.consortium.createMany({
      data: rows.map(({ number, core: each, formationId }) => ({
        number,
        leadUnitId,
        formationId,
        directions: [],
        establishedOn: new Date('2024-06-18'),
        ...nameColumns(`柳州市${each}创新联合体`, cityGrammar, [number]),
      })),
    });
    const threshold = similarityThreshold(liukeGui2022No7);
    const asked = ASKED.map((each) => ({
      core: each,
      applicationId: null,
      subject: { name: `柳州市${each}创新联合体`, priorityDirections: [] },
      batch: { ruleSet: { definition: liukeGui2022No7 } },
    }));
    const expected = asked.map((one) =>
      rows.flatMap(({ number, core: each }) => (similarity(one.core, each).score >= threshold ? number : [])),
    );
    expect(expected.flat().length).toBeGreaterThan(asked.length);
    const found = async () => {
      const all = [];
      for (const one of asked)
        all.push(nearOf([one], await namesLike(database, [one]), rows.length)[0] ?? []);
      return all.map((near) => near.map(({ named }) => named.number).sort());
    };

    expect(await found()).toEqual(expected);
    await database.$executeRaw`ANALYZE consortium`;
    expect(await found()).toEqual(expected);
    // Of many asked at once each is told what it would be told alone.
    const together = nearOf(asked, await namesLike(database, asked), rows.length);
    expect(together.map((near) => near.map(({ named }) => named.number).sort())).toEqual(expected);
  });
});
