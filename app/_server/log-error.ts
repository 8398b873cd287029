import 'server-only';
import { isPlace } from '@/db/query-error';
import { log } from './log';

const PLACES_LOGGED = 3;

/** What `logError` has logged: Next prints the same error too. */
const logged = new WeakSet<Error>();

/** Logs an error that nobody caught: its kind, place and digest. The message stays out: it may quote what was typed. */
export function logError(error: unknown, path: string): void {
  if (error instanceof Error) logged.add(error);
  log('error', { ...facts(error), path: path.split('?')[0] ?? '' });
}

/**
 * From now on, what Next or a library prints as an error or a warning is one line of the log as well, by its kind and
 * place, without its words: they may quote a form, and run over many lines. A log that nobody reads any longer is
 * dropped. Returns what puts the console back.
 */
export function sendConsoleToLog(): () => void {
  const { error, warn } = console;
  // Otherwise each line that cannot be written is an error to be logged, and the process does nothing else.
  for (const stream of STREAMS) stream.on('error', dropLine);
  Object.assign(console, {
    error: (...said: readonly unknown[]) => {
      logSaid('error', said);
    },
    warn: (...said: readonly unknown[]) => {
      logSaid('warning', said);
    },
  });
  return () => {
    Object.assign(console, { error, warn });
    for (const stream of STREAMS) stream.off('error', dropLine);
  };
}

const STREAMS = [process.stdout, process.stderr];

function dropLine(): void {
  // There is nowhere left to say so.
}

function logSaid(level: 'error' | 'warning', said: readonly unknown[]): void {
  const error = said.find((each) => each instanceof Error);
  if (error !== undefined && logged.has(error)) return;
  // Without an error of its own, where it was printed has to tell what it is about.
  log('console', { level, ...(error === undefined ? printedAt() : facts(error)) });
}

function facts(error: unknown) {
  const isError = error instanceof Error;
  return {
    digest: isError && 'digest' in error ? String(error.digest) : null,
    kind: isError ? error.name : typeof error,
    where: isError ? placesOf(error) : null,
  };
}

function printedAt() {
  const here = new Error();
  Error.captureStackTrace(here, logSaid);
  return { digest: null, kind: 'text', where: placesOf(here) };
}

/** Where an error came from. Only lines that name a place: the others repeat its message. */
function placesOf(error: Error): string {
  return (error.stack ?? '').split('\n').filter(isPlace).slice(0, PLACES_LOGGED).join(' | ');
}
