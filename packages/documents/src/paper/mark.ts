import encode from 'qr';

const OPTIONS = { ecc: 'medium', border: 2 } as const;

/** 核验码 as a drawing (SVG), for PDF. */
export const markDrawing = (mark: string): string => encode(mark, 'svg', OPTIONS);

/** 核验码 as a picture (GIF), for Word. */
export const markPicture = (mark: string): Uint8Array => encode(mark, 'gif', { ...OPTIONS, scale: 4 });
