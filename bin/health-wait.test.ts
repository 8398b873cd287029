import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { waitUntilHealthy } from './health-wait';

const never = new Promise<never>(() => undefined);
let close: () => void = () => undefined;

afterEach(() => {
  close();
});

/** A server that answers these statuses in turn, the last one for ever. */
async function serve(...statuses: readonly number[]): Promise<{ address: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((_request, response) => {
    response.statusCode = statuses[Math.min(asked, statuses.length - 1)] ?? 500;
    asked += 1;
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
  const { address, asked } = await serve(503, 503, 200);
  await expect(waitUntilHealthy(address, never)).resolves.toBe(true);
  expect(asked()).toBe(3);
});

test('gives up when the server ends first', async () => {
  const { address } = await serve(503);
  await expect(waitUntilHealthy(address, Promise.resolve(1))).resolves.toBe(false);
});
