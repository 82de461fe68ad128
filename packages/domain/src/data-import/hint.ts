import type { InputIssue } from '../kernel/errors.ts';
import { both, type Label } from '../kernel/label.ts';
import { similarity } from '../naming/similarity.ts';
import { inputCodes } from '../values/issue.ts';
import { keyOf } from '../values/text.ts';
import { checkCharacter, usccFault } from '../values/uscc.ts';
import type { ImportColumn } from './import-form.ts';

const NEAR = 0.4;

/** 最接近的词: alike in its characters or in its sound; null where none is near. */
export function nearestWord(given: string, words: readonly string[]): string | null {
  const [best] = words
    .map((word) => ({ word, score: similarity(keyOf(given), keyOf(word)).score }))
    .toSorted((one, other) => other.score - one.score);
  return best && best.score >= NEAR ? best.word : null;
}

/** 已知者: what a cell can name, by its name or by its code where it has one. */
export type Known = Readonly<{ name: string; code: string | null }>;

/** Every city’s codes begin alike: of a code more has to agree. */
const NEAR_CODE = 0.7;
const MOST_NEAR = 3;

/** 最接近者: those that are nearest, several where they are equally near; none where nobody is near. */
export function nearestKnown(given: string, known: readonly Known[]): Known[] {
  const nearness = ({ name, code }: Known): number => {
    const byName = similarity(keyOf(given), keyOf(name)).score;
    const byCode = code === null ? 0 : similarity(keyOf(given), keyOf(code)).score;
    const told = [byName >= NEAR ? byName : 0, byCode >= NEAR_CODE ? byCode : 0];
    return told.toSorted((one, other) => other - one)[0] ?? 0;
  };
  const near = known
    .map((each) => ({ each, score: nearness(each) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  return near.flatMap(({ each, score }) => (score === near[0]?.score ? each : [])).slice(0, MOST_NEAR);
}

/** 是否为: as a cell would have to say it. */
export function meantBy(near: readonly Known[]): Label | null {
  if (near.length === 0) return null;
  const told = (open: string, close: string, around: (name: string) => string) =>
    near.map(({ name, code }) => `${open}${code ?? name}${close}${code === null ? '' : around(name)}`);
  return both(
    `是否为${told('“', '”', (name) => `(${name})`).join('或')}?`,
    `Did you mean ${told('“', '”', (name) => ` (${name})`).join(' or ')}?`,
  );
}

function codeHint(given: string): Label | null {
  const code = keyOf(given);
  const fault = usccFault(code);
  if (fault === 'LENGTH')
    return both(
      `应为 18 位,现为 ${[...code].length} 位`,
      `18 characters are needed, these are ${[...code].length}`,
    );
  if (fault === 'CHARSET')
    return both(
      '只用数字和大写字母,不用 I、O、S、V、Z;请检查形近字符',
      'Digits and capital letters without I, O, S, V, Z; look for characters that only look alike',
    );
  if (fault === 'CHECKSUM') {
    const expected = checkCharacter(code.slice(0, 17));
    return both(
      `前 17 位如无误,末位校验码应为 ${expected}`,
      `If the first 17 are right, the last one must be ${expected}`,
    );
  }
  return null;
}

function termHint(column: ImportColumn, given: string): Label | null {
  if (typeof column.holds !== 'object') return null;
  const { terms, labels } = column.holds;
  const offered = (locale: keyof Label): string[] => terms.map((term) => labels[term]?.[locale] ?? term);
  const [chinese, english] = [nearestWord(given, offered('zh-CN')), nearestWord(given, offered('en'))];
  const near = chinese ?? english;
  return both(
    near && given !== '' ? `是否为“${chinese ?? english}”?` : `可填:${offered('zh-CN').join('、')}`,
    near && given !== '' ? `Did you mean “${english ?? chinese}”?` : `One of: ${offered('en').join(', ')}`,
  );
}

const hints: Partial<Record<string, Label>> = {
  DAY: both('日期如 2024-03-15', 'A day such as 2024-03-15'),
  WAN: both('以万元为单位的数字,至多六位小数', 'A number in 万元 with six decimals at most'),
  FIGURE: both('数字', 'A plain number'),
  WHOLE: both('整数', 'A whole number'),
  YES_NO: both('填“是”或“否”', 'Yes or No'),
};

/** 修改建议: what would mend an issue of a cell, by what its column holds. */
export function hintFor(column: ImportColumn, given: string, { code, facts }: InputIssue): Label | null {
  if (typeof column.holds === 'object') return termHint(column, given.trim());
  if (given.trim() === '') return null;
  if (code === 'USCC_INVALID') return codeHint(given);
  if (facts.reason === 'TOO_LONG')
    return both(`至多 ${String(facts.max)} 字`, `${String(facts.max)} characters at most`);
  return hints[column.holds] ?? column.note ?? null;
}

/** 问题说明: the write's own sentence, unless it speaks of shapes or of yuan, which no cell shows. */
export function sentenceFor(column: ImportColumn, given: string, { code, label }: InputIssue): Label {
  if (given.trim() === '') return both('此栏必填', 'This column must be filled in');
  if (code === 'AMOUNT_FORMAT') return both('金额须为数字', 'The amount must be a number');
  if (code !== 'BAD_USER_INPUT') return label;
  return typeof column.holds === 'object'
    ? both('不是可选的词', 'Not one of the words offered')
    : inputCodes[code];
}
