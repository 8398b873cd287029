import { describe, expect, it } from 'vitest';
import { comparedView, councilEntry, ELMSHIRE, NAMED_COUNCILS } from './testing';
import {
  leftOutNote,
  namedCaption,
  namedHeading,
  rowsHead,
  scoreHeads,
  sourceWords,
  tableCaption,
} from './view-words';

describe('the words round a comparison', () => {
  it('say that quartiles are rounded, and why', () => {
    expect(tableCaption(comparedView())).toBe(
      'Lowest possible score by theme, out of 100: what is not known counts as 0. Quartiles are rounded to 5, because some councils share ' +
        'without their name. The order is the framework’s.',
    );
  });

  it.each([
    [1, 'Some medians leave out one council, so that'],
    [3, 'Some medians leave out up to three councils, so that'],
  ])('say that %d are left out', (count, words) => {
    const view = comparedView();
    const rows = view.rows.map((row, n) =>
      n === 1 ? { ...row, statistic: { ...row.statistic, leftOut: count } } : row,
    );
    expect(tableCaption({ ...view, rows })).toContain(words);
    expect(tableCaption(view)).not.toContain('leave out');
  });

  it('say in its row where half or more are left out: the rows are then of other councils', () => {
    const [row] = comparedView().rows;
    if (row === undefined) throw new Error('There is no row');
    const leavingOut = (leftOut: number) =>
      leftOutNote({ ...row, statistic: { ...row.statistic, others: 8, leftOut } });
    expect(leavingOut(3)).toBeNull();
    expect(leavingOut(4)).toBe('Median leaves out four councils');
    expect(leavingOut(0)).toBeNull();
  });

  it('say once why some are hidden, and not in each row', () => {
    const view = comparedView();
    const hidden = { shown: false, others: 7, leftOut: 0, reason: 'left-out', sentence: 'Hidden' } as const;
    const rows = view.rows.map((row) => ({ ...row, statistic: hidden }));
    const why = 'Some are hidden, because they could give away what a council that shares without its name';
    expect(tableCaption({ ...view, rows }).split(why)).toHaveLength(2);
    expect(tableCaption(view)).not.toContain('hidden');
  });

  it('say nothing of rounding where all share by name', () => {
    expect(tableCaption(comparedView({ entries: NAMED_COUNCILS, by: 'lens' }))).toBe(
      'Lowest possible score by lens, out of 100: what is not known counts as 0. The order is the framework’s.',
    );
  });

  it('count the councils that share by name, without the viewer', () => {
    expect(namedHeading(comparedView())).toBe('Two councils share by name with you');
    expect(namedHeading(comparedView({ entries: NAMED_COUNCILS.slice(1) }))).toBe(
      'One council shares by name with you',
    );
    expect(namedHeading(comparedView({ own: undefined }))).toBe('Two councils share by name');
  });

  it('say that nobody is ranked', () => {
    expect(namedCaption(comparedView())).toContain('Alphabetical, with you first; there is no way to sort');
    expect(namedCaption(comparedView())).toContain('what is not known counts as 0');
    expect(namedCaption(comparedView({ own: undefined }))).toContain('Alphabetical; there is no way to sort');
  });

  it('name every framework version behind the figures', () => {
    expect(sourceWords(comparedView())).toBe('Source: councils’ own answers, framework 0.3.0.');
    const older = councilEntry('old', { frameworkVersion: '0.2.0' });
    expect(sourceWords(comparedView({ entries: [older] }))).toBe(
      'Source: councils’ own answers, framework versions 0.2.0 and 0.3.0.',
    );
    expect(sourceWords(comparedView({ entries: [], own: undefined }))).toBe('Source: councils’ own answers.');
  });

  it('head the columns, with the viewer’s name where there is one', () => {
    expect(rowsHead(comparedView({ by: 'question' }))).toBe('Question');
    expect(scoreHeads(comparedView())).toEqual([
      ELMSHIRE.authorityName,
      'Lower quartile',
      'Median',
      'Upper quartile',
    ]);
    expect(scoreHeads(comparedView({ own: undefined }))).toHaveLength(3);
  });
});
