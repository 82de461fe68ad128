import { expect, it } from 'vitest';
import { namedAs } from './file-name.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it.each([
  ['盖章件.pdf', 'application/pdf', '盖章件.pdf'],
  ['SCAN.PDF', 'application/pdf', 'SCAN.PDF'],
  ['照片.jpeg', 'image/jpeg', '照片.jpeg'],
  ['照片', 'image/jpeg', '照片.jpg'],
  ['方案v1.2', WORD, '方案v1.2.docx'],
  // What a double click would start is not what was looked into.
  ['盖章件.exe', 'application/pdf', '盖章件.exe.pdf'],
  ['盖章件.html', 'image/png', '盖章件.html.png'],
  ['盖章件pdf', 'application/pdf', '盖章件pdf.pdf'],
])('%s of %s is kept as %s', (name, mediaType, kept) => {
  expect(namedAs(name, mediaType)).toBe(kept);
});
