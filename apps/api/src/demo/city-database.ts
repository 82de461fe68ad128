import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@consortium/database';
import { seedReference } from '@consortium/database/seed';
import { freshDatabase } from '@consortium/database/testing';
import { pino } from 'pino';
import { diskBlobs } from '../files/disk.ts';
import { seedDemoCity } from './city.ts';

/** Files lie under their hash, so every test may share the folder. */
export const blobFolder = join(tmpdir(), 'consortium-demo-files');

/** 示例城市 for tests: made once in a test run, then copied for whoever asks. */
export const demoDatabase = (): Promise<string> =>
  freshDatabase({
    template: 'demo_city',
    prepare: async (url) => {
      const { client, close } = connect(url, { log: pino({ level: 'silent' }) });
      await seedReference(client);
      await seedDemoCity(client, { now: new Date(), blobs: diskBlobs(blobFolder) });
      await close();
    },
  });
