/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  if (process.env.NODE_ENV === 'production') {
    const { sendConsoleToLog } = await import('@/app/_server/log-error');
    sendConsoleToLog();
  }
  const { startServer } = await import('@/app/_server/start-server');
  await startServer();
}

/** An error that nobody caught: its digest is what the person was shown, so that it can be found here. */
export async function onRequestError(error: unknown, request: { readonly path: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logError } = await import('@/app/_server/log-error');
  logError(error, request.path);
}
