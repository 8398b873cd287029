import { describe, expect, test } from 'vitest';
import { withoutLastSlash } from './tidy-address';

const SITE = 'https://toolkit.example';

function sentTo(address: string): string | null {
  const response = withoutLastSlash(new Request(`${SITE}${address}`));
  if (response === null) return null;
  const { origin, pathname, search } = new URL(response.headers.get('location') ?? '');
  expect(origin).toBe(SITE);
  return `${response.status} ${pathname}${search}`;
}

describe('an address with a slash at its end', () => {
  test.each([
    ['/home/', '308 /home'],
    ['/benchmarks/?framework=s21', '308 /benchmarks?framework=s21'],
    ['/home///', '308 /home'],
    ['/%2F/', '308 /%2F'],
  ])('%s is sent to the one without it', (address, answer) => {
    expect(sentTo(address)).toBe(answer);
  });

  test.each(['//elsewhere.example/', '/\\elsewhere.example/', '///elsewhere.example//'])(
    '%s leads to no other site',
    (address) => {
      expect(sentTo(address)).toBe('308 /elsewhere.example');
    },
  );

  test.each(['/', '/home', '/?a=/', '/home?next=/'])('%s has none', (address) => {
    expect(sentTo(address)).toBeNull();
  });
});
