import { startEmbeddedPostgres } from '../embedded.ts';
import { silent } from '../log.ts';

// A product of its own for the tests: holds the folder it is given until it is killed.
const [folder = ''] = process.argv.slice(2);
const { url } = await startEmbeddedPostgres({ folder, log: silent, throwaway: true });
process.stdout.write(url);
