import { contentSecurityPolicy } from './content-security-policy';

const ALWAYS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** A year, in seconds. */
const HSTS = 'max-age=31536000; includeSubDomains';

/** For a file that somebody has sent: whatever it holds, nothing of it runs or is drawn as a page of this site. */
export const UPLOAD_POLICY = "sandbox; default-src 'none'";

export type SecurityHeaders = Readonly<Record<string, string>> & {
  readonly 'Content-Security-Policy': string;
};

/**
 * The security headers of one response, by name. `nonce` is what the scripts of this response carry, a new one for each;
 * `isHttps` says that the person came over https, and is then held to it; `isUpload` that the response is a file that somebody has sent.
 */
export function securityHeaders({
  nonce,
  isDevelopment,
  isHttps,
  isUpload = false,
}: {
  readonly nonce: string;
  readonly isDevelopment: boolean;
  readonly isHttps: boolean;
  readonly isUpload?: boolean;
}): SecurityHeaders {
  return {
    ...ALWAYS,
    'Content-Security-Policy': isUpload ? UPLOAD_POLICY : contentSecurityPolicy({ nonce, isDevelopment }),
    ...(isHttps ? { 'Strict-Transport-Security': HSTS } : {}),
  };
}
