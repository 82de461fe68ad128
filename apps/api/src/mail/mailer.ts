import type { PrismaClient } from '@consortium/database/client';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import { claimDigest, markMailed } from './claim.ts';
import { digestOf, type Sender } from './digest.ts';

type Options = Sender &
  Readonly<{
    client: PrismaClient;
    smtpUrl: string;
    /** How long a person's notifications are gathered before they are sent. */
    digestMinutes: number;
    log: Logger;
    everyMs?: number;
  }>;

const EVERY_MS = 15_000;
/** Far below CLAIM_MINUTES: who still sends still holds. */
const PATIENCE_MS = 60_000;

/** 邮件: sends digests of what is unsent until it is closed; closing waits for the mail under way. */
export function startMailer({ client, smtpUrl, digestMinutes, log, everyMs = EVERY_MS, ...sender }: Options) {
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url: smtpUrl, ...patience });
  const stopping = new AbortController();

  /** One person's digest; false when nothing is due or the server is out of reach. */
  async function sendOne(): Promise<boolean> {
    const claimed = await claimDigest(client, digestMinutes);
    if (claimed === null) return false;
    const digest = digestOf(claimed, sender);
    const about = { digest: digest.messageId, count: claimed.notifications.length };
    try {
      await transport.sendMail(digest);
    } catch (error) {
      // The claim stands: it is tried again once it runs out, with the same Message-ID.
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      log.warn({ ...about, code, responseCode }, 'mail was not sent');
      return code === 'EENVELOPE';
    }
    await markMailed(client, claimed);
    log.info(about, 'mail sent');
    return true;
  }

  async function round(): Promise<void> {
    try {
      while (!stopping.signal.aborted && (await sendOne()));
    } catch (error) {
      log.error({ err: error }, 'the mailer could not read what to send');
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await round();
      await pause(everyMs, stopping.signal);
    }
  }
  const running = run();
  return {
    async close() {
      stopping.abort();
      await running;
      transport.close();
    },
  };
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
