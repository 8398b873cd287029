import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { COVERAGE_WORDS, countRows, coverageText, whoAgrees } from './check-words';
import { assessmentProgress } from './progress';
import type { Progress } from './progress';
import { EXAMPLE_PROGRESS } from './testing';

describe('what was counted before sending', () => {
  it('adds up to every question that is asked', () => {
    const { total } = assessmentProgress(exampleFramework(), {
      authorityType: 'district',
      answers: { 'ex-gov-01': { state: 'dk' }, 'ex-gov-03': { state: 'na', reason: 'other' } },
    });
    for (const progress of [EXAMPLE_PROGRESS, total]) {
      const sum = countRows(progress, { isOpen: true }).reduce((count, row) => count + row.questions, 0);
      expect(sum).toBe(progress.shown);
    }
  });

  it('says what each count does', () => {
    const effects = Object.fromEntries(
      countRows(EXAMPLE_PROGRESS, { isOpen: true }).map((row) => [row.counted, row.effect]),
    );
    expect(effects['Not answered']).toMatch(/lowest possible score fall/);
    expect(effects['Not applicable']).toBe('Left out of every sum');
  });

  it('leads to what can still be mended, where there is any', () => {
    const links = (progress: Progress, isOpen = true) =>
      countRows(progress, { isOpen }).flatMap((row) => row.href ?? []);
    expect(links(EXAMPLE_PROGRESS)).toEqual(['#not-agreed', '#answers']);
    expect(links({ ...EXAMPLE_PROGRESS, blank: 0, naNotCounted: 0 })).toEqual([]);
    expect(links(EXAMPLE_PROGRESS, false)).toEqual([]);
  });
});

describe('coverage before sending', () => {
  it('is a share with one decimal, or words', () => {
    expect(coverageText('2800/38')).toBe('73.7%');
    expect(coverageText(null)).toBe('Nothing to count yet');
  });

  it('says why there is no score beside it until the answers are frozen', () => {
    expect(COVERAGE_WORDS.open).toMatch(/no score before you send/);
    expect(COVERAGE_WORDS.closed).not.toMatch(/before you send/);
  });
});

describe('somebody who cannot do it', () => {
  it('is told who can', () => {
    expect(whoAgrees()).toContain('approver');
  });
});
