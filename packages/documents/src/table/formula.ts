// What a spreadsheet takes for the beginning of a formula, full-width forms included.
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** 公式中和: text that a spreadsheet would run gets an apostrophe; `restored` takes exactly that one off. */
export const neutralised = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

export const restored = (text: string): string =>
  text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
