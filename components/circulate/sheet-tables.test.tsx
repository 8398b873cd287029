import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { NOT_ANSWERED } from '@/lib/framework/answer-text';
import type { ShownChange } from './change-table';
import { ChangeTable } from './change-table';
import { RefusalTable } from './refusal-table';

const CHANGE: ShownChange = {
  questionId: 'q1',
  question: 'How are homes found?',
  href: '/assessments/a1/themes/hom#q1',
  cells: ['Answers C4', 'Answers D4'],
  from: { answer: NOT_ANSWERED, comment: '' },
  to: {
    answer: { state: 'answered', headline: 'Embedded', detail: null },
    comment: 'Since <b>May</b>',
  },
  changesAnswer: true,
  changesComment: true,
};

function showChange(change: Partial<ShownChange>): { readonly now: HTMLElement; readonly then: HTMLElement } {
  render(<ChangeTable changes={[{ ...CHANGE, ...change }]} />);
  const [now, then] = screen.getAllByRole('cell');
  if (now === undefined || then === undefined) throw new Error('A side is missing');
  return { now, then };
}

describe('an answer that a spreadsheet changes', () => {
  test('names its question, with the way to it, and its cells', () => {
    showChange({});
    const head = screen.getByRole('rowheader');
    expect(within(head).getByRole('link', { name: CHANGE.question })).toHaveAttribute('href', CHANGE.href);
    expect(head).toHaveTextContent('Answers C4, Answers D4');
  });

  test('stands as it is now beside what the spreadsheet says, as somebody typed it', () => {
    const { now, then } = showChange({});
    expect(now).toHaveTextContent('Not answeredComment: none');
    expect(then).toHaveTextContent('EmbeddedComment: Since <b>May</b>');
    expect(now).toHaveAttribute('data-l', 'Now:');
    expect(then).toHaveAttribute('data-l', 'In the spreadsheet:');
  });

  test.each([
    ['the answer alone', { changesComment: false }, /^Embedded$/],
    ['the comment alone', { changesAnswer: false }, /^Comment: Since/],
  ])('shows only what changes: %s', (_what, change, words) => {
    expect(showChange(change).then).toHaveTextContent(words);
  });

  test('says of a comment that goes that there would be none', () => {
    const { then } = showChange({ to: { ...CHANGE.to, comment: ' ' } });
    expect(then).toHaveTextContent('Comment: none');
  });
});

describe('a cell that is refused', () => {
  const refusal = { cell: 'C4', message: 'The level “<i>6</i>” is not one of 0 to 4' };

  test('says which cell and why, as it was typed, with the way to its question', () => {
    const question = { text: CHANGE.question, href: CHANGE.href };
    render(<RefusalTable refusals={[{ ...refusal, question }]} />);
    expect(screen.getByRole('rowheader')).toHaveTextContent('C4');
    expect(screen.getByText(`${refusal.message}.`)).toBeVisible();
    expect(screen.getByRole('link', { name: CHANGE.question })).toHaveAttribute('href', CHANGE.href);
    expect(screen.getByRole('table')).toHaveAccessibleName(/Put it right in the spreadsheet/);
  });

  test('of a row that names no question of ours says so, and leads nowhere', () => {
    render(<RefusalTable refusals={[{ ...refusal, question: null }]} />);
    expect(screen.getByText('None of this questionnaire')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('is one of as many as there are, two of the same cell too', () => {
    const other = { cell: 'C4', message: 'The level has no comment', question: null };
    render(<RefusalTable refusals={[{ ...refusal, question: null }, other]} />);
    expect(screen.getAllByRole('rowheader', { name: 'C4' })).toHaveLength(2);
  });
});
