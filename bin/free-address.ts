import { createServer } from 'node:net';

/** The address that was asked for cannot be served at. Its message says what to change. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

const HIGHEST_PORT = 65_535;
const FIRST_OPEN_PORT = 1024;

type Address = { readonly host: string; readonly port: number };

/**
 * Makes sure that this process may serve at the address, before anything is built or prepared for it. Throws
 * `AddressError`: the port is taken, needs rights that this account has not, or the host is none of this machine's.
 */
export async function requireFreeAddress(address: Address): Promise<void> {
  const code = await faultOfListening(address);
  if (code !== null) throw new AddressError(faultInWords(code, address));
}

function faultOfListening({ host, port }: Address): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
    probe.listen({ host, port }, () => {
      probe.close(() => {
        resolve(null);
      });
    });
  });
}

function faultInWords(code: string, { host, port }: Address): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that program, or start on another port: PORT=${otherPort(port)} npm start`;
    case 'EACCES':
      return `This account may not serve on port ${port}. Start on a port from ${FIRST_OPEN_PORT}: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is no address of this machine. Leave HOST out, or set it to 0.0.0.0 for every address`;
    default:
      return `Nothing can be served at ${host}, port ${port} (${code}). Change HOST or PORT`;
  }
}

function otherPort(port: number): number {
  return port < HIGHEST_PORT ? port + 1 : port - 1;
}
