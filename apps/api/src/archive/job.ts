import { withSnapshot } from '@consortium/database/backup';
import { zipChunks } from '@consortium/documents/package';
import { exportFileName, mediaTypes } from '@consortium/documents/table';
import { dayOf, jobKind } from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Kind } from '../jobs/kind.ts';
import { archiveFiles } from './write.ts';

/** 数据归档 as a job: the system administrator's, who carries it to another installation. */
export const dataArchive: Kind = {
  async make({ context, url, step, keep }) {
    const { access, now, locale, services } = context;
    if (!access.mayEver('export', 'Archive')) throw new Forbidden({ action: 'export' });
    // Names of files are the programme's, not the administrator's to read.
    const passed = (done: number, total: number) => step({ done, total, current: '' });
    await withSnapshot(url, (snapshot) =>
      keep({
        name: exportFileName(jobKind.labels.DATA_ARCHIVE[locale], dayOf(now), 'zip'),
        mediaType: mediaTypes.zip,
        body: zipChunks(archiveFiles({ snapshot, blobs: services.blobs, now, step: passed })),
        recordIds: [],
      }),
    );
  },
  mayHave: async ({ access }) => access.mayEver('export', 'Archive'),
};
