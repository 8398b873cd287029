import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isSameOrigin } from './same-origin';

const HOST = 'toolkit.example';

beforeEach(() => {
  vi.stubEnv('PUBLIC_URL', `https://${HOST}`);
});

describe('a write is from this site', () => {
  it.each([
    ['when it says so', { origin: `https://${HOST}` }],
    ['when it says so of the address that people use', { origin: `https://${HOST}`, host: '127.0.0.1:3000' }],
    [
      'when it came to the address that it is from',
      { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
    ],
  ])('%s', (_when, headers) => {
    expect(isSameOrigin({ headers: new Headers({ host: HOST, ...headers }) })).toBe(true);
  });

  it.each([
    ['when it does not say', {}],
    ['when it says nothing that is an address', { origin: 'null' }],
    ['when it is empty', { origin: '' }],
    ['when it is from another site', { origin: 'https://elsewhere.example' }],
    ['when it is from another port', { origin: `https://${HOST}:8443` }],
    ['when it is from a name that begins like ours', { origin: `https://${HOST}.elsewhere.example` }],
  ])('not %s', (_when, headers) => {
    expect(isSameOrigin({ headers: new Headers({ host: HOST, ...headers }) })).toBe(false);
  });
});
