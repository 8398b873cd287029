import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from '@/lib/files/csv';
import type { Answer } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { answered, FULL_ANSWERS, sentWith } from '@/lib/results/testing';
import { RECORD_KEYS } from './record-columns';
import { reportRecords } from './build-records';
import { prepareReport } from './report-input';
import { exampleReport, reportInput } from './testing';

const ANSWERS = {
  ...FULL_ANSWERS,
  'ex-gov-02': { state: 'dk' as const },
  'ex-gov-03': { state: 'na' as const, reason: 'other', text: 'Our partners do this for us.', agreed: true },
  'ex-num-01': { state: 'answered' as const, value: 64, parts: [40, null, 10] },
  'ex-num-03': answered({ numerator: 98, denominator: 4 }),
};
const COMMENTS = { 'ex-gov-01': 'Partners meet each month.' };
const RECORDS = reportRecords(prepareReport(reportInput(sentWith(ANSWERS), { comments: COMMENTS })));

function record(key: string) {
  const found = RECORDS.find((each) => each.key === key);
  if (found === undefined) throw new Error(`No record "${key}"`);
  return found;
}

describe('the table of data', () => {
  it('has a row for the whole, each theme, lens and principle, and each question shown', () => {
    const levels = RECORDS.map(({ level }) => level);
    const count = (level: string): number => levels.filter((each) => each === level).length;
    expect(['overall', 'theme', 'lens', 'principle', 'question'].map(count)).toEqual([1, 6, 4, 2, 15]);
    expect(new Set(RECORDS.map(({ level, key }) => `${String(level)}/${String(key)}`)).size).toBe(
      RECORDS.length,
    );
  });

  it('has every column in every row', () => {
    for (const row of RECORDS) expect(Object.keys(row).sort()).toEqual([...RECORD_KEYS].sort());
  });

  it('says in every row whose, which and when it is', () => {
    for (const row of RECORDS) {
      expect(row).toMatchObject({
        authority: 'Elmshire (demonstration)',
        authority_type: "Council with children's services",
        framework: 'protected-characteristic',
        framework_version: '0.0.1-example',
        round: 'Spring 2026',
        submitted_on: '2026-06-12',
        method_version: '1.1',
      });
    }
  });

  it('gives a group its three figures as numbers, and words where there is none', () => {
    expect(record('policy')).toMatchObject({
      level: 'lens',
      score: 100,
      coverage: 100,
      lowest_possible_score: 100,
    });
    expect(record('impact')).toMatchObject({
      score: 'No score',
      coverage: 'Nothing to answer',
      lowest_possible_score: 'No score',
      note: 'No scored questions here',
    });
  });

  it('gives a question its kind, theme, lens, weight, answer, comment and points', () => {
    expect(record('ex-gov-01')).toMatchObject({
      level: 'question',
      label: 'How do partners work together?',
      theme: 'Leadership',
      kind: 'maturity',
      lens: 'culture',
      weight: 1,
      scored: 'yes',
      state: 'answered',
      answer: 'Emerging',
      comment: 'Partners meet each month.',
      score: 25,
    });
  });

  it('leaves columns empty that do not apply to a row', () => {
    expect(record('ex-gov-01')).toMatchObject({ coverage: null, numerator: null, reason: null, parts: null });
    expect(record('policy')).toMatchObject({ answer: null, state: null, weight: null, comment: null });
  });

  it('says why a question has no points', () => {
    expect(record('ex-gov-02')).toMatchObject({ state: 'dk', answer: 'Do not know', score: 'Not scored' });
    expect(record('ex-gov-03')).toMatchObject({
      state: 'na',
      answer: 'Not applicable',
      reason: 'other',
      reason_text: 'Our partners do this for us.',
      score: 'Left out',
    });
  });

  it('keeps a reason that does not count', () => {
    const answers = {
      ...FULL_ANSWERS,
      'ex-gov-03': { state: 'na' as const, reason: 'other', text: 'Not for us.' },
    };
    const records = reportRecords(prepareReport(reportInput(sentWith(answers))));
    expect(records.find(({ key }) => key === 'ex-gov-03')).toMatchObject({
      state: 'na-not-counted',
      reason: 'other',
      reason_text: 'Not for us.',
      score: 'No score',
    });
  });

  it('gives both figures where a published one was changed, and why: one that was not has its release alone', () => {
    const value = { numerator: 40, denominator: 80 };
    const figure = { value: { numerator: 38, denominator: 80 }, release: '2025 release' };
    const recordOf = (answer: Answer) =>
      reportRecords(prepareReport(reportInput(sentWith({ ...FULL_ANSWERS, 'ex-num-02': answer })))).find(
        ({ key }) => key === 'ex-num-02',
      );
    const changeReason = 'Two more came back to us';
    expect(recordOf({ state: 'answered', value, prefill: figure, changeReason })).toMatchObject({
      numerator: 40,
      answer_detail: null,
      published_figure: '38 of 80, 48%',
      published_release: '2025 release',
      change_reason: changeReason,
    });
    expect(recordOf({ state: 'answered', value, prefill: { ...figure, value } })).toMatchObject({
      published_figure: '40 of 80, 50%',
      published_release: '2025 release',
      change_reason: null,
    });
    expect(recordOf({ state: 'answered', value })).toMatchObject({
      published_figure: null,
      change_reason: null,
    });
  });

  it('gives numbers by their parts', () => {
    expect(record('ex-num-01')).toMatchObject({
      number: 64,
      parts: 'Under 18: 40. 18 to 20: not known. 21 to 25: 10',
    });
    expect(record('ex-num-02')).toMatchObject({
      numerator: 40,
      denominator: 80,
      percentage: 50,
      number: null,
    });
    expect(record('ex-num-03')).toMatchObject({
      number: 24.5,
      numerator: 98,
      denominator: 4,
      percentage: null,
    });
  });

  it('has the questions in the framework’s order', () => {
    const order = exampleFramework().themes.flatMap(({ questions }) => questions.map(({ id }) => id));
    const keys = RECORDS.filter(({ level }) => level === 'question').map(({ key }) => String(key));
    expect(keys).toEqual(order.filter((id) => keys.includes(id)));
  });
});

describe('the table of data as a file', () => {
  it('is read back cell by cell', () => {
    const report = exampleReport();
    const rows: Record<string, string>[] = parse(toCsv(report), { bom: true, columns: true });
    expect(rows).toHaveLength(report.records.length);
    rows.forEach((row, index) => {
      for (const key of RECORD_KEYS) {
        const written = report.records[index]?.[key];
        expect(row[key]).toBe(written === null || written === undefined ? '' : String(written));
      }
    });
  });
});
