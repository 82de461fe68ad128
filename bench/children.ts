import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** As `npm start` runs the product: see scripts/start.mjs. */
const settings = [
  '--max-semi-space-size=16',
  '--heap-growing-percent=50',
  '--no-allocation-site-pretenuring',
];

/** A server in a process of its own; its database sessions bear the name of `application`. */
export async function startChild(file: string, application: string, ...args: readonly string[]) {
  const child = fork(join(import.meta.dirname, file), args, {
    execArgv: settings,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code}`);
  });
  const [{ address }] = (await Promise.race([once(child, 'message'), died])) as [{ address: string }];
  died.catch(() => {});
  return {
    address,
    application,
    pid: child.pid as number,
    async rss(): Promise<number> {
      child.send('memory');
      const [{ rss }] = (await once(child, 'message')) as [{ rss: number }];
      return rss;
    },
    async stop(): Promise<void> {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** What a program in a process of its own tells before it ends. */
export async function answerOf<Answer>(file: string, ...args: readonly string[]): Promise<Answer> {
  const child = fork(join(import.meta.dirname, file), args, {
    execArgv: settings,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code}`);
  });
  died.catch(() => {});
  const [answer] = (await Promise.race([once(child, 'message'), died])) as [Answer];
  await died.catch(() => {});
  return answer;
}

export type Child = Awaited<ReturnType<typeof startChild>>;
