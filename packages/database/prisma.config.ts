import { defineConfig } from 'prisma/config';

/** One file per notion, so the schema is a folder. No address here: the programme is told it at run time. */
export default defineConfig({ schema: 'prisma', migrations: { path: 'prisma/migrations' } });
