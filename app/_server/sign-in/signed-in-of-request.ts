import 'server-only';
import type { SignedIn } from './viewer';

/** Header in which the proxy names a request to the page that answers it. What a browser sends there is overwritten. */
export const REQUEST_ID = 'x-request-id';

const KEPT_MS = 10_000;

// The proxy and the pages are bundled apart, and run in one process.
const shared: typeof globalThis & { toolkitHandedOn?: Map<string, SignedIn | null> } = globalThis;

function handedOn(): Map<string, SignedIn | null> {
  shared.toolkitHandedOn ??= new Map();
  return shared.toolkitHandedOn;
}

/**
 * Keeps who is behind a request for the page that the proxy passes it on to, so that each page asks once. The id is one
 * that nobody can guess and that no answer shows; what no page takes within ten seconds goes.
 */
export function handOn(requestId: string, signedIn: SignedIn | null): void {
  handedOn().set(requestId, signedIn);
  setTimeout(() => handedOn().delete(requestId), KEPT_MS).unref();
}

/** Who the proxy found behind the request, once; undefined when it did not ask, or somebody took it already. */
export function takeHandedOn(requestId: string | null): SignedIn | null | undefined {
  if (requestId === null) return undefined;
  const signedIn = handedOn().get(requestId);
  handedOn().delete(requestId);
  return signedIn;
}
