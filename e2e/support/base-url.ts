/** The address of the product under test, without a slash at its end, followed by a path. */
export function addressOf(path: string): string {
  return `${process.env['BASE_URL'] ?? 'http://127.0.0.1:3000'}${path}`;
}

/** The address of one of two instances of the product that share a database. */
export function instanceAddress(instance: 'first' | 'second'): string {
  const address = process.env[instance === 'first' ? 'BASE_URL' : 'BASE_URL_2'];
  if (address === undefined) throw new Error(`The ${instance} instance has no address`);
  return address;
}
