import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The token inside a session cookie as better-auth signs it: the token, a dot, and the HMAC-SHA256 of the token under
 * the installation's secret, in base64. Null when the cookie was not signed with that secret.
 */
export function signedToken(cookie: string, secret: string): string | null {
  const dot = cookie.lastIndexOf('.');
  if (dot < 1) return null;
  const token = cookie.slice(0, dot);
  const signature = Buffer.from(cookie.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}
