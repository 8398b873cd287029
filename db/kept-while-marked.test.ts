import { describe, expect, it, vi } from 'vitest';
import { keptWhileMarked } from './kept-while-marked';

/** What is read is how often something was read of this key. */
function counted(most: number) {
  const kept = keptWhileMarked<number>(most);
  const times = new Map<string, number>();
  return (key: string, mark: string | undefined) =>
    kept({ key, mark }, () => {
      times.set(key, (times.get(key) ?? 0) + 1);
      return Promise.resolve(times.get(key) ?? 0);
    });
}

describe('what was read under a mark', () => {
  it('is read once while the mark stands, and again under another', async () => {
    const read = counted(2);
    expect([await read('a', 'm'), await read('a', 'm'), await read('a', 'n')]).toEqual([1, 1, 2]);
  });

  it('is kept for its key alone', async () => {
    const read = counted(2);
    expect([await read('a', 'm'), await read('b', 'm'), await read('a', 'm')]).toEqual([1, 1, 1]);
  });

  it('is read each time where there is no mark, and then nothing is kept', async () => {
    const read = counted(2);
    expect([await read('a', 'm'), await read('a', undefined), await read('a', 'm')]).toEqual([1, 2, 3]);
  });

  it('goes when more are kept than may be, the one that was read longest ago first', async () => {
    const read = counted(2);
    for (const key of ['a', 'b', 'c']) await read(key, 'm');
    expect([await read('c', 'm'), await read('b', 'm'), await read('a', 'm')]).toEqual([1, 1, 2]);
  });

  it('is read again where reading failed', async () => {
    const kept = keptWhileMarked<string>(2);
    const read = vi.fn(() => Promise.resolve('found')).mockRejectedValueOnce(new Error('No answer'));
    await expect(kept({ key: 'a', mark: 'm' }, read)).rejects.toThrow('No answer');
    expect(await kept({ key: 'a', mark: 'm' }, read)).toBe('found');
  });
});
