import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEnoughSharing } from './enough-sharing';
import { NO_BATCH_YET, planBatch } from './plan-batch';
import { copyOf, KEY, sharedWith } from './testing';

const COUNCILS = Array.from({ length: 14 }, (_, n) => `C${String(n).padStart(2, '0')}`);

describe('groups that are worked out', () => {
  it('are those in which five share with one audience', () => {
    const copies = COUNCILS.slice(0, 9).map((code, n) =>
      copyOf(code, n, { sharing: sharedWith(n < 5 ? { public: 'named' } : { associates: 'anonymous' }) }),
    );
    const groups = [
      { id: 'five', codes: new Set(COUNCILS.slice(0, 5)) },
      { id: 'four and four', codes: new Set(COUNCILS.slice(1, 9)) },
    ];
    expect(withEnoughSharing(groups, copies).map(({ id }) => id)).toEqual(['five']);
  });

  it('are the same whatever councils answered', () => {
    const groups = [{ id: 'some', codes: new Set(COUNCILS.slice(0, 6)) }];
    const copiesAt = (value: number) => COUNCILS.slice(0, 5).map((code) => copyOf(code, value));
    expect(withEnoughSharing(groups, copiesAt(0))).toEqual(withEnoughSharing(groups, copiesAt(100)));
  });

  it('show and give away exactly what all groups would', () => {
    const council = fc.record({
      value: fc.integer({ min: 0, max: 100 }),
      level: fc.constantFrom('named', 'anonymous', 'private' as const),
    });
    const groups = fc.array(fc.subarray(COUNCILS, { minLength: 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(council, { minLength: 14, maxLength: 14 }), groups, (all, given) => {
        const copies = all.map(({ value, level }, n) =>
          copyOf(COUNCILS[n] ?? '', value, { sharing: sharedWith({ 'lab-councils': level }) }),
        );
        const listed = given.map((codes, n) => ({ id: `g${n}`, codes: new Set(codes) }));
        const plan = (kept: typeof listed) =>
          planBatch({ copies, groups: kept, keys: [KEY], memory: NO_BATCH_YET });
        const [whole, kept] = [plan(listed), plan([...withEnoughSharing(listed, copies)])];
        const shown = (groupsOf: typeof whole) =>
          groupsOf.groups.filter(({ statistics }) => statistics.some((each) => each.shown));
        expect(shown(kept)).toEqual(shown(whole));
        expect(kept.memory).toEqual(whole.memory);
      }),
      { numRuns: 150 },
    );
  });
});
