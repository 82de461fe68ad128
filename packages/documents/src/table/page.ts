import type { Feature } from 'write-excel-file/universal';

/** 打印设置: A4 landscape, as wide as the page, with the headings on every page. */
export function a4Landscape(sheetNames: readonly string[], headingRows: number): Feature<Blob> {
  const titles = sheetNames.map((name, index) => {
    const quoted = escapeXml(`'${name.replaceAll("'", "''")}'`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$${headingRows}</definedName>`;
  });
  return {
    files: {
      transform: {
        // The writer leaves a place for names; a second one behind it would make the file a damaged one.
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          // `sheetPr` comes first in a worksheet, or Excel calls the file damaged.
          transform: (xml) => xml.replace(/<worksheet[^>]*>/, (opening) => opening + FIT_TO_PAGE),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
}

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
