import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 100;

/** Asks a health address until it answers 200 (true), or until `ended` resolves first (false). */
export async function waitUntilHealthy(address: string, ended: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    if (await answers(address)) return true;
    await Promise.race([wait(PAUSE_MS), ended]);
  }
  return false;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
