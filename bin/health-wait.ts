import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 100;

/** Asks a health address until it answers 200 (true), or until `ended` resolves first (false). */
export async function waitUntilHealthy(address: string, ended: Promise<unknown>): Promise<boolean> {
  const over = ended.then(() => 'over' as const);
  while (!(await answers(address))) {
    if ((await Promise.race([over, wait(PAUSE_MS)])) === 'over') return false;
  }
  return true;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
