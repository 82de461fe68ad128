import { liukeGui2022No7 } from '@consortium/domain';
import { expect, it } from 'vitest';
import { checkedDraft, parsedJson } from './draft.ts';

it('accepts what the server would accept', () => {
  const { definition, issues } = checkedDraft(liukeGui2022No7);

  expect(issues).toEqual([]);
  expect(definition?.rules).toHaveLength(liukeGui2022No7.rules.length);
});

it('names the place of what is wrong', () => {
  const [first, ...rest] = liukeGui2022No7.rules;
  const { definition, issues } = checkedDraft({
    ...liukeGui2022No7,
    rules: [{ ...first, measure: { kind: 'noSuchMeasure' } }, ...rest],
  });

  expect(definition).toBeNull();
  expect(issues[0]?.path.slice(0, 2)).toEqual(['rules', 0]);
});

it('tells JSON from other text', () => {
  expect(parsedJson('{"a":1}')).toEqual({ a: 1 });
  expect(parsedJson('{a:1}')).toBeUndefined();
});
