import { render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { questionFields } from '@/lib/assessment/question-fields';
import type { Clash } from '@/lib/assessment/save-outcome';
import type { SavedState } from '@/lib/assessment/saved-state';
import { BLANK } from '@/lib/framework/answer';
import type { Answer } from '@/lib/framework/answer';
import {
  answerToFields,
  parseAnswerFields,
  publishedFields,
  sameAnswer,
} from '@/lib/framework/answer-fields';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { Question, QuestionKind } from '@/lib/framework/question';
import { exampleQuestion } from '@/lib/framework/testing';
import type { PublishedBeside } from '@/lib/statistics/published-beside';
import { QuestionSection } from './question-section';

const CLASH: Clash = {
  version: 4,
  savedBy: 'Marcus Bell',
  savedAt: '17 November 2026, 16:29',
  mine: { headline: 'Embedded', detail: null, comment: [{ text: 'shared houses', differs: true }] },
  theirs: { headline: 'Developing', detail: 'Three kinds', comment: [{ text: '38 places', differs: true }] },
  joined: 'shared houses\n\n38 places',
};

type Shown = {
  readonly answer?: Answer;
  readonly comment?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly state?: SavedState;
  readonly clash?: Clash;
  readonly note?: string | null;
  readonly published?: PublishedBeside | null;
  readonly asksReason?: boolean;
  /** Where they are not those of the answer. */
  readonly fields?: AnswerFields;
};

function show(question: Question, shown: Shown = {}) {
  const { answer, comment, errors, state, clash, note, published, asksReason, fields } = {
    ...{ answer: BLANK, comment: '', errors: {}, note: null, published: null, asksReason: false },
    ...shown,
  };
  const register = (field: string) => ({
    name: `${question.id}.${field}`,
    onChange: () => Promise.resolve(),
    onBlur: () => Promise.resolve(),
    ref: vi.fn(),
  });
  return render(
    <form aria-label="theme">
      <QuestionSection
        view={{
          question,
          fields: fields ?? answerToFields(question, answer, comment),
          version: 3,
          saved: null,
          note,
          lastRound: 'Developing',
          needsReview: false,
          decidesOthers: false,
          sentBack: null,
          published,
          asksReason,
        }}
        place="Question 2 of 6"
        version={3}
        state={state ?? { kind: 'empty' }}
        clash={clash}
        errors={errors}
        register={register}
        aside={null}
        draftNotice={null}
      />
    </form>,
  );
}

function posted(questionId: string) {
  const form = screen.getByRole('form');
  if (!(form instanceof HTMLFormElement)) throw new Error('not a form');
  return questionFields(new FormData(form), questionId);
}

const ANSWERS: readonly (readonly [QuestionKind, string, Answer])[] = [
  ['maturity', 'ex-gov-01', { state: 'answered', value: 3 }],
  ['boolean', 'ex-gov-03', { state: 'answered', value: false }],
  ['text', 'ex-lea-01', { state: 'answered', value: 'Words of ours' }],
  ['date', 'ex-pos-02', { state: 'answered', value: '2025-03-04' }],
  ['maturity', 'ex-gov-01', { state: 'dk' }],
];

describe('a question on its page', () => {
  test.each(ANSWERS)('posts a saved %s answer back unchanged, without a script', (kind, id, answer) => {
    const question = exampleQuestion(kind, id);
    show(question, { answer, comment: 'Because' });
    const parsed = parseAnswerFields(question, posted(question.id), { today: '2026-11-21' });
    expect(parsed).toMatchObject({ ok: true, comment: 'Because' });
    expect(parsed.ok && sameAnswer(parsed.answer, answer)).toBe(true);
  });

  test('posts the version it was drawn with', () => {
    const question = exampleQuestion('maturity', 'ex-gov-01');
    show(question);
    expect(posted(question.id)['version']).toEqual(['3']);
  });

  test('has what is published beside it, with the way to every year of it', () => {
    const question = exampleQuestion('maturity', 'ex-gov-01');
    const figure = {
      figure: '72%, 72 of 100',
      source: 'In touch. A department',
      england: '54%',
      href: '/figures#a',
      every: 'Every year' as const,
    };
    show(question, { published: figure });
    expect(screen.getByText('Published: 72%, 72 of 100.')).toBeVisible();
    expect(screen.getByText('England: 54%')).toBeVisible();
    expect(screen.getByRole('link', { name: `Every year: ${question.text}` })).toHaveAttribute(
      'href',
      '/figures#a',
    );
  });

  test('names its group by the question and shows all five descriptors', () => {
    const question = exampleQuestion('maturity', 'ex-gov-01');
    show(question);
    const group = screen.getByRole('group', { name: question.text });
    expect(within(group).getAllByRole('radio').length).toBeGreaterThanOrEqual(5);
    expect(screen.getByText('Last round: Developing')).toBeVisible();
  });

  test('puts an error at the group, tied to it, with the first control as target of the summary', () => {
    const question = exampleQuestion('maturity', 'ex-gov-01');
    show(question, { errors: { state: 'Select one of the levels listed' } });
    expect(screen.getByRole('group', { name: question.text })).toHaveAccessibleDescription(
      expect.stringContaining('Select one of the levels listed'),
    );
    expect(document.getElementById('ex-gov-01-state')).toBeInstanceOf(HTMLInputElement);
  });

  test('says what somebody has to know of it in this assessment', () => {
    show(exampleQuestion('maturity', 'ex-gov-01'), { note: 'This assessment was started for: District.' });
    expect(screen.getByText('This assessment was started for: District.')).toBeVisible();
  });

  test.each([
    ['number', 'ex-num-01'],
    ['text', 'ex-lea-01'],
  ] as const)('says an error of the value of a %s once, at its box', (kind, id) => {
    show(exampleQuestion(kind, id), { errors: { value: 'Enter a whole number' } });
    expect(screen.getAllByText(/Enter a whole number/)).toHaveLength(1);
    expect(document.getElementById(`${id}-value`)).toHaveAccessibleDescription(/Enter a whole number/);
  });

  test('puts an error of a box at the box', () => {
    const question = exampleQuestion('number', 'ex-num-01');
    show(question, { errors: { comment: 'Your comment is 4,001 characters long' } });
    expect(screen.getByLabelText(/What makes you say so/)).toHaveAccessibleDescription(
      expect.stringContaining('4,001'),
    );
  });
});

describe('the line under a question', () => {
  test.each<readonly [SavedState, string]>([
    [{ kind: 'empty' }, 'Not answered yet'],
    [{ kind: 'typing' }, 'Changed. It saves when you pause'],
    [{ kind: 'saving' }, 'Saving'],
    [{ kind: 'unfinished' }, 'Not complete yet. It saves when it is'],
    [
      { kind: 'saved', at: '21 November 2026, 14:02', by: 'You', version: 7 },
      'Saved 21 November 2026, 14:02',
    ],
    [{ kind: 'not-saved', why: 'There is no connection' }, 'Not saved.'],
  ])('says %o in words, politely', (state, words) => {
    show(exampleQuestion('maturity', 'ex-gov-01'), { state });
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });
});

describe('a clash', () => {
  test('shows both in full with the differing words marked, and chooses nothing for the person', () => {
    const question = exampleQuestion('maturity', 'ex-gov-01');
    show(question, { clash: CLASH });
    const block = screen.getByRole('group', { name: /Two people wrote this answer/ });
    expect(within(block).getByText('38 places').tagName).toBe('INS');
    expect(within(block).getByText('shared houses').tagName).toBe('INS');
    expect(within(block).getByText('Marcus Bell')).toBeVisible();
    expect(posted(question.id)).toMatchObject({
      version: ['3'],
      'clash-version': ['4'],
      merged: ['shared houses\n\n38 places'],
    });
    expect(posted(question.id)['clash']).toBeUndefined();
    expect(within(block).getByRole('button', { name: 'Keep this' })).toHaveAttribute('value', question.id);
  });
});

describe('a question that a published figure answers', () => {
  const question = exampleQuestion('number', 'ex-num-02');
  const prefill = {
    value: { numerator: 72, denominator: 100 },
    release: 'In touch. A department, 2025 release',
  };
  const published: PublishedBeside = {
    ...{ figure: '72%, 72 of 100', source: prefill.release, england: null },
    ...{ href: '/figures#a', every: 'Every year', prefill },
  };
  const offered = {
    ...answerToFields(question, BLANK, ''),
    ...publishedFields(question, prefill, { today: '2026-11-21' }),
  };
  const parsed = () => parseAnswerFields(question, posted(question.id), { today: '2026-11-21' });

  test('comes up filled in, says that it is no answer yet, and posts none, without a script', () => {
    show(question, { published, asksReason: true, fields: offered });
    expect(screen.getByLabelText(/^Top number/)).toHaveValue('72');
    expect(screen.getByText(/is not your answer yet/)).toBeVisible();
    expect(parsed()).toMatchObject({ ok: true, answer: { state: 'blank' } });
  });

  test('has a box that makes it the answer', () => {
    show(question, { published, asksReason: true, fields: offered });
    screen.getByRole('checkbox', { name: 'This is our answer' }).click();
    expect(parsed()).toMatchObject({ ok: true, answer: { state: 'answered', value: prefill.value } });
  });

  test('keeps its tick when the page is drawn again with what was sent', () => {
    const fields = { ...offered, 'use-published': ['yes'] };
    show(question, { published, asksReason: true, fields });
    expect(screen.getByRole('checkbox', { name: 'This is our answer' })).toBeChecked();
  });

  test('has the figure only beside an answer, with room for why it differs', () => {
    const changeReason = 'We counted those who moved away as well';
    const answer: Answer = { state: 'answered', value: { numerator: 75, denominator: 100 }, changeReason };
    show(question, { published, asksReason: true, answer });
    expect(screen.queryByText(/is not your answer yet/)).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'This is our answer' })).toBeNull();
    expect(screen.getByLabelText(/^If your answer is not what is published/)).toHaveValue(changeReason);
    expect(parsed()).toMatchObject({ ok: true, answer: { changeReason } });
  });

  test('says at its box that a reason is missing once it is saved without one, and that it is saved', () => {
    const state: SavedState = { kind: 'saved', at: 'today', by: 'You', version: 2, lacksReason: true };
    show(question, { published, asksReason: true, state });
    const box = screen.getByLabelText(/^If your answer is not what is published/);
    expect(box).toHaveAccessibleDescription(/Say why your answer is not what is published, in 10 to 500/);
    expect(screen.getByRole('status')).toHaveTextContent(/Saved today.*Say why it differs before it is sent/);
  });

  test('asks for no reason where nothing that it takes is published', () => {
    show(question, { published: { ...published, prefill: null } });
    expect(screen.queryByLabelText(/^If your answer is not/)).toBeNull();
  });
});
