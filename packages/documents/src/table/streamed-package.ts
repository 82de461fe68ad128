import type { ColumnKind } from './table.ts';
import { HEADING_ROWS } from './workbook.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DAY_FORMAT = 164;

const kinds: readonly ColumnKind[] = ['text', 'number', 'wholeNumber', 'money', 'date'];
const formats: Readonly<Record<ColumnKind, number>> = {
  text: 49,
  number: 0,
  wholeNumber: 1,
  money: 4,
  date: DAY_FORMAT,
};
const FIRST_PLAIN = 3;
const from = (first: number) =>
  Object.fromEntries(kinds.map((kind, index) => [kind, first + index])) as Record<ColumnKind, number>;

/** 单元格样式 as the sheets name them. */
export const cellStyles = {
  title: 1,
  heading: 2,
  plain: from(FIRST_PLAIN),
  total: from(FIRST_PLAIN + kinds.length),
} as const;

const bodyStyle = (kind: ColumnKind, font: number): string => {
  const across = kind === 'text' ? 'left' : kind === 'date' ? 'center' : 'right';
  const wrap = kind === 'text' ? ' wrapText="1"' : '';
  return `<xf numFmtId="${formats[kind]}" fontId="${font}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="center"${wrap}/></xf>`;
};
const font = (size: number, isBold: boolean): string =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
const sides = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`)
  .join('');

const styles = (): string =>
  [
    `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    `<fonts count="3">${font(11, false)}${font(16, true)}${font(11, true)}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${FIRST_PLAIN + 2 * kinds.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
    '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    ...kinds.map((kind) => bodyStyle(kind, 0)),
    ...kinds.map((kind) => bodyStyle(kind, 2)),
    '</cellXfs></styleSheet>',
  ].join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const workbook = (names: readonly string[]): string => {
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const headings = names.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(name.replaceAll("'", "''"))}'!$1:$${HEADING_ROWS}</definedName>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${headings.join('')}</definedNames></workbook>`;
};

const core = (title: string, madeAt: Date): string => {
  const stamp = `${madeAt.toISOString().slice(0, 19)}Z`;
  const times = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`,
  );
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${times.join('')}</cp:coreProperties>`;
};

const override = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${type}"/>`;
const related = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relations = (...inside: string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inside.join('')}</Relationships>`;

/** Everything of a workbook but its sheets. */
export const packageParts = (
  title: string,
  madeAt: Date,
  names: readonly string[],
): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    override('xl/styles.xml', `${TYPE}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...names.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`)),
  ].join('')}</Types>`,
  '_rels/.rels': relations(
    related('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
    related('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ),
  'docProps/core.xml': core(title, madeAt),
  'xl/workbook.xml': workbook(names),
  'xl/_rels/workbook.xml.rels': relations(
    ...names.map((_, at) => related(`rId${at + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`)),
    related('rIdStyles', `${OFFICE}/styles`, 'styles.xml'),
  ),
  'xl/styles.xml': styles(),
});
