import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { GivenQuestion } from '@/lib/assessment/assignment';
import { LapsedNote } from './lapsed-note';
import { OwnQuestionTable } from './own-question-table';

const held = { memberId: 'p', displayName: 'Priya Nair', isYours: true, dueOn: '2026-11-01' };
const late: GivenQuestion = { questionId: 'q1', themeId: 'hom', tick: 'not-answered', held, isOverdue: true };

describe('somebody’s own questions', () => {
  test('each lead to the question itself, with its state and its day', () => {
    const text = 'How wide is the choice of homes?';
    render(<OwnQuestionTable assessmentId="a1" questions={[{ ...late, text, theme: 'Homes' }]} />);
    const row = within(screen.getByRole('row', { name: new RegExp(text.replace('?', '\\?')) }));
    expect(row.getByRole('link')).toHaveAttribute('href', '/assessments/a1/themes/hom#q1');
    for (const words of ['Homes', 'Not answered, overdue', '1 Nov 2026'])
      expect(row.getByText(words)).toBeVisible();
    expect(screen.getByText('Your question')).toBeVisible();
  });
});

describe('what a lead is told of questions whose person is gone', () => {
  const dee = { memberId: 'd', displayName: 'Dee Adeyemi', why: 'left', questionIds: ['a', 'b'] } as const;

  test('says whose they were, and leads to where all of them are ticked', () => {
    render(<LapsedNote assessmentId="a1" lapsed={[dee]} />);
    expect(screen.getByText(/Dee Adeyemi left: 2 questions are with nobody\./)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Give them to somebody else: questions of Dee Adeyemi' }),
    ).toHaveAttribute('href', '/assessments/a1/who-answers?from=d');
  });

  test('is nothing while everybody is there', () => {
    const { container } = render(<LapsedNote assessmentId="a1" lapsed={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
