import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { waitUntilHealthy } from './health-wait';

const never = new Promise<never>(() => undefined);
let close: () => void = () => undefined;

afterEach(() => {
  close();
});

const START = 'the id of this start';

/** A server of a start that answers these statuses in turn, the last one for ever. */
async function serve(
  startId: string,
  ...statuses: readonly number[]
): Promise<{ address: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((_request, response) => {
    response.statusCode = statuses[Math.min(asked, statuses.length - 1)] ?? 500;
    asked += 1;
    response.setHeader('X-Start-Id', startId);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  const address = server.address();
  const { port }: Pick<AddressInfo, 'port'> =
    typeof address === 'object' && address !== null ? address : { port: 0 };
  return { address: `http://127.0.0.1:${port}/health`, asked: () => asked };
}

test('says that a server is ready once it answers 200, not before', async () => {
  const { address, asked } = await serve(START, 503, 503, 200);
  await expect(waitUntilHealthy(address, never, START)).resolves.toBe(true);
  expect(asked()).toBe(3);
  await expect(waitUntilHealthy(address, never)).resolves.toBe(true);
});

test('gives up when the server ends first', async () => {
  const { address } = await serve(START, 503);
  await expect(waitUntilHealthy(address, Promise.resolve(1), START)).resolves.toBe(false);
});

test('takes no answer of another program for its server', async () => {
  const { address, asked } = await serve('another start', 200);
  const ended = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (asked() < 2) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  await expect(waitUntilHealthy(address, ended, START)).resolves.toBe(false);
});
