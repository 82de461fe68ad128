import { refuse } from './issue.ts';
import { lineText } from './text.ts';

// Typists write [2024], (2024) and full-width digits; the standard has 〔2024〕 and no 第.
const FORM = /^[\p{Script=Han}A-Za-z]{1,20}〔(?:19|20)\d{2}〕\d{1,5}号$/u;

/** 发文字号: `柳科通〔2024〕11号`; brackets and widths are mended, another form is refused. */
export const documentNumber = lineText(60)
  .transform((text) =>
    text
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .replace(/[[({【〔]((?:19|20)\d{2})[\])}】〕]/, '〔$1〕')
      .replace('〕第', '〕'),
  )
  .check(({ value, issues }) => {
    if (!FORM.test(value)) issues.push(refuse('DOCUMENT_NUMBER_INVALID', [], value, {}));
  });
