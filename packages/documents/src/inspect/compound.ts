import { numbersOf, pieces, type Source } from './source.ts';

// A directory entry is 128 bytes and begins with its name in UTF-16; sectors begin at multiples of it.
const ENTRY = 128;
const NAME_LENGTH_AT = 64;

/** 复合文件目录: whatever may be the name of a stream or storage of an OLE compound file, in small letters. */
export async function* streamNames(source: Source): AsyncGenerator<string> {
  for await (const piece of pieces(source, 0, source.size)) {
    for (let at = 0; at + ENTRY <= piece.length; at += ENTRY) {
      const entry = piece.subarray(at, at + ENTRY);
      const length = numbersOf(entry).getUint16(NAME_LENGTH_AT, true);
      if (length < 4 || length > NAME_LENGTH_AT || length % 2 === 1) continue;
      yield Buffer.from(entry.subarray(0, length - 2))
        .toString('utf16le')
        .toLowerCase();
    }
  }
}

/** 加密的 Office 文件: an encrypted docx is an OLE compound file with an `EncryptedPackage` stream. */
export async function isEncryptedOffice(source: Source): Promise<boolean> {
  for await (const name of streamNames(source)) if (name === 'encryptedpackage') return true;
  return false;
}
