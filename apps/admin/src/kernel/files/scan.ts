import type { DownloadRefusal, ScanState } from '@consortium/domain';

/** 查毒结果 as the wire tells it, and what a query asks for it. */
export type Scan = Readonly<{
  state: ScanState;
  scannedAt: string | null;
  signature: string | null;
  downloadRefusal: DownloadRefusal | null;
}>;
export const scanFields = 'scan { state scannedAt signature downloadRefusal }';
