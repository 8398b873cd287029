import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { answersByTheme } from '@/lib/assessment/answer-list';
import { listNotAgreed } from '@/lib/assessment/not-agreed';
import { exampleWork } from '@/lib/assessment/testing';
import type { Answers } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { AnswerSummary } from './answer-summary';
import { CountsTable } from './counts-table';
import { CoverageSoFar } from './coverage-so-far';
import { NotAgreedList } from './not-agreed-list';

const framework = exampleFramework();
const reason = 'Our fire authority holds this, not the council.';
const answers: Answers = {
  'ex-gov-01': { state: 'na', reason: 'not-adopted' },
  'ex-gov-03': { state: 'na', reason: 'other', text: reason },
  'ex-voi-01': { state: 'answered', value: 2 },
};
const answering = { authorityType: 'childrens-services', answers } as const;
const notes = new Map([
  [
    'ex-voi-01',
    {
      comment: 'Since May.',
      by: 'Dee Adeyemi',
      evidence: { strength: 'documented' as const, titles: ['Joint protocol'] },
    },
  ],
]);

function question(id: string): string {
  const found = framework.themes.flatMap((theme) => theme.questions).find((each) => each.id === id);
  return found?.text ?? '';
}

describe('what was counted', () => {
  test('is a row for each kind of answer, with what it does', () => {
    render(<CountsTable progress={exampleWork().progress} isOpen />);
    const row = within(screen.getByRole('row', { name: /^Not answered/ }));
    expect(row.getByRole('cell', { name: '10' })).toBeVisible();
    expect(row.getByRole('link')).toHaveAttribute('href', '#answers');
  });

  test('leads nowhere once it is sent', () => {
    render(<CountsTable progress={exampleWork().progress} isOpen={false} />);
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('coverage', () => {
  test('is shown without a score, and says why', () => {
    render(<CoverageSoFar coverage="2800/38" isOpen />);
    expect(screen.getByText('73.7%')).toBeVisible();
    expect(screen.getByText(/no score before you send/)).toBeVisible();
  });
});

describe('the answers', () => {
  test('stand in words with the comment, the person and a link to change them', () => {
    const themes = answersByTheme(framework, answering, notes);
    render(<AnswerSummary assessmentId="a1" themes={themes} canChange />);
    const row = screen.getByRole('row', { name: new RegExp(`^${question('ex-voi-01').slice(0, 30)}`) });
    expect(row).toHaveTextContent('Comment: Since May.');
    expect(row).toHaveTextContent('Dee Adeyemi');
    expect(within(row).getByRole('link')).toHaveAttribute('href', '/assessments/a1/themes/voi#ex-voi-01');
    expect(within(row).getByRole('link')).toHaveAccessibleName(`Change: ${question('ex-voi-01')}`);
  });

  test('that are under review are marked, and the mark is explained once, where there is one', () => {
    const themes = answersByTheme(framework, answering, notes);
    const marked = themes.map((theme) => ({
      ...theme,
      rows: theme.rows.map((row) => ({ ...row, isUnderReview: true })),
    }));
    const plain = themes.map((theme) => ({
      ...theme,
      rows: theme.rows.map((row) => ({ ...row, isUnderReview: false })),
    }));
    const { rerender } = render(<AnswerSummary assessmentId="a1" themes={marked} canChange={false} />);
    expect(screen.getAllByText(/we could not check in full/)).toHaveLength(1);
    rerender(<AnswerSummary assessmentId="a1" themes={plain} canChange={false} />);
    expect(screen.queryByText(/we could not check in full/)).toBeNull();
  });

  test('that are missing say so, and offer to answer', () => {
    const themes = answersByTheme(framework, answering, notes);
    render(<AnswerSummary assessmentId="a1" themes={themes} canChange />);
    expect(screen.getByRole('link', { name: `Answer: ${question('ex-lea-01')}` })).toBeVisible();
    expect(screen.getAllByText('Not answered').length).toBeGreaterThan(0);
  });

  test('cannot be changed by those who only read', () => {
    const themes = answersByTheme(framework, answering, notes);
    render(<AnswerSummary assessmentId="a1" themes={themes} canChange={false} />);
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('what is not agreed', () => {
  const items = listNotAgreed(framework, answering);
  const writers = new Map([['ex-gov-03', 'Marcus Bell']]);

  test('has a button for an approver, only where agreeing helps', () => {
    render(
      <NotAgreedList
        assessmentId="a1"
        items={items}
        writers={writers}
        agreeButton={({ questionId }) => <button type="submit">Agree {questionId}</button>}
      />,
    );
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Agree ex-gov-03']);
    expect(screen.getByText(`Reason given: ${reason}`)).toBeVisible();
    expect(screen.getByText(/does not count for your council: choose another answer/)).toBeVisible();
  });

  test('says to an approver whose turn it is when they do not agree', () => {
    render(<NotAgreedList assessmentId="a1" items={items} writers={writers} agreeButton={() => null} />);
    expect(screen.getByText(/the next step is then with whoever wrote it/)).toBeVisible();
    expect(screen.getByText('Written by Marcus Bell')).toBeVisible();
  });

  test('says to everybody else who can agree', () => {
    render(<NotAgreedList assessmentId="a1" items={items} writers={writers} agreeButton={null} />);
    expect(screen.getByText(/Only an approver can agree/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('says so in place of that where the council has nobody who can', () => {
    render(
      <NotAgreedList
        assessmentId="a1"
        items={items}
        writers={writers}
        agreeButton={null}
        noApprover={<p>None yet</p>}
      />,
    );
    expect(screen.getByText('None yet')).toBeVisible();
    expect(screen.queryByText(/Only an approver can agree/)).toBeNull();
  });

  test('is not spoken of when there is none', () => {
    const { container } = render(
      <NotAgreedList assessmentId="a1" items={[]} writers={writers} agreeButton={null} />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});
