import 'server-only';
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { getAuth } from './auth';

/** What a sign-in mail carries. Either lets in, once. */
export type SignInSecrets = { readonly token: string; readonly code: string };

const TOKEN_BYTES = 32;
const CODE_DIGITS = 6;

export function newSecrets(): SignInSecrets {
  return {
    token: randomBytes(TOKEN_BYTES).toString('base64url'),
    code: String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0'),
  };
}

export type Scrambler = (kind: 'address' | 'link' | 'code' | 'network', text: string) => string;

/**
 * What makes the hashes that sign-in keeps, under the installation's secret: a bare hash of six digits, of an address
 * or of a network is soon found out by trying them all.
 */
export async function getScrambler(): Promise<Scrambler> {
  const { secret } = await (await getAuth()).$context;
  return (kind, text) => createHmac('sha256', secret).update(`${kind} ${text}`).digest('base64url');
}
