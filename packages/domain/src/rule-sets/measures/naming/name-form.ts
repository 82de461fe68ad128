import { z } from 'zod';
import type { ExaminedUnit } from '../../../application/subject.ts';
import { both, same } from '../../../kernel/label.ts';
import { type Measured, measure } from '../../../kernel/measure.ts';
import { coreOf } from '../../../naming/name-grammar.ts';
import { keyOf, lineText } from '../../../values/text.ts';
import { notGiven, quoted, unitRecord } from '../wording.ts';

const LEGAL_FORM = /(股份|集团|控股|有限责任|有限|公司|\(.*?\))+$/;
const namesOf = ({ legalName, formerNames }: ExaminedUnit): string[] =>
  [legalName, ...formerNames].map(keyOf).flatMap((key) => [key, key.replace(LEGAL_FORM, '')]);

/** 名称语法: prefix + core field + suffix; the core is a field of technology, so neither a unit's name nor part of a longer suffix. */
export const nameForm = measure({
  kind: 'nameForm',
  parameters: z.object({
    /** Words before the suffix that belong to another form of name: 产业科技创新联合体, 协同创新联合体. */
    suffixWords: z.array(lineText(20)).default([]),
  }),
  field: 'name',
  take: ({ suffixWords }, { name, members }, _facts, { nameGrammar }): Measured => {
    const threshold = both(
      `${nameGrammar.prefix}+核心技术领域+${nameGrammar.suffix}`,
      `${nameGrammar.prefix} + core field + ${nameGrammar.suffix}`,
    );
    const fix = both(`名称应为“${threshold['zh-CN']}”`, `Bring the name into the form ${threshold.en}`);
    if (name.trim() === '')
      return {
        result: 'MISSING',
        seen: notGiven,
        threshold,
        computation: both('未填写名称', 'No name is given'),
        fix,
      };
    const seen = same(name);
    const core = coreOf(name, nameGrammar);
    const [key, words] = [keyOf(core ?? ''), suffixWords.map(keyOf)];
    if (core === null || words.includes(key))
      return {
        result: 'MISSES',
        seen,
        threshold,
        computation: both(
          '名称不是规定的形式，或缺少核心技术领域',
          'The name has another form or lacks a core field',
        ),
        fix,
      };
    const own = members.find(({ unit }) => namesOf(unit).includes(key))?.unit;
    if (own)
      return {
        result: 'MISSES',
        seen,
        threshold,
        computation: both(
          `“${core}”是单位自身名称，不是核心技术领域`,
          `“${core}” is the name of a unit, not a field of technology`,
        ),
        fix,
        related: [
          unitRecord(own.legalName, both('与核心技术领域同名', 'bears the name used as the core field')),
        ],
      };
    const word = suffixWords.find((each) => key.endsWith(keyOf(each)));
    const coreLabel = quoted(core);
    return {
      result: word ? 'REVIEW' : 'HOLDS',
      seen,
      threshold,
      computation: word
        ? both(
            `名称以“${word}${nameGrammar.suffix}”结尾，“${word}”是否属于核心技术领域由人工研判`,
            `The name ends with “${word}${nameGrammar.suffix}”; a person judges whether “${word}” belongs to the core field`,
          )
        : both(`核心技术领域为${coreLabel['zh-CN']}`, `The core field is ${coreLabel.en}`),
      fix: both(
        `去掉“${word ?? ''}”，以“${nameGrammar.suffix}”结尾`,
        `Leave out “${word ?? ''}” before “${nameGrammar.suffix}”`,
      ),
    };
  },
});
