import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { QuestionOutline } from '@/lib/framework/framework-outline';
import { QuestionOutlineBlock } from './question-outline-block';

const QUESTION: QuestionOutline = {
  id: 'ex-hom-01',
  place: 'Question 3 of 48',
  text: 'How well does the council prevent homelessness?',
  help: 'Answer for the whole council.',
  kind: 'Five levels',
  scored: 'Scored, weight 3',
  lens: 'Practice',
  principles: ['Learning', 'Co-production'],
  askedOf: null,
  shownWhen: null,
  choices: [
    { key: '0', name: 'Not started', text: 'Nobody has looked at this.', worth: null },
    { key: '1', name: 'Emerging', text: 'One team has looked at this.', worth: null },
  ],
  rules: [],
  notApplicable: ['Another reason'],
  allowsDoNotKnow: true,
  evidence: ['Joint protocol', 'Eviction data'],
  actions: [{ action: 'Agree who owns this', ownerRole: 'Head of housing', timescale: '3 months' }],
  sources: [
    {
      key: 'guide',
      title: 'The guide',
      publisher: 'Ofsted',
      date: '2026',
      locator: 'part 4',
      address: 'https://www.gov.uk/guide',
    },
    {
      key: 'minute',
      title: 'The minute',
      publisher: 'A council',
      date: '2025',
      locator: 'item 3',
      address: null,
    },
  ],
  isUnderReview: false,
};

function show(changes: Partial<QuestionOutline> = {}) {
  render(<QuestionOutlineBlock question={{ ...QUESTION, ...changes }} />);
  return screen.getByRole('article', { name: QUESTION.text });
}

describe('a question that is read', () => {
  test('has an anchor of its own, so that it can be sent to a colleague', () => {
    expect(show()).toHaveAttribute('id', 'ex-hom-01');
  });

  test('says where it stands, what it takes, how it counts and through which lens', () => {
    const block = show();
    for (const fact of ['Question 3 of 48', 'Five levels', 'Scored, weight 3', 'Lens: Practice']) {
      expect(within(block).getByText(fact)).toBeVisible();
    }
    expect(block).toHaveTextContent('Co-operative principles: Learning, Co-production');
    expect(block).toHaveTextContent('Answer for the whole council.');
  });

  test('lists its levels by name with what each asks for', () => {
    const terms = within(show()).getAllByRole('term');
    expect(terms.map((term) => term.textContent)).toEqual(['Not started', 'Emerging']);
    expect(screen.getByText('One team has looked at this.')).toBeVisible();
  });

  test('lists its options with what each scores', () => {
    show({
      choices: [
        { key: 'a', name: null, text: 'Up to 25', worth: 'Scores 100' },
        { key: 'b', name: null, text: 'None', worth: null },
      ],
    });
    expect(screen.getByText('Up to 25').closest('li')).toHaveTextContent('Up to 25Scores 100');
    expect(screen.getByText('None').closest('li')).toHaveTextContent(/^None$/);
  });

  test('prints its rules, where it has no choices', () => {
    const block = show({ choices: [], rules: ['Not before 1 January 2018.'] });
    expect(block).toHaveTextContent('Not before 1 January 2018.');
    expect(within(block).queryByRole('term')).toBeNull();
  });

  test.each([
    [{}, 'Can be “not applicable”: Another reason. Takes “we do not know”.'],
    [
      { notApplicable: [], allowsDoNotKnow: false },
      'Cannot be “not applicable”. Does not take “we do not know”.',
    ],
  ])('says what it takes in place of an answer', (changes, words) => {
    expect(show(changes)).toHaveTextContent(words);
  });

  test('says of whom it is asked', () => {
    expect(show({ askedOf: 'Asked of district councils' })).toHaveTextContent('Asked of district councils');
  });

  test('leads to the earlier question that brings it up', () => {
    const shownWhen = {
      questionId: 'ex-pos-01',
      questionText: 'What is your position?',
      route: 'Council has adopted',
      answers: ['By a vote', 'In our own words'],
    };
    const block = show({ shownWhen });
    expect(block).toHaveTextContent(
      'Asked only on the path “Council has adopted”, which this answer decides: What is your position?',
    );
    expect(screen.getByRole('link', { name: 'What is your position?' })).toHaveAttribute(
      'href',
      '#ex-pos-01',
    );
  });

  test('names no path where there is none', () => {
    const shownWhen = { questionId: 'x', questionText: 'What is offered?', route: null, answers: ['Homes'] };
    expect(show({ shownWhen })).toHaveTextContent(
      'Asked only when “Homes” is the answer to: What is offered?',
    );
  });

  test('is marked where its wording is under review, and not otherwise', () => {
    expect(show({ isUnderReview: true })).toHaveTextContent('Wording under review');
  });

  test('carries no such mark otherwise', () => {
    expect(show()).not.toHaveTextContent('Wording under review');
  });
});

describe('what stands behind a question', () => {
  test('is proof, next steps and sources, each with a name of its own for a screen reader', () => {
    const summaries = within(show())
      .getAllByText(/^(What could prove it|What a council could do next|Where this question comes from)/)
      .map((summary) => summary.textContent);
    expect(summaries).toEqual([
      'What could prove it: How well does the council prevent homelessness?',
      'What a council could do next: How well does the council prevent homelessness?',
      'Where this question comes from: How well does the council prevent homelessness?',
    ]);
  });

  test('says who could do what by when', () => {
    expect(show()).toHaveTextContent('Agree who owns this. Head of housing, 3 months');
  });

  test('links to a source only where there is a page to open', () => {
    const block = show();
    const links = [...block.querySelectorAll('a')].map((link) => link.textContent);
    expect(links).toEqual(['The guide']);
    expect(block).toHaveTextContent('The guide, Ofsted, 2026: part 4');
    expect(block).toHaveTextContent('The minute, A council, 2025: item 3');
  });
});
