import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type Mail = Readonly<{ from: string; to: string[]; messageId: string; subject: string; text: string }>;
type Behaviour = Readonly<{
  /** Called with the whole message before it is acknowledged; a rejection refuses it. */
  onData?: (mail: Mail) => Promise<void>;
  refuses?: (recipient: string) => boolean;
}>;

const headerOf = (message: string, name: string): string =>
  new RegExp(`^${name}:(.*(?:\r\n[ \t].*)*)`, 'im')
    .exec(message)?.[1]
    ?.replace(/\r\n[ \t]/g, ' ')
    .trim() ?? '';
const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_all, base64: string) => Buffer.from(base64, 'base64').toString())
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_all, quoted: string) => unquoted(quoted.replaceAll('_', ' ')));
const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

function parsed(message: string, from: string, to: string[]): Mail {
  const body = message.slice(message.indexOf('\r\n\r\n') + 4);
  const encoding = headerOf(message, 'Content-Transfer-Encoding').toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? unquoted(body)
        : body;
  return {
    from,
    to,
    messageId: headerOf(message, 'Message-ID'),
    subject: words(headerOf(message, 'Subject')),
    text,
  };
}

/** 邮件服务器: as much SMTP as a mailer speaks; keeps what it acknowledged. */
export async function startSmtp({ onData = async () => {}, refuses = () => false }: Behaviour = {}) {
  const mails: Mail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    let [pending, isData, from, to]: [string, boolean, string, string[]] = ['', false, '', []];
    const say = (line: string) => socket.write(`${line}\r\n`);
    const commands: Record<string, (rest: string) => void> = {
      EHLO: () => say('250 desk.test'),
      HELO: () => say('250 desk.test'),
      MAIL: (rest) => {
        [from, to] = [/<(.*?)>/.exec(rest)?.[1] ?? '', []];
        say('250 ok');
      },
      RCPT: (rest) => {
        const address = /<(.*?)>/.exec(rest)?.[1] ?? '';
        if (refuses(address)) return say('550 no such mailbox');
        to.push(address);
        say('250 ok');
      },
      DATA: () => {
        isData = true;
        say('354 go on');
      },
      RSET: () => say('250 ok'),
      QUIT: () => {
        say('221 bye');
        socket.end();
      },
    };
    const take = async () => {
      for (;;) {
        const end = isData ? pending.indexOf('\r\n.\r\n') : pending.indexOf('\r\n');
        if (end < 0) return;
        const part = pending.slice(0, end);
        pending = pending.slice(end + (isData ? 5 : 2));
        if (isData) {
          isData = false;
          const mail = parsed(part.replace(/\r\n\.\./g, '\r\n.'), from, to);
          const accepted = await onData(mail).then(
            () => true,
            () => false,
          );
          if (accepted) mails.push(mail);
          say(accepted ? '250 taken' : '451 not now');
        } else {
          const command = commands[part.slice(0, 4).toUpperCase()];
          if (command) command(part.slice(4));
          else say('502 unknown');
        }
      }
    };
    socket.on('data', (chunk: Buffer) => {
      pending += chunk.toString('latin1');
      take();
    });
    say('220 desk.test');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails };
}
