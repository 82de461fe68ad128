import { connect } from '@consortium/database';
import { FolderInUse, startEmbeddedPostgres } from '@consortium/database/embedded';
import { applyMigrations } from '@consortium/database/migrate';
import { seedReference } from '@consortium/database/seed';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { ConfigurationError, isDemo, readConfiguration } from './configuration.ts';
import { DEMO_PASSWORD, demoAccounts } from './demo/accounts.ts';
import { seedDemoCity } from './demo/city.ts';
import { DemoExposed, refuseExposedDemo } from './demo/exposed.ts';
import { blobStore } from './files/store.ts';
import { keepSwept } from './files/sweep.ts';
import { startMailer } from './mail/mailer.ts';
import { keepToday } from './registry/today.ts';
import { clamd } from './scan/clamd.ts';
import { startRescanning } from './scan/rescan.ts';
import { inviteFirstAdministrator } from './security/first-administrator.ts';
import { startServer } from './server.ts';

// Exit codes a service manager understands: a wrong configuration, and try again later.
const EX_CONFIG = 78;
const EX_TEMPFAIL = 75;

// What is open now, in the order it was opened; closed backwards, so nothing loses what it stands on.
const opened: (() => Promise<unknown>)[] = [];

async function closeAll() {
  for (let close = opened.pop(); close; close = opened.pop()) await close();
}

async function start() {
  const configuration = readConfiguration(process.env);
  const log = pino({ level: configuration.logLevel });
  const { close: stop } = closeWithGrace({ delay: 20_000, logger: log }, async ({ err, signal }) => {
    if (err) log.fatal({ err }, 'stopping after an error nobody handled');
    else log.info({ signal }, 'stopping');
    await closeAll();
  });
  // Whoever started us was killed: the next start must not find us still at work.
  process.once('disconnect', stop);
  process.channel?.unref();

  const url = configuration.databaseUrl ?? (await startOwnDatabase(configuration.dataDir, log));
  const applied = await applyMigrations(url);
  if (applied.length > 0) log.info({ applied }, 'migrations applied');

  const { client, close } = connect(url, { poolMax: configuration.poolMax, log });
  opened.push(close);
  const demo = isDemo(configuration);
  await seedReference(client);
  const blobs = await blobStore(configuration);
  if (demo) await seedDemoCity(client, { now: new Date(), blobs });
  else await refuseExposedDemo(client);
  const invitation = demo ? null : await inviteFirstAdministrator(client, new Date());

  opened.push(await keepToday(client, log));
  opened.push(
    await keepSwept({
      client,
      blobs,
      graceHours: configuration.blobGraceHours,
      isAlone: configuration.databaseUrl === undefined,
      log,
    }),
  );

  const server = await startServer({ configuration, client, demo, log });
  opened.push(() => server.close());
  if (configuration.clamd) {
    opened.push(startRescanning({ client, scanner: clamd(configuration.clamd), blobs, log }).close);
  }
  const { mail, publicUrl = null } = configuration;
  // Demo accounts are nobody's: nothing is mailed there.
  if (mail && !demo) opened.push(startMailer({ client, log, publicUrl, ...mail }).close);
  const address = publicUrl ?? server.address;
  process.stdout.write(
    `\n创新联合体管理平台 · Consortium Desk\n${address}\n${greeting(demo, address, invitation)}\n`,
  );
}

/** What the person who started it needs next: demo accounts, or the way to become the first administrator. */
function greeting(demo: boolean, address: string, invitation: string | null): string {
  if (demo)
    return `\n示例账号(密码均为 ${DEMO_PASSWORD})· Demo accounts\n${demoAccounts
      .map(({ account, roleName, name }) => `  ${account.padEnd(12)}${roleName} ${name}`)
      .join('\n')}\n`;
  return invitation
    ? `\n首次使用:请系统管理员凭此一次性链接设置密码 · First administrator:\n${address}${invitation}\n`
    : '';
}

async function startOwnDatabase(folder: string, log: pino.Logger) {
  const { url, stop } = await startEmbeddedPostgres({ folder, log });
  opened.push(stop);
  return url;
}

/** What a person can mend is said in a sentence; everything else is a bug and keeps its stack. */
function explain(error: unknown): { text: string; code: number } {
  if (error instanceof ConfigurationError || error instanceof DemoExposed)
    return { text: error.message, code: EX_CONFIG };
  if (error instanceof FolderInUse) return { text: error.message, code: EX_TEMPFAIL };
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return {
      text: `端口已被占用,请停止占用它的程序,或用 PORT 指定其他端口。\nThe port is taken: ${error.message}. Name another one in PORT.`,
      code: EX_TEMPFAIL,
    };
  }
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}

try {
  await start();
} catch (error) {
  const { text, code } = explain(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
  await closeAll();
  // A signal that came meanwhile may still hold a timer.
  process.exit();
}
