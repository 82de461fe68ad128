const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
};

/** 文件名 under which a file is kept: one that ends as another kind gets the ending of what it is, after its own. */
export function namedAs(name: string, mediaType: string): string {
  const endings = ENDINGS[mediaType] ?? [];
  const isRight = endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
  return isRight || endings.length === 0 ? name : `${name}.${endings[0]}`;
}
