import type { Answer } from '@/lib/framework/answer';
import { answered, FULL_ANSWERS, resultsWith, sentWith } from '@/lib/results/testing';
import type { Sent } from '@/lib/results/results-input';
import { buildReport } from './build-report';
import type { Report } from './report';
import type { ReportInput } from './report-input';

const AGREED: Answer = { state: 'na', reason: 'other', text: 'Our partners do this for us.', agreed: true };

/** For tests: what the report of an invented council is built from. */
export function reportInput(sent: Sent, change: Partial<ReportInput> = {}): ReportInput {
  return {
    ...resultsWith(sent),
    generatedOn: new Date('2026-06-13T08:00:00Z'),
    declaration: 'These answers are true as far as we know.',
    submittedBy: 'Priya Nair, assessment lead',
    route: { approval: null, record: null, reopened: null },
    ...change,
  };
}

/** For tests: a report with every kind of block, cell and nothing, a last round, and a number that is hidden. */
export function exampleReport(change: Partial<ReportInput> = {}): Report {
  const answers = {
    ...FULL_ANSWERS,
    'ex-gov-03': AGREED,
    'ex-off-02': answered({ numerator: 27, denominator: 30 }),
    'ex-num-01': { state: 'answered' as const, value: 64, parts: [40, 3, 21] },
    'ex-voi-02': { state: 'dk' as const },
  };
  const comments = {
    'ex-gov-01': 'Partners meet each month.',
    'ex-voi-01': 'Agreed with the <b>forum</b> & reviewed.',
  };
  const before = sentWith({ ...FULL_ANSWERS, 'ex-gov-01': answered(3) }, { roundName: 'Autumn 2025' });
  return buildReport(reportInput(sentWith(answers), { comments, previous: before, ...change }));
}
