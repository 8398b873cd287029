import { describe, expect, it } from 'vitest';
import { copyHref, copyInAddress, copyLines, earlierCopyWords } from './copies';

const second = { number: 2, submittedAt: new Date('2026-11-20T09:00:00Z'), submittedBy: 'Priya Nair' };
const first = { ...second, number: 1, submittedAt: new Date('2026-11-03T10:30:00Z') };
const reopenings = [{ submissionNumber: 1, reason: 'A figure was wrong' }];
const about = { assessmentId: 'a1', reopenings };

// Demand 21: corrected after sending, on the record.
describe('the copies that were sent', () => {
  it('are all listed, the newest first, with why an earlier one was opened again', () => {
    expect(copyLines([second, first], { ...about, shown: 2 })).toEqual([
      { number: 2, words: 'Copy 2, sent on 20 November 2026, 09:00 by Priya Nair', href: null },
      {
        number: 1,
        words:
          'Copy 1, sent on 3 November 2026, 10:30 by Priya Nair; opened again, because “A figure was wrong”',
        href: '/assessments/a1/results?copy=1',
      },
    ]);
  });

  it('lead from an earlier one to the newest at its own address', () => {
    const [newest, earlier] = copyLines([second, first], { ...about, shown: 1 });
    expect(newest?.href).toBe('/assessments/a1/results');
    expect(earlier?.href).toBeNull();
  });

  it('are no list while there is one', () => {
    expect(copyLines([first], { ...about, shown: 1 })).toEqual([]);
  });

  it('say of an earlier one that it is, and which is used', () => {
    expect(earlierCopyWords([second, first], 1)).toBe(
      'This is copy 1, as it was sent. Comparisons and reports use the newest, copy 2.',
    );
    expect(earlierCopyWords([second, first], 2)).toBeNull();
    expect(earlierCopyWords([], 1)).toBeNull();
  });
});

describe('the address of a copy', () => {
  it.each([
    [undefined, null],
    ['1', 1],
    ['12', 12],
    ['0', 0],
    ['-1', 0],
    ['1e3', 0],
    ['99999', 0],
    [['1', '2'], 0],
  ])('asked for with %j is copy %j', (value, copy) => {
    expect(copyInAddress(value)).toBe(copy);
  });

  it('names the copy unless it is the newest', () => {
    expect(copyHref('a1', 'report.pdf', 1)).toBe('/assessments/a1/report.pdf?copy=1');
    expect(copyHref('a1', 'report', null)).toBe('/assessments/a1/report');
  });
});
