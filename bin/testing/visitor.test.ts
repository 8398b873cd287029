import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '@/bin/testing/free-port';
import { openVisitor, readPage } from './visitor';

let server: Server;
let address = '';
let connections = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      const { cookie = null, origin = null } = headers;
      response.statusCode = url === '/missing' ? 404 : 200;
      response.end(JSON.stringify({ method, cookie, origin, sent: Buffer.concat(chunks).toString('utf8') }));
    });
  });
  server.on('connection', () => (connections += 1));
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});

afterAll(() => server.close());

describe('a visitor', () => {
  test('keeps one connection for all requests', async () => {
    const visitor = openVisitor(address, null);
    const before = connections;
    for (let count = 0; count < 5; count += 1) await visitor.get('/page');
    expect(connections - before).toBe(1);
    visitor.close();
  });

  test('brings the cookie, or none', async () => {
    const signedIn = openVisitor(address, 'session=abc');
    expect(JSON.parse(await readPage(signedIn, '/page'))).toMatchObject({
      method: 'GET',
      cookie: 'session=abc',
    });
    signedIn.close();
    const nobody = openVisitor(address, null);
    expect(JSON.parse(await readPage(nobody, '/page'))).toMatchObject({ cookie: null });
    nobody.close();
  });

  test('posts a form as a browser on that site does', async () => {
    const visitor = openVisitor(address, null);
    const form = new FormData();
    form.append('comment', 'Tŷ a gwaith');
    const { status, body } = await visitor.post('/save', form);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ method: 'POST', origin: address });
    expect(body).toContain('Tŷ a gwaith');
    visitor.close();
  });

  test('says which page did not answer as it should', async () => {
    const visitor = openVisitor(address, null);
    await expect(readPage(visitor, '/missing')).rejects.toThrow('/missing answered 404');
    visitor.close();
  });
});
