/** 版式: the numbers of GB/T 9704, in millimetres and points; both printers read them here. */
export const layout = {
  page: { width: 210, height: 297 },
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  linesPerPage: 22,
  charactersPerLine: 28,
  /** 核验码 and 签章栏. */
  markSide: 14,
  sealHeight: 42,
  size: { title: 22, body: 16, table: 9, dense: 8, note: 10.5, foot: 7 },
} as const;

const POINTS_PER_MM = 72 / 25.4;
const { page, margin, size } = layout;
export const textWidth = (page.width - margin.left - margin.right) * POINTS_PER_MM;
const textHeight = (page.height - margin.top - margin.bottom) * POINTS_PER_MM;

/** From one line to the next, in points. */
export const linePitch = textHeight / layout.linesPerPage;
/** What is taken from every character, so that so many fit on a line. */
export const tracking = textWidth / layout.charactersPerLine - size.body;

export const millimetres = (length: number): number => length * POINTS_PER_MM;

/** 字体: of each role the names that Word knows it by, first the one of the standard; and what stands in for it in a PDF. */
export const typefaces = {
  song: { word: '方正小标宋简体', alternatives: ['宋体', 'SimSun'], standIn: 'Noto Serif SC', weight: 700 },
  fang: { word: '仿宋_GB2312', alternatives: ['仿宋', 'FangSong'], standIn: 'Noto Serif SC', weight: 400 },
  kai: { word: '楷体_GB2312', alternatives: ['楷体', 'KaiTi'], standIn: 'Noto Serif SC', weight: 400 },
  hei: { word: '黑体', alternatives: ['SimHei', '微软雅黑'], standIn: 'Noto Sans SC', weight: 500 },
} as const;
export type Typeface = keyof typeof typefaces;
