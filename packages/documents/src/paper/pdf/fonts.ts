import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { type Typeface, typefaces } from '../layout.ts';
import { readFont } from './font-file.ts';

const require = createRequire(import.meta.url);
const packaged = (name: string, ...folders: readonly string[]) => {
  const root = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  return folders.map((folder) => join(root, folder));
};
// One folder for each weight that is used: the others are never opened.
const standIns = () => [
  ...packaged('noto-serif-sc', '400Regular', '700Bold'),
  ...packaged('noto-sans-sc', '500Medium'),
];

const FONT_FILES = ['.ttf', '.otf', '.ttc', '.otc'];
async function fontFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => FONT_FILES.includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(folder, name));
}

/** 所用字库: folders for the compiler, the families of each role in the order of preference, and what no font has. */
export type Fonts = Readonly<{
  folders: readonly string[];
  families: Readonly<Record<Typeface, readonly string[]>>;
  lacks: (character: string) => boolean;
}>;

/**
 * The office's fonts first, then those that come with the product; nothing that happens to be installed on the machine,
 * so that the same paper is the same file everywhere.
 */
export async function loadFonts(fontFolder: string | null): Promise<Fonts> {
  const folders = [...(fontFolder ? [fontFolder] : []), ...standIns()];
  const files = (await Promise.all(folders.map(fontFilesIn))).flat();
  const fonts = await Promise.all(files.map(readFont));
  const present = [...new Set(fonts.flatMap(({ families }) => families))];
  const familiesOf = ({ word, alternatives, standIn }: (typeof typefaces)[Typeface]): string[] => {
    const wanted: readonly string[] = [word, ...alternatives, standIn];
    // Whatever else there is comes last: it may have the rare characters.
    return [
      ...wanted.filter((name) => present.includes(name)),
      ...present.filter((name) => !wanted.includes(name)),
    ];
  };
  const known = new Map<string, boolean>();
  return {
    folders,
    families: Object.fromEntries(
      Object.entries(typefaces).map(([role, typeface]) => [role, familiesOf(typeface)]),
    ) as Record<Typeface, string[]>,
    lacks: (character) => {
      const found = known.get(character);
      if (found !== undefined) return found;
      const codePoint = character.codePointAt(0) as number;
      const isLacking = !fonts.some(({ has }) => has(codePoint));
      known.set(character, isLacking);
      return isLacking;
    },
  };
}
