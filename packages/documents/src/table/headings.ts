/** 可粘贴的列: the names under which people know it: the official label, its English, older spellings. */
export type PasteColumn<Key extends string> = Readonly<{ key: Key; labels: readonly string[] }>;

/** 表头匹配: finds the column a pasted heading means, in full or half width, with or without its unit. */
export function headingMatcher<Key extends string>(columns: readonly PasteColumn<Key>[]) {
  const byName = new Map<string, Key>();
  const byBareName = new Map<string, Key | undefined>();
  for (const { key, labels } of columns) {
    for (const label of labels) {
      byName.set(normal(label), key);
      const bare = withoutUnit(normal(label));
      const known = byBareName.has(bare) && byBareName.get(bare) !== key;
      byBareName.set(bare, known ? undefined : key);
    }
  }
  // A heading with another unit, 研发投入(元) for 研发投入(万元), is another heading.
  return (heading: string): Key | undefined => byName.get(normal(heading)) ?? byBareName.get(normal(heading));
}

const normal = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff*:]/g, '')
    .toLowerCase();

const withoutUnit = (heading: string): string => heading.replace(/[([][^()[\]]*[)\]]$/, '');
