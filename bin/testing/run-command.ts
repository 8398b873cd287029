import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { isInterrupted, undoAtExit } from './leavings';

export type Command = readonly [program: string, ...args: string[]];
export type Environment = Readonly<NodeJS.ProcessEnv>;

export type Group = {
  readonly child: ChildProcess;
  /** Its exit code; 1 for one that a signal ended or that could not start. */
  readonly ended: Promise<number>;
  /** Ends the command and all that it started, gently first. */
  readonly stop: () => Promise<void>;
};

const PATIENCE_MS = 15_000;

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // Nothing of the group is left.
  }
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
    child.once('error', (error) => {
      console.error(error);
      resolve(1);
    });
  });
}

async function endGroup(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.pid === undefined) return;
  signalGroup(child.pid, 'SIGTERM');
  await Promise.race([ended, wait(PATIENCE_MS, undefined, { ref: false })]);
  signalGroup(child.pid, 'SIGKILL');
  await ended;
}

/**
 * Starts a command as the leader of a process group of its own, so that the workers, browsers and servers
 * it starts end with it.
 *
 * @throws when the run is being interrupted
 */
export function startGroup([program, ...args]: Command, options: SpawnOptions): Group {
  if (isInterrupted()) throw new Error(`Interrupted before ${program}.`);
  const child = spawn(program, args, { ...options, detached: true });
  const ended = exitCode(child);
  return { child, ended, stop: undoAtExit(() => endGroup(child, ended)) };
}

/** Runs a command to its end with its output on the terminal. Leaves nothing of its group running. */
export async function runCommand(command: Command, env: Environment): Promise<number> {
  const group = startGroup(command, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await group.ended;
  await group.stop();
  return code;
}
