import { Refused } from '@consortium/domain';
import type { Context } from '../context.ts';
import type { ScanVerdict } from './clamd.ts';
import { scannedAs, settle } from './settle.ts';

/** Before a file: a virus was found, so it is not kept. */
const infected = (signature: string) =>
  new Refused(
    'FILE_INFECTED',
    {
      'zh-CN': `文件发现病毒(${signature}),未予接收;请清除病毒后重新上传。`,
      en: `A virus was found in the file (${signature}), which was not kept; clean it and upload it again.`,
    },
    { signature },
  );

/** 收件查毒: what the scanner says of bytes that are about to be kept; nothing where there is none. */
export async function scanAtTheDoor(
  { database, services }: Pick<Context, 'database' | 'services'>,
  sha256: string,
  bytes: AsyncIterable<Uint8Array>,
) {
  const known = await database.attachment.findFirst({
    where: { sha256, scanState: 'INFECTED' },
    select: { signature: true },
  });
  if (known) throw infected(known.signature ?? '');
  if (!services.scanner) return {};
  const verdict: ScanVerdict = await services.scanner(bytes);
  if (verdict.state === 'INFECTED') {
    await settle(database, sha256, verdict);
    throw infected(verdict.signature);
  }
  return scannedAs(verdict, new Date());
}
