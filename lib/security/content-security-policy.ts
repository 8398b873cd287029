/**
 * The content security policy of every page: only scripts that carry this response's nonce run, and what they load.
 * `isDevelopment` adds `eval`, which React's development build needs for its error overlay.
 */
export function contentSecurityPolicy({
  nonce,
  isDevelopment,
}: {
  readonly nonce: string;
  readonly isDevelopment: boolean;
}): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
