import { expect, test, vi } from 'vitest';
import { undoAtExit, undoEverything } from './leavings';

test('undoes what was started, newest first', async () => {
  const order: string[] = [];
  undoAtExit(() => Promise.resolve(void order.push('folder')));
  undoAtExit(() => Promise.resolve(void order.push('server in the folder')));
  await undoEverything();
  expect(order).toEqual(['server in the folder', 'folder']);
});

test('undoes a thing once', async () => {
  const undo = vi.fn(() => Promise.resolve());
  const undoNow = undoAtExit(undo);
  await undoNow();
  await undoNow();
  await undoEverything();
  expect(undo).toHaveBeenCalledTimes(1);
});

test('waits for what is being undone already', async () => {
  const order: string[] = [];
  let stopServer: () => void = () => undefined;
  undoAtExit(() => Promise.resolve(void order.push('folder')));
  const stop = undoAtExit(async () => {
    await new Promise<void>((resolve) => (stopServer = resolve));
    order.push('server');
  });
  const stopping = stop();
  const everything = undoEverything();
  stopServer();
  await Promise.all([stopping, everything]);
  expect(order).toEqual(['server', 'folder']);
});

test('goes on when one thing cannot be undone, and says so', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const folder = vi.fn(() => Promise.resolve());
  undoAtExit(folder);
  undoAtExit(() => Promise.reject(new Error('server will not stop')));
  await undoEverything();
  expect(folder).toHaveBeenCalledTimes(1);
  expect(complaint).toHaveBeenCalledTimes(1);
});
