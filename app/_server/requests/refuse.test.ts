import { expect, it } from 'vitest';
import { notFoundResponse, refuse } from './refuse';

it('a refusal is plain words that nothing keeps', async () => {
  const response = refuse(503, 'Later');
  expect([response.status, await response.text()]).toEqual([503, 'Later']);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('the answer is the same for nothing and for what is another’s', async () => {
  const response = notFoundResponse();
  expect([response.status, await response.text()]).toEqual([404, 'Not found']);
});
