import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 100;

/** Header in which the server says which start it belongs to: another program may answer at the same address. */
const START_HEADER = 'x-start-id';

/**
 * Asks a health address until it answers 200 (true), or until `ended` resolves first (false). With `startId` only the
 * server counts that was given it in the environment as START_ID.
 */
export async function waitUntilHealthy(
  address: string,
  ended: Promise<unknown>,
  startId?: string,
): Promise<boolean> {
  const over = ended.then(() => 'over' as const);
  while (!(await answers(address, startId))) {
    if ((await Promise.race([over, wait(PAUSE_MS)])) === 'over') return false;
  }
  return true;
}

async function answers(address: string, startId: string | undefined): Promise<boolean> {
  try {
    const { ok, headers } = await fetch(address);
    return ok && (startId === undefined || headers.get(START_HEADER) === startId);
  } catch {
    return false;
  }
}
