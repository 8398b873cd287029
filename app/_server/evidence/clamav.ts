import 'server-only';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import type { Config } from '@/lib/config/config';

export type Scanner = NonNullable<Config['scanner']>;

/**
 * What a scan came to. `unreachable`: nobody listens; `silent`: no answer in time; `garbage`: an answer that is none;
 * `refused`: the scanner says that it cannot scan this one.
 */
export type ScanResult =
  | { readonly ok: true; readonly verdict: 'clean' | 'infected' }
  | { readonly ok: false; readonly reason: 'unreachable' | 'silent' | 'garbage' | 'refused' };

/** How long a scan may take, in milliseconds. Shorter than the lease of a file. */
const MOST_WAIT_MS = 60_000;
const MOST_ANSWER = 1000;
const CHUNK = 64 * 1024;

/**
 * Has ClamAV look at bytes, over its socket. Never throws: whatever is not a clear verdict is none. Source: clamd(8),
 * INSTREAM: each chunk after its length in four bytes, a length of nought at the end; z-commands end with a null.
 */
export function scanBytes(scanner: Scanner, bytes: Uint8Array, waitMs = MOST_WAIT_MS): Promise<ScanResult> {
  return new Promise((resolve) => {
    const socket = createConnection('path' in scanner ? { path: scanner.path } : scanner);
    let answer = '';
    let isConnected = false;
    const timer = setTimeout(() => end({ ok: false, reason: 'silent' }), waitMs);
    function end(result: ScanResult): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    }
    socket.on('connect', () => {
      isConnected = true;
      send(socket, bytes);
    });
    socket.on('data', (data: Buffer) => {
      answer += data.toString('latin1');
      if (answer.includes('\0') || answer.length > MOST_ANSWER) end(readAnswer(answer));
    });
    socket.on('error', () => {
      // It may close while we still send, having said why.
      end(isConnected ? readAnswer(answer) : { ok: false, reason: 'unreachable' });
    });
    socket.on('close', () => end(readAnswer(answer)));
  });
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    socket.write(lengthOf(chunk.length));
    socket.write(chunk);
  }
  socket.write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}

function readAnswer(answer: string): ScanResult {
  const said = answer.replace(/\0[\s\S]*$/, '').trim();
  if (said === 'stream: OK') return { ok: true, verdict: 'clean' };
  if (/^stream: .+ FOUND$/.test(said)) return { ok: true, verdict: 'infected' };
  return { ok: false, reason: / ERROR$/.test(said) ? 'refused' : 'garbage' };
}
