import { withoutReserved } from '../table/file-name.ts';

// What Windows takes for a device, whatever its ending.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** 路径的一段: a name that every system can write, at most so many characters; its ending stays whole. */
export function pathPart(text: string, most: number): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/su.exec(withoutReserved(text)) ?? [];
  const cut = Array.from(stem)
    .slice(0, most - ending.length)
    .join('')
    .replace(/[. ]+$/, '');
  const name = `${cut === '' ? '_' : cut}${ending}`;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** 不重名的路径: the same path a second time gets a number; capitals do not tell two apart. */
export function distinctPaths() {
  const taken = new Set<string>();
  return (...parts: readonly string[]): string => {
    const path = parts.join('/');
    const [, stem = '', ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
    let distinct = path;
    for (let count = 2; taken.has(keyOf(distinct)); count += 1) distinct = `${stem} (${count})${ending}`;
    taken.add(keyOf(distinct));
    return distinct;
  };
}

const keyOf = (path: string): string => path.normalize('NFC').toLowerCase();
