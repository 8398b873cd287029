import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { decisionBoxes } from '@/lib/assessment/approval-fields';
import { NOT_DECIDED } from '@/lib/assessment/approval-words';
import type { ThemeClaims } from '@/lib/assessment/claim';
import { DecisionForm } from './decision-form';

const themes: readonly ThemeClaims[] = [
  {
    themeId: 'hom',
    title: 'Homes',
    claims: ['How are homes found?', 'How long do they last?'].map((question, index) => ({
      questionId: `s21-hom-0${index + 1}`,
      question,
      who: 'Marcus Bell',
      now: { answer: { state: 'answered', headline: 'Embedded', detail: null }, comment: [] },
      before: null,
      evidence: 'None.',
      isBackedAnew: false,
      sentBackFor: null,
      isStillOpen: false,
    })),
  },
];

const boxes = decisionBoxes(
  themes.map(({ themeId, title, claims }) => ({
    id: themeId,
    title,
    questions: claims.map(({ questionId, question }) => ({ id: questionId, text: question })),
  })),
);

function show(answer: (form: FormData) => ActionState = () => NO_ERRORS) {
  const action = (_: ActionState, form: FormData) => Promise.resolve(answer(form));
  const form = (offered: readonly ThemeClaims[] | null) => (
    <DecisionForm action={action} assessmentId="a1" seen={7} themes={offered} boxes={boxes}>
      <p>What the council claims</p>
    </DecisionForm>
  );
  const drawn = render(form(themes));
  return { ...drawn, redraw: (offered: readonly ThemeClaims[] | null) => drawn.rerender(form(offered)) };
}

const record = () => screen.getByRole('button', { name: 'Record my decision' });

describe('deciding', () => {
  test('has a folded box for a reason at the theme and at each question, named for a screen reader', () => {
    const { container } = show();
    const boxes = [...container.querySelectorAll('details summary')].map(({ textContent }) => textContent);
    expect(boxes).toEqual([
      'Send the whole theme back: Homes',
      'Send this back: How are homes found?',
      'Send this back: How long do they last?',
    ]);
    expect([...container.querySelectorAll('details')].some(({ open }) => open)).toBe(false);
  });

  test('posts which answers were read, so that nobody decides about others', async () => {
    const posted: FormData[] = [];
    show((form) => {
      posted.push(form);
      return NO_ERRORS;
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Approve' }));
    await userEvent.click(record());
    expect(posted[0]?.get('seen')).toBe('7');
    expect(posted[0]?.get('decision')).toBe('approve');
  });

  // Demand 20: what was written to an author is not lost on its way.
  test('keeps what was written, unfolded, when answers were changed meanwhile', async () => {
    const reason = 'Since when?';
    const values = { 'question-reason-s21-hom-02': reason, comment: 'Nearly', decision: 'send-back' };
    show(() => ({ errors: [{ field: 'decision', message: NOT_DECIDED.stale }], values }));
    await userEvent.click(record());
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByText(NOT_DECIDED.stale)).toBeVisible();
    expect(screen.getByDisplayValue(reason).closest('details')?.open).toBe(true);
    expect(screen.getByDisplayValue('Nearly')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Send back' })).toBeChecked();
  });

  // Demand 20: the page is drawn anew without the form where somebody else decided, or sent it, meanwhile.
  test('gives back what was written, and why nothing was decided, where the form went', async () => {
    const values = {
      'theme-reason-hom': 'Look at all of it',
      'question-reason-s21-hom-02': 'Since when?',
      comment: 'Nearly',
      decision: 'send-back',
    };
    const { redraw } = show(() => ({
      errors: [{ field: 'decision', message: NOT_DECIDED.decided }],
      values,
    }));
    await userEvent.click(record());
    await screen.findByRole('alert');
    redraw(null);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('alert')).toHaveTextContent(NOT_DECIDED.decided);
    const link = screen.getByRole('link', { name: NOT_DECIDED.decided });
    expect(document.querySelector(link.getAttribute('href') ?? '')).toHaveTextContent('What you wrote');
    for (const [label, words] of [
      ['The whole theme: Homes', 'Look at all of it'],
      ['How long do they last?', 'Since when?'],
      ['Comment to the lead', 'Nearly'],
    ] as const)
      expect(screen.getByRole('heading', { name: label }).nextElementSibling).toHaveTextContent(words);
    expect(screen.getByText('What the council claims')).toBeVisible();
  });

  test('gives back a reason whose box went, beside a form that still stands', async () => {
    const values = { 'question-reason-s21-hom-02': 'Since when?', 'question-reason-s21-hom-01': 'How?' };
    const { redraw } = show(() => ({ errors: [{ field: 'decision', message: NOT_DECIDED.stale }], values }));
    await userEvent.click(record());
    await screen.findByRole('alert');
    expect(screen.queryByText('What you wrote')).toBeNull();
    redraw(themes.map((theme) => ({ ...theme, claims: theme.claims.slice(0, 1) })));
    expect(screen.getByText('Since when?')).toBeVisible();
    expect(screen.getByDisplayValue('How?')).toBeVisible();
  });

  test('says nothing of what was written where nothing was refused', () => {
    const { redraw } = show();
    redraw(null);
    expect(screen.queryByText('What you wrote')).toBeNull();
  });
});
