import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** 查毒地址: a socket of this machine, or a host and port. */
export type ClamdAddress = Readonly<{ path: string }> | Readonly<{ host: string; port: number }>;

/** 扫描未成 and why: nobody there; no answer in time; larger than the scanner takes; an answer that is none. */
export type ScanFailure = 'UNREACHABLE' | 'TIMED_OUT' | 'TOO_LARGE' | 'NOT_UNDERSTOOD';
export type ScanVerdict =
  | Readonly<{ state: 'CLEAN' }>
  | Readonly<{ state: 'INFECTED'; signature: string }>
  | Readonly<{ state: 'SCAN_FAILED'; failure: ScanFailure; reply: string }>;
/** What comes out of the source of the bytes is thrown; whatever the scanner does is a verdict. */
export type Scanner = (bytes: AsyncIterable<Uint8Array>) => Promise<ScanVerdict>;

const PATIENCE_MS = 60_000;
const LONGEST_REPLY = 1024;

/** 查毒: asks ClamAV's clamd by its INSTREAM command; one connection a file. */
export const clamd =
  (address: ClamdAddress, patienceMs = PATIENCE_MS): Scanner =>
  async (bytes) => {
    const patience = AbortSignal.timeout(patienceMs);
    const socket = connect({ ...address, signal: patience });
    const heard = listen(socket);
    try {
      await send(socket, bytes, heard);
      await heard.over;
    } finally {
      socket.destroy();
    }
    const [reply, isWhole] = heard.soFar().split('\0');
    if (isWhole !== undefined) return verdictOf(reply ?? '');
    return failed(
      patience.aborted ? 'TIMED_OUT' : heard.soFar() === '' ? 'UNREACHABLE' : 'NOT_UNDERSTOOD',
      reply,
    );
  };

const failed = (failure: ScanFailure, reply = ''): ScanVerdict => ({
  state: 'SCAN_FAILED',
  failure,
  reply: reply.slice(0, 200),
});

function verdictOf(reply: string): ScanVerdict {
  if (reply === 'stream: OK') return { state: 'CLEAN' };
  const signature = /^stream: (\S.{0,199}) FOUND$/.exec(reply)?.[1];
  if (signature) return { state: 'INFECTED', signature };
  return failed(/size limit exceeded/i.test(reply) ? 'TOO_LARGE' : 'NOT_UNDERSTOOD', reply);
}

type Heard = Readonly<{ soFar: () => string; over: Promise<unknown> }>;

/** The reply as it comes; over when it is whole, when it is no reply any more, or when the line is dead. */
function listen(socket: Socket): Heard {
  let text = '';
  const over = new Promise<void>((resolve) => {
    socket.setEncoding('latin1').on('data', (piece) => {
      text += piece;
      if (text.includes('\0') || text.length > LONGEST_REPLY) resolve();
    });
    // An error is always followed by the close; what was heard before it counts.
    socket.on('error', () => {}).on('close', () => resolve());
  });
  return { soFar: () => text, over };
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>, { soFar, over }: Heard) {
  socket.write('zINSTREAM\0');
  for await (const piece of bytes) {
    // A scanner that has its answer, or is gone, is told no more.
    if (soFar() !== '' || socket.destroyed) return;
    if (piece.length === 0) continue;
    socket.write(lengthOf(piece));
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain').catch(() => {}), over]);
  }
  socket.write(lengthOf(''));
}

const lengthOf = ({ length }: Readonly<{ length: number }>): Uint8Array => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
};
