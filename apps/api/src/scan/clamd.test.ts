import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answering, clamdPeer, EICAR, marked, type Peer } from '../../test/clamd-peer.ts';
import { clamd } from './clamd.ts';

const bytesOf = (text: string) => Readable.from([Buffer.from(text)]);

describe('clamd', () => {
  it('says clean and infected, by the bytes that came over', async () => {
    const scan = clamd(await clamdPeer(marked));
    expect(await scan(bytesOf('报告'))).toEqual({ state: 'CLEAN' });
    expect(await scan(bytesOf('a VIRUS'))).toEqual({ state: 'INFECTED', signature: EICAR });
    expect(await scan(Readable.from([]))).toEqual({ state: 'CLEAN' });
  });

  it('sends every byte of a large file in order, over a socket of this machine too', async () => {
    const pieces = Array.from({ length: 40 }, (_, index) => Buffer.alloc(65_536, index));
    const path = join(tmpdir(), `clamd-${process.pid}.ctl`);
    const scan = clamd(
      await clamdPeer(
        answering((file) => (file.equals(Buffer.concat(pieces)) ? 'stream: OK\0' : 'stream: Torn FOUND\0')),
        path,
      ),
    );
    expect(await scan(Readable.from(pieces))).toEqual({ state: 'CLEAN' });
  });

  it('takes a reply that comes in pieces', async () => {
    const scan = clamd(
      await clamdPeer((socket) =>
        socket.once('data', () => {
          socket.write('stream: Ei');
          setImmediate(() => socket.write('car FOUND\0'));
        }),
      ),
    );
    expect(await scan(bytesOf('x'))).toEqual({ state: 'INFECTED', signature: 'Eicar' });
  });

  it('tells a file beyond the scanner’s own limit from a broken line', async () => {
    const scan = clamd(
      await clamdPeer((socket, received) =>
        socket.on('data', () => {
          if (received().length > 100_000) socket.end('INSTREAM size limit exceeded. ERROR\0');
        }),
      ),
    );
    const large = Readable.from(Array.from({ length: 300 }, () => Buffer.alloc(65_536)));
    expect(await scan(large)).toEqual({
      state: 'SCAN_FAILED',
      failure: 'TOO_LARGE',
      reply: 'INSTREAM size limit exceeded. ERROR',
    });
  });

  it.each<[string, Peer, string]>([
    ['closes at once', (socket) => socket.destroy(), 'UNREACHABLE'],
    [
      'resets the line in the middle',
      (socket) => socket.once('data', () => socket.resetAndDestroy()),
      'UNREACHABLE',
    ],
    [
      'closes after half a reply',
      (socket) => socket.once('data', () => socket.end('stream: O')),
      'NOT_UNDERSTOOD',
    ],
    ['speaks another protocol', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), 'NOT_UNDERSTOOD'],
    ['answers garbage', answering(() => '\u0007\u0001\0'), 'NOT_UNDERSTOOD'],
    ['answers without end', answering(() => 'x'.repeat(100_000)), 'NOT_UNDERSTOOD'],
    ['names nothing', answering(() => 'stream:  FOUND\0'), 'NOT_UNDERSTOOD'],
    ['cannot scan', answering(() => 'stream: Can’t allocate memory ERROR\0'), 'NOT_UNDERSTOOD'],
    // What is not clean word for word is not clean.
    ['says OK of something else', answering(() => 'stream: OK OK\0'), 'NOT_UNDERSTOOD'],
  ])('a scanner that %s leaves the file unscanned', async (_title, behave, failure) => {
    expect(await clamd(await clamdPeer(behave))(bytesOf('x'))).toMatchObject({
      state: 'SCAN_FAILED',
      failure,
    });
  });

  it.each<[string, Peer]>([
    ['never answers', () => {}],
    ['never reads', (socket) => socket.pause()],
  ])('does not wait for ever where it %s', async (_title, behave) => {
    const scan = clamd(await clamdPeer(behave), 150);
    const large = Readable.from(Array.from({ length: 300 }, () => Buffer.alloc(65_536)));
    expect(await scan(large)).toMatchObject({ state: 'SCAN_FAILED', failure: 'TIMED_OUT' });
  });

  it('says when nobody is there', async () => {
    expect(await clamd({ path: '/nowhere/clamd.ctl' })(bytesOf('x'))).toMatchObject({
      failure: 'UNREACHABLE',
    });
  });

  it('a file that cannot be read is our error, not the scanner’s', async () => {
    const broken = new Readable({ read: () => broken.destroy(new Error('EIO')) });
    await expect(clamd(await clamdPeer(marked))(broken)).rejects.toThrow('EIO');
  });
});
