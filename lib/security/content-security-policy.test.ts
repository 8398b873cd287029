import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

function directives(isDevelopment: boolean): ReadonlyMap<string, string> {
  const policy = contentSecurityPolicy({ nonce: 'abc123', isDevelopment });
  return new Map(
    policy.split('; ').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')]),
  );
}

describe('the content security policy', () => {
  test('lets only scripts with this response’s nonce run', () => {
    expect(directives(false).get('script-src')).toBe("'nonce-abc123' 'strict-dynamic'");
  });

  test('forbids everything that it does not name', () => {
    expect(directives(false).get('default-src')).toBe("'none'");
    expect(directives(false).get('base-uri')).toBe("'none'");
    expect(directives(false).get('frame-ancestors')).toBe("'none'");
  });

  test('never allows inline scripts, and inline styles only to a developer', () => {
    expect(contentSecurityPolicy({ nonce: 'n', isDevelopment: false })).not.toContain('unsafe');
    expect(directives(true).get('script-src')).not.toContain('unsafe-inline');
  });

  test('sends forms and requests nowhere else', () => {
    expect(directives(false).get('form-action')).toBe("'self'");
    expect(directives(false).get('connect-src')).toBe("'self'");
  });
});
