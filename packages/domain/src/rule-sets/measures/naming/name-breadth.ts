import { z } from 'zod';
import { both } from '../../../kernel/label.ts';
import { type Measured, measure } from '../../../kernel/measure.ts';
import { coreOf } from '../../../naming/name-grammar.ts';
import { keyOf, lineText } from '../../../values/text.ts';
import { listed, notGiven, quoted } from '../wording.ts';

/** 名称宽窄: whether a broad word of an editable list occurs; a person judges in any case. */
export const nameBreadth = measure({
  kind: 'nameBreadth',
  parameters: z.object({ broadWords: z.array(lineText(20)).max(200) }),
  field: 'name',
  take: ({ broadWords }, { name, mainBusinessDirection }, _facts, { nameGrammar }): Measured => {
    const threshold = both(
      '不宜过大、过宽，聚焦主营业务方向和核心技术领域',
      'not too broad; focused on the main business and the core field',
    );
    const core = coreOf(name, nameGrammar);
    if (core === null)
      return {
        result: 'MISSING',
        seen: notGiven,
        threshold,
        computation: both('名称中没有可供研判的核心技术领域', 'The name holds no core field to judge'),
        fix: both('先按规定形式填写名称', 'First give the name in the required form'),
      };
    const found = listed(broadWords.filter((word) => keyOf(core).includes(keyOf(word))));
    const business = mainBusinessDirection.trim();
    const beside = both(
      business ? `；主营业务方向：${business}` : '；未填写主营业务方向',
      business ? `; main business: ${business}` : '; main business not given',
    );
    return {
      result: 'REVIEW',
      seen: quoted(core),
      threshold,
      computation: found.en
        ? both(`含宽泛用词：${found['zh-CN']}${beside['zh-CN']}`, `Broad words: ${found.en}${beside.en}`)
        : both(`未见宽泛用词${beside['zh-CN']}`, `No broad word${beside.en}`),
      ...(found.en && {
        fix: both(`将“${core}”收窄到具体的核心技术领域`, `Narrow “${core}” down to a definite field`),
      }),
    };
  },
});
