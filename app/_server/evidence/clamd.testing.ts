import 'server-only';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type FakeScanner = {
  readonly scanner: { readonly path: string };
  /** Everything that was sent for scanning, file by file. */
  readonly scanned: readonly string[];
  readonly close: () => Promise<void>;
};

/** For tests: a ClamAV that answers each file as `answer` says; null says nothing. It is strict about what it is sent. */
export async function fakeScanner(answer: (text: string) => string | null): Promise<FakeScanner> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clamd-'));
  const scanned: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    let got = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) => {
      got = Buffer.concat([got, data]);
      const text = streamed(got);
      if (text === null) return;
      scanned.push(text);
      const said = answer(text);
      if (said !== null) socket.end(said);
    });
  });
  const socketPath = path.join(folder, 'clamd.sock');
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return {
    scanner: { path: socketPath },
    scanned,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

const COMMAND = 'zINSTREAM\0';

/** The bytes of a finished stream as text, or null while it goes on. Throws when it is none. */
function streamed(got: Buffer): string | null {
  if (got.length < COMMAND.length) return null;
  if (!got.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND))) throw new Error('No such command');
  const parts: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts).toString('latin1');
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
