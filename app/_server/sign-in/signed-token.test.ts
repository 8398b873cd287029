import { describe, expect, it } from 'vitest';
import { signedToken } from './signed-token';

const SECRET = 'a secret of this installation';
const TOKEN = 'hk52ive8forI1lTohFxPSXuT5I5FNuRH';

/** As better-auth does it, with the other implementation that node has. */
async function sign(token: string, secret: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, bytes(token));
  return `${token}.${btoa(String.fromCharCode(...new Uint8Array(signature)))}`;
}

describe('the token of a session cookie', () => {
  it.each([TOKEN, 'with.a.dot', 'x'])('is read when we signed it: %s', async (token) => {
    expect(signedToken(await sign(token, SECRET), SECRET)).toBe(token);
  });

  it('is refused when another installation signed it', async () => {
    expect(signedToken(await sign(TOKEN, 'another secret'), SECRET)).toBeNull();
  });

  it('is refused when the token was changed', async () => {
    const signed = await sign(TOKEN, SECRET);
    expect(signedToken(`x${signed}`, SECRET)).toBeNull();
    expect(signedToken(signed.replace(TOKEN, `${TOKEN}.${TOKEN}`), SECRET)).toBeNull();
  });

  it('is refused when the signature was cut short, lengthened or changed', async () => {
    const signed = await sign(TOKEN, SECRET);
    const [first] = signed.slice(TOKEN.length + 1);
    const changed = `${TOKEN}.${first === 'A' ? 'B' : 'A'}${signed.slice(TOKEN.length + 2)}`;
    for (const wrong of [signed.slice(0, -4), `${signed.slice(0, -1)}AAAA`, changed]) {
      expect(signedToken(wrong, SECRET)).toBeNull();
    }
  });

  it.each(['', '.', TOKEN, `${TOKEN}.`, `.${TOKEN}`, `${TOKEN}.not base64 at all!`])(
    'is refused when there is no signature: %j',
    (cookie) => {
      expect(signedToken(cookie, SECRET)).toBeNull();
    },
  );
});
