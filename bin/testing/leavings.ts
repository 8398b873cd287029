/** Things that a run has started and must not leave behind: processes, servers, folders. */
const undone = new Set<() => Promise<void>>();

/**
 * Remembers how to undo something.
 *
 * @returns a function that undoes it now, once, however often it is called; each call waits for the end
 */
export function undoAtExit(undo: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  function once(): Promise<void> {
    begun ??= undo().finally(() => undone.delete(once));
    return begun;
  }
  undone.add(once);
  return once;
}

/** Undoes whatever is left, newest first. One failure does not keep the others from being tried. */
export async function undoEverything(): Promise<void> {
  for (let undo = [...undone].pop(); undo !== undefined; undo = [...undone].pop()) {
    await undo().catch((error: unknown) => {
      console.error('Could not tidy up:', error);
    });
  }
}

let interrupted = false;

/** Whether the run is being ended from outside, so that nothing new may be started. */
export function isInterrupted(): boolean {
  return interrupted;
}

/** Tidies up when the run is interrupted, and ends it with the code that a shell gives that signal. */
export function undoOnSignals(): void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      // Ctrl-C arrives twice: from the terminal, and handed on by the program that started us.
      if (interrupted) return;
      interrupted = true;
      void undoEverything().finally(() => process.exit(code));
    });
  }
}
