import type { Feature } from 'write-excel-file/universal';
import { nameOf } from '../report-form/worksheet.ts';

/** 下拉列表: the words that a column of a sheet offers, from a row down. */
export type Offered = Readonly<{ column: number; words: readonly string[] }>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

// What follows the validations in a worksheet; anywhere else Excel calls the file damaged.
const FOLLOWING =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts)\b|<\/worksheet>/;

// A list stands in the cell's own rule, its words parted by commas.
const MOST_LIST = 255;
const fits = ({ words }: Offered): boolean =>
  words.join(',').length <= MOST_LIST && !words.some((word) => word.includes(','));

function validations(offered: readonly Offered[], from: number, to: number): string {
  const each = offered.filter(fits).map(({ column, words }) => {
    const cells = `${nameOf(from, column)}:${nameOf(to, column)}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>"${escaped(words.join(','))}"</formula1></dataValidation>`;
  });
  return each.length === 0
    ? ''
    : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

/** Offers words in cells, sheet by sheet; others may be typed: the import says what is wrong with them. */
export function dropDowns(
  sheets: readonly (readonly Offered[])[],
  { from, to }: Readonly<{ from: number; to: number }>,
): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }: { sheetIndex?: number } = {}) => {
            const inserted = validations(sheets[sheetIndex ?? 0] ?? [], from, to);
            const at = xml.search(FOLLOWING);
            return at < 0 ? xml : xml.slice(0, at) + inserted + xml.slice(at);
          },
        },
      },
    },
  };
}
