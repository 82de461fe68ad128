import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type Peer = (socket: Socket, received: () => Buffer) => void;

/** A peer that speaks (or fails to speak) what clamd(8) documents of INSTREAM; gives where it listens. */
export async function clamdPeer(
  behave: Peer,
  path?: string,
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      bytes = Buffer.concat([bytes, piece]);
    });
    behave(socket, () => bytes);
  });
  await new Promise<void>((resolve) => server.listen(path ?? { port: 0, host: '127.0.0.1' }, resolve));
  atEnd(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const at = server.address();
  return typeof at === 'string' ? { path: at } : { host: '127.0.0.1', port: (at as { port: number }).port };
}

/** The file as it was framed, once the zero length has come. */
function fileIn(bytes: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (bytes.subarray(0, command.length).toString() !== command) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > bytes.length) return null;
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
export const answering =
  (reply: (file: Buffer) => string): Peer =>
  (socket, received) =>
    socket.on('data', () => {
      const file = fileIn(received());
      if (file) socket.end(reply(file));
    });

/** What the industry’s harmless test file is called. */
export const EICAR = 'Win.Test.EICAR_HDB-1';
/** Finds a virus where the file says so. */
export const marked = answering((file) =>
  file.includes('VIRUS') ? `stream: ${EICAR} FOUND\0` : 'stream: OK\0',
);
