import { describe, expect, it } from 'vitest';
import { docxTables, docxText, pdfPages } from '../read/read-back.ts';
import { decisionFile } from './files.ts';

const options = {
  locale: 'zh-CN',
  madeAt: new Date('2026-03-15T02:00:00Z'),
  fontFolder: null,
  templateOf: async () => null,
} as const;
const bytesOf = ({ body }: { body: unknown }) => body as Uint8Array;

describe('decisionFile', () => {
  it('prints a notice with its list, its days and where objections go', async () => {
    const file = await decisionFile(
      {
        kind: 'notice',
        title: '示例公示',
        text: '现将拟组建名单公示如下。',
        contact: '示例科室 0772-0000000',
        startsOn: '2026-03-16',
        endsOn: '2026-03-20',
        isDraft: true,
        entries: [{ number: 'Z2026-0001', name: '柳州市示例创新联合体', leadUnit: '示例单位' }],
      },
      'docx',
      options,
    );
    const text = docxText(bytesOf(file));
    expect(file.name).toBe('示例公示_20260315.docx');
    expect(text).toContain('公示期为2026年3月16日至2026年3月20日。');
    expect(text).toContain('示例科室 0772-0000000');
    expect(docxTables(bytesOf(file))[0]?.[1]).toEqual([
      '1',
      'Z2026-0001',
      '柳州市示例创新联合体',
      '示例单位',
    ]);
  });

  it('prints a decision under its number, with what it establishes', async () => {
    const file = await decisionFile(
      {
        kind: 'decision',
        title: '关于同意组建示例创新联合体的批复',
        documentNo: '柳科示例〔2026〕1号',
        issuedOn: '2026-03-10',
        consortia: [
          {
            number: 'CXLHT-2026-001',
            name: '柳州市示例创新联合体',
            leadUnit: '示例单位',
            members: 8,
            directions: ['智慧电驱'],
          },
        ],
      },
      'pdf',
      options,
    );
    const text = (await pdfPages(bytesOf(file))).join('');
    for (const said of [
      '柳科示例〔2026〕1号',
      '同意组建下列1个',
      '1CXLHT-2026-001柳州市示例创新联合体示例单位8智慧电驱',
      '2026年3月10日',
    ])
      expect(text).toContain(said);
  }, 60_000);
});
