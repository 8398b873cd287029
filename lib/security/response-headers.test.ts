import { describe, expect, test } from 'vitest';
import { securityHeaders } from './response-headers';

const PLAIN = { nonce: 'abc123', isDevelopment: false, isHttps: false };

describe('the security headers of a response', () => {
  test('are these, and no other', () => {
    expect(Object.keys(securityHeaders(PLAIN)).toSorted()).toEqual([
      'Content-Security-Policy',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
      'Permissions-Policy',
      'Referrer-Policy',
      'X-Content-Type-Options',
      'X-Frame-Options',
    ]);
  });

  test.each([
    ['keep other windows and sites out', 'Cross-Origin-Opener-Policy', 'same-origin'],
    ['keep what is answered here from other sites', 'Cross-Origin-Resource-Policy', 'same-origin'],
    ['tell no other site which assessment a link was on', 'Referrer-Policy', 'same-origin'],
    ['keep a file what it says it is', 'X-Content-Type-Options', 'nosniff'],
    ['keep the page out of frames, in old browsers too', 'X-Frame-Options', 'DENY'],
  ])('%s', (_what, name, value) => {
    expect(securityHeaders(PLAIN)[name]).toBe(value);
  });

  test('give no page the camera, the microphone, the place or a payment', () => {
    const policy = securityHeaders(PLAIN)['Permissions-Policy'];
    for (const what of ['camera', 'microphone', 'geolocation', 'payment']) {
      expect(policy).toContain(`${what}=()`);
    }
  });

  test('name the nonce of this response and no other', () => {
    const policy = securityHeaders({ ...PLAIN, nonce: 'only-this-one' })['Content-Security-Policy'];
    expect(policy).toContain("'nonce-only-this-one'");
    expect(policy.match(/'nonce-/g)).toHaveLength(1);
  });

  test('loosen the policy for a developer only', () => {
    const policyOf = (isDevelopment: boolean) =>
      securityHeaders({ ...PLAIN, isDevelopment })['Content-Security-Policy'];
    expect(policyOf(false)).not.toContain('unsafe');
    expect(policyOf(true)).toContain("'unsafe-eval'");
  });

  test('hold whoever came over https to it for a year, and nobody else', () => {
    expect(securityHeaders({ ...PLAIN, isHttps: true })['Strict-Transport-Security']).toBe(
      'max-age=31536000; includeSubDomains',
    );
    expect(securityHeaders(PLAIN)).not.toHaveProperty('Strict-Transport-Security');
  });
});
