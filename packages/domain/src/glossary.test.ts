import { describe, expect, it } from 'vitest';
// @boundaries-ignore the glossary is everybody's; this test holds it to the code
import glossary from '../../../docs/glossary.md?raw';
import { liukeGui2022No7 } from './rule-sets/liuke-gui-2022-7.ts';
import { vocabularies } from './vocabularies.ts';

const rowsOf = (section: string): string[][] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replaceAll('`', '')),
    );
const sections = glossary.split(/^#{2,3} /m);
const sectionOf = (name: string) => sections.find((section) => section.split('\n')[0]?.includes(name)) ?? '';

describe('docs/glossary.md', () => {
  it.each(vocabularies)('has exactly the terms of $name', ({ name, terms, labels }) => {
    expect(rowsOf(sectionOf(`\`${name}\``))).toEqual(
      terms.map((term) => [labels[term]?.['zh-CN'], term, labels[term]?.en]),
    );
  });

  it('has no vocabulary that the code does not have', () => {
    const named = [...glossary.matchAll(/^### \S+ `(\w+)`/gm)].map(([, name]) => name);

    expect(named.toSorted()).toEqual(vocabularies.map(({ name }) => name).toSorted());
  });

  it('has exactly the clauses of the rule set', () => {
    expect(rowsOf(sectionOf('条款 Clauses'))).toEqual(
      liukeGui2022No7.rules.map(({ clause, title, code, force }) => [
        clause,
        title['zh-CN'],
        code,
        title.en,
        force,
      ]),
    );
  });
});
