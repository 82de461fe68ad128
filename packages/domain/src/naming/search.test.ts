import { expect, it } from 'vitest';
import { gramsOfTerm, searchGramsOf } from './search.ts';

const finds = (term: string, ...names: string[]): boolean => {
  const held = new Set(searchGramsOf(names, ['Y2026-0002']));
  return gramsOfTerm(term).every((gram) => held.has(gram));
};

it.each([
  { term: '柳', found: true },
  { term: '螺蛳', found: true },
  { term: '螺蛳粉', found: true },
  { term: '示例螺', found: true },
  { term: 'lzsl', found: true },
  { term: 'LZ', found: true },
  { term: '２０２６', found: true },
  { term: 'Y2026-0002', found: true },
  { term: 'Y2026-0001', found: false },
  { term: '螺丝', found: false },
  { term: '粉螺', found: false },
  { term: '粉', found: false },
])('“$term” finds the unit: $found', ({ term, found }) => {
  expect(finds(term, '柳州示例螺蛳粉食品有限公司')).toBe(found);
});
