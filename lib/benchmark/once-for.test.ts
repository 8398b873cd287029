import { describe, expect, it, vi } from 'vitest';
import { onceFor } from './once-for';

describe('what is worked out once for a list', () => {
  it('is the same for the same list, also where it is nothing', () => {
    const count = vi.fn((list: readonly number[]) => (list.length === 0 ? undefined : list.length));
    const countOnce = onceFor(count);
    const [some, none] = [[1, 2], []];
    expect([countOnce(some), countOnce(some), countOnce(none), countOnce(none)]).toEqual([
      2,
      2,
      undefined,
      undefined,
    ]);
    expect(count).toHaveBeenCalledTimes(2);
  });

  it('is worked out again for another list that says the same', () => {
    const copyOnce = onceFor((list: readonly number[]) => [...list]);
    expect(copyOnce([1])).not.toBe(copyOnce([1]));
  });
});
