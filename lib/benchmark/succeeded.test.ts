import { describe, expect, it } from 'vitest';
import { withoutSucceeded } from './succeeded';

const at = (authorityCode: string, roundOpensOn: string) => ({ authorityCode, roundOpensOn });
const SHARERS = [at('old', '2026-01-01'), at('other', '2025-01-01')];

describe('a council that the viewer stands in the place of', () => {
  it('is not counted once the viewer has sent the same round or a later one', () => {
    for (const sent of [[at('new', '2026-01-01')], [at('new', '2025-01-01'), at('new', '2026-06-01')]])
      expect(withoutSucceeded(SHARERS, { sent, predecessors: ['old'] })).toEqual([SHARERS[1]]);
  });

  it('is counted while the viewer has sent nothing, or an earlier round alone', () => {
    for (const sent of [[], [at('new', '2025-06-01')]])
      expect(withoutSucceeded(SHARERS, { sent, predecessors: ['old'] })).toEqual(SHARERS);
  });

  it('is nobody where nobody was succeeded, and the list is the very same', () => {
    const sent = [at('new', '2026-01-01')];
    expect(withoutSucceeded(SHARERS, { sent, predecessors: [] })).toBe(SHARERS);
  });
});
