/** The address of the product under test, without a slash at its end, followed by a path. */
export function addressOf(path: string): string {
  return `${process.env['BASE_URL'] ?? 'http://127.0.0.1:3000'}${path}`;
}
