import {
  type DownloadRefusal,
  downloadRefusal,
  downloadRefused,
  Refused,
  type ScanState,
} from '@consortium/domain';
import type { Context } from '../context.ts';
import { together } from '../together.ts';

/** 下载规则 needs of a file: what is known of it and whose it is. */
export type Guarded = Readonly<{
  scanState: ScanState;
  signature: string | null;
  uploadedById: string;
  uploadedBy: Readonly<{ organisationId: string | null }>;
}>;
export const guardedBy = {
  scanState: true,
  signature: true,
  uploadedById: true,
  uploadedBy: { select: { organisationId: true } },
} as const;

/** The states of which the office has said that others may have the file; read once an operation. */
const allowedStates = together(async ({ database }) => {
  const settings = await database.downloadSetting.findMany({
    where: { isAllowed: true },
    select: { state: true },
  });
  return new Map([['', settings.map(({ state }) => state)]]);
});

/** 不予下载: why the viewer does not get the bytes of a file that they may see. */
export async function downloadRefusalOf(context: Context, file: Guarded): Promise<DownloadRefusal | null> {
  const { viewer } = context;
  const isOwn =
    viewer !== null &&
    (file.uploadedById === viewer.id ||
      (viewer.organisationId !== null && file.uploadedBy.organisationId === viewer.organisationId));
  return downloadRefused(file.scanState, { isOwn, allowed: (await allowedStates(context, '')) ?? [] });
}

/** The same at the door of the bytes. */
export async function refuseDownload(context: Context, file: Guarded): Promise<void> {
  const code = await downloadRefusalOf(context, file);
  if (code)
    throw new Refused(code, downloadRefusal.labels[code], {
      state: file.scanState,
      signature: file.signature,
    });
}
