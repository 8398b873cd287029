import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIGNED_IN_AREAS, returnAddress, signInHref } from './return-address';

const SITE = 'https://toolkit.example';

describe('the page that somebody wanted to open', () => {
  test.each([
    ['/assessments', '/assessments'],
    ['/assessments/1/themes/home', '/assessments/1/themes/home'],
    ['/benchmarks?framework=s21&group=region', '/benchmarks?framework=s21&group=region'],
    ['/lab/people', '/lab/people'],
    ['/home?_rsc=1abc', '/home'],
    ['/team/role?member=1&_rsc=x', '/team/role?member=1'],
    ['/assessments#part', '/assessments'],
  ])('is %s', (wanted, address) => {
    expect(returnAddress(wanted)).toBe(address);
  });

  test.each([
    'https://elsewhere.example/home',
    '//elsewhere.example/home',
    '/\\elsewhere.example/home',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example/home',
    '\n//elsewhere.example',
    'javascript:alert(1)',
    'home',
    '',
    '/',
    '/sign-in',
    '/sign-in?next=/home',
    '/sign-out',
    '/health',
    '/homestead',
    '/home/../sign-out',
    '/home/%2e%2e/sign-out',
    '/home\\..\\..\\elsewhere',
    '/home?a=b\nSet-Cookie: c',
    `/home?${'a'.repeat(600)}`,
    undefined,
    null,
    7,
    ['/home', '/lab'],
  ])('is none when it is %j', (wanted) => {
    expect(returnAddress(wanted)).toBeNull();
  });

  test('never leads to another site, whatever somebody writes there', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '//',
      'home',
      '..',
      '%2e',
      '@',
      ':',
      'elsewhere.example',
      '?',
      '#',
      '\t',
    );
    const written = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(written, (wanted) => {
        const address = returnAddress(wanted) ?? returnAddress(`/home${wanted}`);
        if (address === null) return;
        const { origin, pathname } = new URL(address, SITE);
        expect(origin).toBe(SITE);
        expect(SIGNED_IN_AREAS).toContain(pathname.split('/')[1]);
        expect(returnAddress(address)).toBe(address);
      }),
      { numRuns: 2000 },
    );
  });

  test('is of an area that has pages', () => {
    const app = path.join(import.meta.dirname, '..', '..', 'app');
    const groups = [app, ...readdirSync(app).map((name) => path.join(app, name))];
    for (const area of SIGNED_IN_AREAS)
      expect(groups.some((group) => existsSync(path.join(group, area)))).toBe(true);
  });
});

describe('the address of sign-in', () => {
  test('names the page that was wanted', () => {
    expect(signInHref('/benchmarks?framework=s21')).toBe('/sign-in?next=%2Fbenchmarks%3Fframework%3Ds21');
  });

  test.each(['/home', '//elsewhere.example', null])('names none for %j', (wanted) => {
    expect(signInHref(wanted)).toBe('/sign-in');
  });
});
