import { type ApplicationForm, type ApplicationInput, applicationInput, takenOver } from '@consortium/domain';
import { aFormation, aUnit, exampleId, exampleUscc } from '@consortium/domain/builders';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { laidOut } from '../../paper/laid-out.ts';
import { wordOf } from '../../paper/word/word.ts';
import { readWord, type WordDocument } from '../../read/word-document.ts';
import { sampleForm } from '../../samples/application-form.ts';
import { formPaper } from '../form-paper.ts';
import type { FormKnown } from './cell.ts';
import { readingOf } from './read.ts';
import { unitsNamedIn, wordFormOf } from './word-form.ts';

const madeAt = new Date('2024-04-10T02:00:00Z');
const LIMIT = 10_000_000;
const directions = ['智慧电驱', '机械(工程机械)', '农产品加工(螺蛳粉、豆制品)'].map((name, at) => ({
  id: exampleId(900 + at),
  name,
}));
const districts = ['鱼峰区', '柳南区'].map((name, at) => ({ id: exampleId(800 + at), name }));
const stranger = aUnit({ index: 70, legalName: '示例外地研究院' });

const draft = (form: ApplicationForm): ApplicationForm => ({ ...form, filing: null });
const wordFileOf = (form: ApplicationForm, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  wordOf(laidOut(formPaper(draft(form), { locale, madeAt, filed: null })));
const inputOf = ({
  declared,
  formation,
  recommendingBody,
  priorityDirections,
}: ApplicationForm): ApplicationInput => ({
  ...declared,
  formation,
  recommendingBodyId: districts.find(({ name }) => name === recommendingBody)?.id ?? null,
  priorityDirectionIds: priorityDirections.map(
    (name) => directions.find((each) => each.name === name)?.id ?? '',
  ),
});
const knownTo = ({ units }: ApplicationForm): FormKnown => ({
  units: [...units, stranger],
  districts,
  directions,
});

async function read(bytes: Uint8Array): Promise<WordDocument> {
  const document = await readWord(bytes, LIMIT);
  if ('code' in document) throw new Error(document.code);
  return document;
}
async function readBack(bytes: Uint8Array, form: ApplicationForm) {
  const word = wordFormOf(await read(bytes), draft(form));
  if (!word) throw new Error('no form');
  return { word, ...readingOf(word, inputOf(form), knownTo(form)) };
}
/** The file with its text edited, as it lies in the package. */
function edited(
  bytes: Uint8Array,
  edit: (document: string) => string,
  part = 'word/document.xml',
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] as Uint8Array);
  const after = edit(before);
  if (after === before) throw new Error('nothing was edited');
  return zipSync({ ...parts, [part]: strToU8(after) });
}
const form = sampleForm();
const file = wordFileOf(form);
const told = async (bytes: Uint8Array) => {
  const { changes, leftOut } = await readBack(bytes, form);
  return {
    changes: changes.map(({ act, path, value }) => [act, path.join('.'), value]),
    leftOut: leftOut.map(({ reason, text }) => [reason, text]),
  };
};

describe('readingOf', () => {
  it('finds nothing in the form as it was printed, in either language', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { changes, leftOut, word } = await readBack(wordFileOf(form, locale), form);
      expect([changes, leftOut]).toEqual([[], []]);
      expect([word.number, word.hash, word.printedAt]).toEqual([form.number, null, '2024-04-10 10:00']);
    }
  });

  it('finds one edited field, wherever it stands, and nothing else', async () => {
    const swap = (from: string, to: string) => told(edited(file, (text) => text.replace(from, to)));
    const set = (path: string, value: unknown) => ({ changes: [['SET', path, value]], leftOut: [] });
    expect(await swap('>柳州市示例电驱动桥创新联合体<', '>柳州市示例电驱桥创新联合体<')).toEqual(
      set('name', '柳州市示例电驱桥创新联合体'),
    );
    expect(await swap('>鱼峰区<', '>柳南区<')).toEqual(set('recommendingBodyId', districts[1]?.id));
    expect(await swap('>智慧电驱<', '>农产品加工(螺蛳粉、豆制品)、智慧电驱<')).toEqual(
      set('priorityDirectionIds', [directions[2]?.id, directions[0]?.id]),
    );
    expect(await swap('>0772-0000001<', '>0772－0000002<')).toEqual(set('contactPhone', '0772-0000002'));
    expect(await swap('示例:三年内突破三项关键技术', '示例:两年内突破三项关键技术')).toEqual(
      set('taskGoals', '示例:两年内突破三项关键技术'),
    );
    expect(await swap('>2024年3月20日<', '>２０２４-3-21<')).toEqual(
      set('formation.fundManagement.adoptedOn', '2024-03-21'),
    );
    expect(await swap('>监事会<', '>审计部<')).toEqual(set('formation.fundManagement.supervisedBy', '审计部'));
    expect(await swap('>专家委员会<', '>专家咨询委员会<')).toEqual(
      set('formation.governanceBodies.1.name', '专家咨询委员会'),
    );
    expect(await swap('>示例丙<', '>示例戊<')).toEqual(
      set('formation.governanceBodies.2.seats.2.person', '示例戊'),
    );
    expect(await swap('>核心层<', '>紧密合作层<')).toEqual(set('formation.members.0.layer', 'CLOSE'));
  });
});
