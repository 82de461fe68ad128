import { latin1, numbersOf, pieces, type Source } from './source.ts';

// A directory entry is 128 bytes and begins with its name in UTF-16; sectors begin at multiples of it.
const ENTRY = 128;
const NAME = latin1(Buffer.from('EncryptedPackage\0', 'utf16le'));
const NAME_LENGTH_AT = 64;

/** 加密的 Office 文件: an encrypted docx is an OLE compound file with an `EncryptedPackage` stream. */
export async function isEncryptedOffice(source: Source): Promise<boolean> {
  for await (const piece of pieces(source, 0, source.size)) {
    for (let at = 0; at + ENTRY <= piece.length; at += ENTRY) {
      const entry = piece.subarray(at, at + ENTRY);
      if (numbersOf(entry).getUint16(NAME_LENGTH_AT, true) !== NAME.length) continue;
      if (latin1(entry).startsWith(NAME)) return true;
    }
  }
  return false;
}
