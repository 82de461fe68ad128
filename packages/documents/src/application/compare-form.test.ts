import type { ApplicationForm } from '@consortium/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { toPdf, toWord } from '../paper/printer.ts';
import { docxText, pdfPages, withoutSpaces } from '../read/read-back.ts';
import { sampleForm } from '../samples/application-form.ts';
import { checksumIn, differencesFromForm } from './compare-form.ts';
import { formPaper } from './form-paper.ts';

const filed = { filedAt: new Date('2024-04-10T02:00:00Z'), hash: 'c0ffee11'.repeat(8) };
const paperOf = (form: ApplicationForm) => formPaper(form, { locale: 'zh-CN', madeAt: filed.filedAt, filed });
const pdfText = async (form: ApplicationForm) => (await pdfPages(await toPdf(paperOf(form)))).join('\n');
const form = sampleForm();
let text = '';

beforeAll(async () => {
  text = await pdfText(form);
}, 60_000);

describe('differencesFromForm', () => {
  it('finds nothing in the form itself, as PDF or Word', async () => {
    expect(differencesFromForm(form, filed, text)).toEqual([]);
    const word = withoutSpaces(docxText(await toWord(paperOf(form))));
    expect(differencesFromForm(form, filed, word)).toEqual([]);
    expect(checksumIn(text)).toBe(filed.hash);
  });

  it('finds one altered figure at that figure', () => {
    const altered = text.replace('2,480.00', '2,840.00');
    expect(differencesFromForm(form, filed, altered)).toEqual([
      {
        where: '（一）近年经营与研发投入（万元） · 2021 · 研究开发费用',
        filed: '2,480.00',
        returned: '2,840.00',
      },
    ]);
  });

  it('finds another code and another person, each at its place', () => {
    const code = form.units[1]?.uscc ?? '';
    const altered = text.replaceAll(code, `${code.slice(0, -1)}X`).replace('示例甲负责人', '示例癸负责人');
    const found = differencesFromForm(form, filed, altered);
    expect(found).toContainEqual(expect.objectContaining({ filed: code, returned: `${code.slice(0, -1)}X` }));
    expect(found).toContainEqual(expect.objectContaining({ filed: '示例甲', returned: '示例癸' }));
    expect(found).toHaveLength(2);
  });

  it('reads another form as another one', async () => {
    const other = sampleForm({ name: '柳州市另一个示例创新联合体' }, { number: 'Y2024-0002' });
    const found = differencesFromForm(other, filed, text);
    expect(found).toContainEqual(
      expect.objectContaining({
        filed: '柳州市另一个示例创新联合体',
        returned: '柳州市示例电驱动桥创新联合体',
      }),
    );
    expect(found).toContainEqual(expect.objectContaining({ filed: 'Y2024-0002', returned: 'Y2024-0001' }));
  });

  it('says that nothing is found in a text of something else', () => {
    expect(differencesFromForm(form, filed, '完全无关的文字')).toBeNull();
    expect(differencesFromForm(form, filed, '')).toBeNull();
    expect(checksumIn('完全无关的文字')).toBeNull();
  });
});
