import { downloadRefusal, scanLabels, scanState } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { downloadRefusalOf, type Guarded, guardedBy } from '../../scan/download.ts';
import { together } from '../../together.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { enumOf } from '../kernel/terms.ts';

export const State = inputEnum(scanState);
const Refusal = enumOf(downloadRefusal);

type Scanned = Guarded & Readonly<{ scannedAt: Date | null }>;
/** What a file must bring along to tell of its scan. */
export const scannedColumns = { scannedAt: true, ...guardedBy } as const;

export const FileScan = builder.objectRef<Scanned>('FileScan').implement({
  description: '查毒结果: what the virus scanner said of a file, and whether you get its bytes.',
  fields: (t) => ({
    state: t.expose('scanState', { type: State, ...label(scanLabels, 'scanState') }),
    scannedAt: t.expose('scannedAt', { type: 'DateTime', nullable: true, ...label(scanLabels, 'scannedAt') }),
    signature: t.exposeString('signature', { nullable: true, ...label(scanLabels, 'signature') }),
    downloadRefusal: t.field({
      type: Refusal,
      nullable: true,
      description: '不予下载的原因;可下载时为空。 Why you do not get the bytes; none where you do.',
      resolve: (file, _args, context) => downloadRefusalOf(context, file),
    }),
  }),
});

/** The scans of files that a record names, such as the evidence of a report. */
export const scanOf = together(async ({ database }, ids) => {
  const rows = await database.attachment.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...scannedColumns },
  });
  return new Map(rows.map((row) => [row.id, row]));
});
