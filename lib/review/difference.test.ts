import { describe, expect, test } from 'vitest';
import { answered } from '@/lib/results/testing';
import { agreedQuestions, differencesOf, differs, handedOver, unsettled } from './difference';
import { exampleReviewed, levelFinding, reviewedWith, statementFinding } from './testing';

const NA = { state: 'na', reason: 'not-our-function' } as const;

describe('a reviewer says something else than the council', () => {
  test.each([
    ['another level', { kind: 'level', level: 1 }, answered(3), true],
    ['the same level', { kind: 'level', level: 3 }, answered(3), false],
    ['a level where the council says “not applicable”', { kind: 'level', level: 0 }, NA, true],
    ['a level where the council does not know', { kind: 'level', level: 0 }, { state: 'dk' }, false],
    ['a level where the council did not answer', { kind: 'level', level: 4 }, { state: 'blank' }, false],
    ['a level where nothing is known of the answer', { kind: 'level', level: 4 }, null, false],
    ['that it is true', { kind: 'statement', verdict: 'true' }, null, false],
    ['that it is partly true', { kind: 'statement', verdict: 'partly' }, null, true],
    ['that it is not true', { kind: 'statement', verdict: 'not-true' }, null, true],
    ['that it works', { kind: 'statement', verdict: 'works' }, null, false],
    ['that it partly works', { kind: 'statement', verdict: 'partly-works' }, null, true],
    ['that it does not work', { kind: 'statement', verdict: 'does-not-work' }, null, true],
    ['nothing', { kind: 'cannot-say' }, answered(3), false],
  ] as const)('with %s', (...[, judgement, claimed, expected]) => {
    expect(differs(judgement, claimed)).toBe(expected);
  });

  test('and it stands although the council has changed its answer since: only settling closes it', () => {
    const open = differencesOf([exampleReviewed()]);
    expect(open.map(({ finding }) => finding.subject)).toEqual(['ex-gov-01', 'ex-voi-01']);
    expect(unsettled(open).map(({ finding }) => finding.subject)).toEqual(['ex-gov-01']);
  });

  test('and nobody knows of it before it is handed over, or when it was given up', () => {
    const findings = [levelFinding('ex-gov-01', 0, { claimed: answered(4) })];
    const ended = { at: new Date('2026-07-01'), by: 'Jo Field', note: 'No time' };
    const early = [
      reviewedWith(findings, { finished: null }),
      reviewedWith(findings, { finished: null, ended }),
    ];
    expect(differencesOf(early)).toEqual([]);
    expect(handedOver(early)).toEqual([]);
  });

  test('with the council’s replies to it, and to nothing else', () => {
    const [first, second] = differencesOf([exampleReviewed()]);
    expect(first?.replies.map(({ body }) => body)).toEqual(['We did not count the paid meetings.']);
    expect(second?.replies).toEqual([]);
  });
});

describe('an answer is checked by a reviewer', () => {
  const settled = (claimed: number) => ({
    claimed: answered(3),
    settled: { at: new Date('2026-08-02'), words: '', claimed: answered(claimed) },
  });

  test.each([
    ['who gave the same level', [levelFinding('q', 3, { claimed: answered(3) })], 3, true],
    ['not when the council claims more since', [levelFinding('q', 3, { claimed: answered(3) })], 4, false],
    ['not while their difference is open', [levelFinding('q', 1, { claimed: answered(3) })], 3, false],
    ['who settled a difference while this level stood', [levelFinding('q', 1, settled(3))], 3, true],
    ['not when another level stood as they settled', [levelFinding('q', 1, settled(2))], 3, false],
    ['to whose level the council has come, once settled', [levelFinding('q', 1, settled(1))], 1, true],
    ['not by a statement about the whole theme', [statementFinding('q', 'true', 'True')], 3, false],
  ] as const)('%s', (...[, findings, stands, expected]) => {
    const agreed = agreedQuestions([reviewedWith(findings)], { q: answered(stands) });
    expect(agreed.has('q')).toBe(expected);
  });

  test('and not while a second reviewer’s difference about it is open', () => {
    const agrees = reviewedWith([levelFinding('q', 3, { claimed: answered(3) })]);
    const differ = reviewedWith([levelFinding('q', 0, { claimed: answered(3) })], { id: 'review-2' });
    expect(agreedQuestions([agrees, differ], { q: answered(3) }).size).toBe(0);
  });

  test('and not before they hand it over', () => {
    const early = reviewedWith([levelFinding('q', 3, { claimed: answered(3) })], { finished: null });
    expect(agreedQuestions([early], { q: answered(3) }).size).toBe(0);
  });
});
