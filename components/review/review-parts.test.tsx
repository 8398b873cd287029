import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { NO_ERRORS } from '@/lib/action-state';
import { FULL_ANSWERS } from '@/lib/results/testing';
import { exampleFramework } from '@/lib/framework/testing';
import { differencesOf } from '@/lib/review/difference';
import { differenceLines, saidLines } from '@/lib/review/difference-lines';
import type { JudgedField } from '@/lib/review/judged-fields';
import { exampleReviewed, reviewOf } from '@/lib/review/testing';
import { ClaimList } from './claim-list';
import { DifferenceList } from './difference-list';
import { JudgedSection } from './judged-section';
import { KeptBlindNote } from './kept-blind-note';
import { OwnReviewList } from './own-review-list';
import { ReviewFacts } from './review-facts';
import { SaidList } from './said-list';
import { ThemeRows } from './theme-rows';

const LINES = differenceLines(differencesOf([exampleReviewed()]), {
  definition: exampleFramework(),
  answers: FULL_ANSWERS,
});

describe('a list of differences', () => {
  test('has what both say, in whose words and when, and the reply', () => {
    render(<DifferenceList lines={LINES} actOn={({ subject }) => <button>Act on {subject}</button>} />);
    const [open, settled] = screen.getAllByRole('listitem');
    if (open === undefined || settled === undefined) throw new Error('Two differences are missing');
    expect(open).toHaveTextContent('The council saysEmerging');
    expect(open).toHaveTextContent('The reviewer saysEmbedded');
    expect(within(open).getByText('“The group meets, and we are paid for it.”').tagName).toBe('BLOCKQUOTE');
    expect(open).toHaveTextContent('A care-experienced adviser, 1 July 2026');
    expect(open).toHaveTextContent('Reply of Priya Nair, 6 July 2026');
    expect(within(open).getByRole('button', { name: 'Act on ex-gov-01' })).toBeVisible();
    expect(settled).toHaveTextContent('Settled on 2 August 2026. “They asked in July.”');
  });

  test('says what the council says now, where it has changed since, and what people typed as they typed it', () => {
    const [line] = LINES;
    if (line === undefined) throw new Error('A difference is missing');
    const changed = { ...line, councilNow: 'Advanced', words: 'See <b>here</b>', replies: [] };
    render(<DifferenceList lines={[changed]} />);
    expect(screen.getByText('Now: Advanced')).toBeVisible();
    expect(screen.getByText('“See <b>here</b>”')).toBeVisible();
    expect(screen.queryByText(/^Reply of/)).toBeNull();
    expect(screen.queryByText(/^Settled/)).toBeNull();
  });

  test('is nothing when there is none', () => {
    const { container } = render(<DifferenceList lines={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('what was agreed about a review', () => {
  test.each([
    [true, '6 hours, paid: £25 an hour'],
    [false, '6 hours, paid'],
  ])('says how much is paid to those whom it concerns: %s', (seesPay, words) => {
    render(<ReviewFacts review={reviewOf()} seesPay={seesPay} />);
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByText('6.5 hours')).toBeVisible();
  });

  test('says what is offered before it is agreed, and who chooses', () => {
    render(<ReviewFacts review={reviewOf({ terms: null, finished: null })} seesPay />);
    expect(screen.getByText('Time offered')).toBeVisible();
    expect(screen.getByText('The reviewer chooses')).toBeVisible();
  });
});

const FIELD: JudgedField = {
  subject: 'q1',
  title: 'How well?',
  hint: 'Think of last year',
  claim: {
    questionId: 'q1',
    question: 'How well?',
    comment: 'Quite well',
    answer: { state: 'answered', headline: 'Developing', detail: null },
  },
  choices: [
    { value: '0', name: 'Not started', text: 'Nothing' },
    { value: 'cannot-say', name: 'I cannot say', text: 'Left out' },
  ],
  value: '0',
  words: 'Said before',
  version: 2,
  answerVersion: 7,
};

describe('one thing to be judged', () => {
  test('begins with what is saved, beside what the council says', () => {
    render(<JudgedSection field={FIELD} state={NO_ERRORS} />);
    const group = screen.getByRole('group', { name: 'How well?' });
    expect(group).toHaveTextContent('The council says: Developing');
    expect(group).toHaveAccessibleDescription('Think of last year');
    expect(within(group).getByRole('radio', { name: /^Not started/ })).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'In your own words' })).toHaveValue('Said before');
  });

  test('comes back with what was typed, its version and the message', () => {
    const state = {
      errors: [{ field: 'q1.judgement', message: 'Select a level' }],
      values: { 'q1.version': '3', 'q1.words': 'Typed' },
    };
    const { container } = render(<JudgedSection field={{ ...FIELD, claim: null }} state={state} />);
    expect(screen.getByRole('group')).toHaveAccessibleDescription(/Select a level/);
    expect(screen.getByRole('radio', { name: /^Not started/ })).not.toBeChecked();
    expect(screen.getByRole('textbox')).toHaveValue('Typed');
    expect(container.querySelector('[name="q1.version"]')).toHaveValue('3');
    expect(screen.queryByText(/The council says/)).toBeNull();
  });
});

describe('lists of a review', () => {
  test('what a reviewer said stands without anything of what the council says', () => {
    const reviewed = exampleReviewed();
    render(<SaidList said={saidLines(reviewed.findings, exampleFramework())} />);
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(reviewed.findings.length);
    expect(rows[0]).toHaveTextContent('Embedded“The group meets, and we are paid for it.”');
    expect(rows[0]).not.toHaveTextContent('Emerging');
  });

  test('the questions of a theme stand with what the council says, for a reviewer who sees it', () => {
    const answer = { state: 'answered', headline: 'Developing', detail: null } as const;
    render(
      <ClaimList claims={[{ questionId: 'q1', question: 'How well?', answer, comment: 'Said <i>so</i>' }]} />,
    );
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'How well?The council says: DevelopingSaid <i>so</i>',
    );
  });

  test('the questions of a theme stand without answers for a blind reviewer', () => {
    render(<ClaimList claims={[{ questionId: 'q1', question: 'How well?', answer: null, comment: '' }]} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(/^How well\?$/);
  });

  test('a theme without anything to judge is no link', () => {
    const theme = {
      themeId: 'gov',
      title: 'Governance',
      words: '1 of 2 questions judged',
      canJudge: true,
      isLeft: true,
    };
    render(
      <ThemeRows
        assessmentId="a1"
        themes={[theme, { ...theme, themeId: 'num', title: 'Numbers', canJudge: false }]}
      />,
    );
    expect(screen.getByRole('link', { name: 'Governance' })).toHaveAttribute(
      'href',
      '/assessments/a1/review/gov',
    );
    expect(screen.queryByRole('link', { name: 'Numbers' })).toBeNull();
  });

  test('at home: what waits for its reviewer, and nothing for others', () => {
    const line = { reviewId: 'r1', assessmentId: 'a1', title: 'Services', words: 'Under way.', isOpen: true };
    const { rerender, container } = render(<OwnReviewList reviews={[line]} />);
    expect(screen.getByRole('link', { name: 'Services' })).toHaveAttribute('href', '/assessments/a1/review');
    rerender(<OwnReviewList reviews={[]} />);
    expect(container).toBeEmptyDOMElement();
  });

  test('what is kept out of sight says so, and where it says why', () => {
    const hidden = { assessmentId: 'a1', title: 'Services', isAsked: true };
    const { rerender } = render(<KeptBlindNote hidden={[hidden]} />);
    expect(
      screen.getByText(/Services: kept out of your sight in every round while you review/),
    ).toBeVisible();
    expect(screen.getByRole('link')).toHaveAttribute('href', '/assessments/a1/review');
    rerender(<KeptBlindNote hidden={[{ ...hidden, isAsked: false }]} />);
    expect(screen.getByText(/until you review it/)).toBeVisible();
  });
});
