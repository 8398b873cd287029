import { describe, expect, test } from 'vitest';
import { answered, FULL_ANSWERS, sentWith } from '@/lib/results/testing';
import { buildResultsView } from '@/lib/results/results-view';
import { strengthByTheme } from '@/lib/results/evidence-strengths';
import { exampleReviewed, reviewedWith, statementFinding } from '@/lib/review/testing';
import type { Report } from './report';
import { buildReport } from './build-report';
import { reportInput } from './testing';

const SENT = sentWith(FULL_ANSWERS);

function reportWith(reviewed: Parameters<typeof reportInput>[1] = {}): Report {
  return buildReport(reportInput(SENT, reviewed));
}

function textOf(report: Report, id: string): string {
  return JSON.stringify(report.sections.filter((section) => section.id === id));
}

describe('what reviewers say, in every report', () => {
  const report = reportWith({ reviewed: [exampleReviewed()] });

  test('is what is not settled, in their words, with the council’s reply (demands 13, 27)', () => {
    const open = textOf(report, 'reviews-unsettled');
    expect(open).toContain('1 difference is not settled');
    expect(open).toContain('The group meets, and we are paid for it.');
    expect(open).toContain('Reply of 6 July 2026: We did not count the paid meetings.');
    expect(open).not.toContain('Nobody asked us.');
  });

  test('is also what was settled later, with the day', () => {
    const settled = textOf(report, 'reviews-settled');
    expect(settled).toContain('Settled on 2 August 2026: They asked in July.');
    expect(settled.match(/Settled/g), 'in the heading, and with the day').toHaveLength(2);
  });

  test('says in words why nothing is open: every difference is settled, or there was none', () => {
    const allSettled = exampleReviewed().findings.filter(({ subject }) => subject === 'ex-voi-01');
    const none = exampleReviewed().findings.filter(({ subject }) => subject === 'ex-pos-03');
    const open = (findings: typeof none) =>
      textOf(reportWith({ reviewed: [reviewedWith(findings)] }), 'reviews-unsettled');
    expect(open(allSettled)).toContain('No difference is open');
    expect(open(allSettled)).toContain('Every difference has been settled by its reviewer.');
    expect(open(none)).toContain('Nothing that a reviewer says differs from what the council says.');
  });

  test('names the reviewer as they chose, and never says what they are paid', () => {
    expect(JSON.stringify(report)).toContain('A care-experienced adviser');
    for (const hidden of ['Jo Field', '£25', '6 hours']) expect(JSON.stringify(report)).not.toContain(hidden);
  });

  test('stands beside the council’s levels theme by theme, and in no figure of theirs', () => {
    expect(textOf(report, 'reviews')).toContain('never put into one figure');
    const without = reportWith();
    const figures = (one: Report) =>
      one.records
        .filter(({ level }) => level !== 'review')
        .map(({ score, coverage, lowest_possible_score: lowest, key }) => [key, score, coverage, lowest]);
    expect(figures(report)).toEqual(figures(without));
  });

  test('is nothing while no review is handed over: nothing asks a council for one', () => {
    const { review, ...said } = exampleReviewed();
    const underWay = reportWith({ reviewed: [{ ...said, review: { ...review, finished: null } }] });
    expect(underWay).toEqual(reportWith());
  });

  test('is each judgement as a row of its own in the table of data', () => {
    const rows = report.records.filter(({ level }) => level === 'review');
    expect(rows.map(({ key, state }) => [key, state])).toEqual([
      ['ex-gov-01', 'not settled'],
      ['ex-voi-01', 'settled on 2 August 2026'],
      ['ex-pos-03', 'no difference'],
    ]);
  });

  test('says what the copy holds now, where the council has changed its answer since it was judged', () => {
    const changed = sentWith({ ...FULL_ANSWERS, 'ex-gov-01': answered(4) });
    const later = buildReport(reportInput(changed, { reviewed: [exampleReviewed()] }));
    expect(textOf(later, 'reviews-unsettled')).toContain('In this copy: Leading');
  });

  test('is a statement for a theme, where the reviewer chose so', () => {
    const theme = SENT.definition.themes[0];
    const said = [statementFinding(theme?.id ?? '', 'not-true', 'I was never told.')];
    const open = textOf(reportWith({ reviewed: [reviewedWith(said)] }), 'reviews-unsettled');
    expect(open).toContain('Not true where I stand');
    expect(open).toContain('I was never told.');
  });
});

describe('beside the results', () => {
  test('figures stay self-judged, and say that a review stands apart', () => {
    const { facts } = buildResultsView(reportInput(SENT, { reviewed: [exampleReviewed()] }));
    expect(facts.at(-1)?.before).toBe('self-judged; 1 review shown apart');
  });

  test('an answer that a reviewer agrees with is independently checked', () => {
    const evidence = {};
    const checked = (reviewed: Parameters<typeof strengthByTheme>[0]['reviewed'] = []) =>
      strengthByTheme({ ...reportInput(SENT), evidence, reviewed })?.total.counts.checked;
    expect(checked()).toBe(0);
    expect(checked([exampleReviewed()])).toBe(2);
  });
});
