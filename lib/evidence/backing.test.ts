import { describe, expect, it } from 'vitest';
import { backing, backingInWords, frozenBacking } from './backing';
import { piece } from './testing';

const under = (questionId: string, over: Parameters<typeof piece>[0] = {}) => ({
  ...piece(over),
  questionId,
});
const WITHDRAWN = { withdrawnBy: 'Priya Nair', withdrawnAt: new Date('2026-11-09T10:00:00Z') };

describe('what an answer rests on', () => {
  it('is what stands under it, and under no other', () => {
    const attached = [under('q1'), under('q2', { title: 'Of another', checkedBy: 'Ofsted' })];
    expect(backing({ questionId: 'q1', comment: '', attached, isAgreed: false })).toEqual({
      ...{ strength: 'documented', titles: ['Joint protocol'] },
    });
  });

  it('names nothing that was withdrawn or that the scan took away', () => {
    const attached = [under('q1', WITHDRAWN), under('q1', { kind: 'file', verdict: 'infected' })];
    expect(backing({ questionId: 'q1', comment: '', attached, isAgreed: false })).toEqual({
      strength: 'none',
      titles: [],
    });
    expect(backing({ questionId: 'q1', comment: 'Words', attached, isAgreed: false })).toMatchObject({
      strength: 'stated',
    });
  });

  it('is checked where a reviewer agrees with it', () => {
    const input = { questionId: 'q1', comment: '', attached: [], isAgreed: true };
    expect(backing(input)).toEqual({ strength: 'checked', titles: [] });
  });
});

const NOTHING = { comment: '', evidence: [] };

describe('what an answer rested on when it was sent', () => {
  it('is not known where it was sent before evidence could be added, and none where there was none', () => {
    for (const copy of [{}, { q1: { comment: 'Words' } }, { q2: { comment: 'Words' } }])
      expect(frozenBacking(copy, { questionId: 'q1', isAgreed: true })).toBeNull();
    for (const copy of [{ q1: NOTHING }, { q2: NOTHING }])
      expect(frozenBacking(copy, { questionId: 'q1', isAgreed: false })).toEqual({
        ...{ strength: 'none', titles: [] },
      });
  });

  it.each([
    [null, 'not recorded.'],
    [{ strength: 'none', titles: [] } as const, 'none.'],
    [
      { strength: 'checked', titles: ['Letter', 'Minutes'] } as const,
      'independently checked. Letter; Minutes.',
    ],
  ])('is said of %j', (kept, words) => {
    expect(backingInWords(kept)).toBe(words);
  });
});
