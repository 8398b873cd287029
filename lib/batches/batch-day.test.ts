import { describe, expect, it } from 'vitest';
import { batchReason, earliestKept } from './batch-day';

const publications = ['2026-07-15', '2026-12-01'];

describe('when figures are worked out', () => {
  it.each([
    { when: 'before the first', last: null, today: '2026-11-01', reason: 'first' },
    { when: 'on the same day', last: '2026-11-01', today: '2026-11-01', reason: null },
    { when: 'six days later', last: '2026-11-01', today: '2026-11-07', reason: null },
    { when: 'a week later', last: '2026-11-01', today: '2026-11-08', reason: 'weekly' },
    { when: 'long after', last: '2026-07-20', today: '2026-11-08', reason: 'weekly' },
    { when: 'on the day of results', last: '2026-11-29', today: '2026-12-01', reason: 'publication' },
    { when: 'after it, when nothing ran', last: '2026-11-29', today: '2026-12-03', reason: 'publication' },
    { when: 'after it, when it was done', last: '2026-12-01', today: '2026-12-03', reason: null },
  ])('$when', ({ last, today, reason }) => {
    expect(batchReason({ last, publications, today })).toBe(reason);
  });
});

describe('weekly figures', () => {
  it('are kept for eight weeks', () => {
    expect(earliestKept('2026-12-02')).toBe('2026-10-07');
  });
});
