import 'server-only';

/**
 * A statement that failed. Only the database's error code goes on: the message and the cause of the driver's error
 * quote the statement's values, which are people's answers, names and addresses.
 */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  constructor(readonly code: string) {
    super(`A statement failed with ${code}`);
  }
}

/** The error to throw in place of one that a query threw: itself, unless it quotes a statement's values. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error) || !quotesStatement(error)) return error;
  const clean = new QueryError(codeOf(error) ?? 'an unknown code');
  clean.stack = [clean.message, ...(error.stack ?? '').split('\n').filter(isPlace)].join('\n');
  return clean;
}

function quotesStatement(error: Error): boolean {
  return error.message.startsWith('Failed query') || codeOf(error) !== undefined;
}

/** The five letters and digits of PostgreSQL's own code, wherever in the chain of causes it stands. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const isCode = 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code);
  return isCode ? String(error.code) : codeOf(error.cause);
}

/** A line of a stack that names a place in the code; the lines before them repeat the message. */
export function isPlace(line: string): boolean {
  return /^\s+at /.test(line);
}
