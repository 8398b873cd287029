import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { QuestionView } from '@/components/assessment/question-view';
import type { SaveOutcome } from '@/lib/assessment/save-outcome';
import { NOTHING_SENT } from '@/lib/assessment/theme-form-state';
import { exampleQuestion } from '@/lib/framework/testing';
import { fieldsAfter, standingOf } from './after-sending';
import { ThemeErrors } from './theme-errors';

const VIEW: QuestionView = {
  question: exampleQuestion('maturity', 'ex-gov-01'),
  fields: { state: ['2'] },
  version: 2,
  saved: { at: '19 November 2026, 10:12', by: 'Marcus Bell' },
  note: null,
  lastRound: null,
  published: null,
  asksReason: false,
  needsReview: false,
  decidesOthers: false,
  sentBack: null,
};

describe('what the form holds after a sending', () => {
  const fields = { state: ['3'], comment: ['Mine'] };
  const kept = { outcome: 'saved', version: 3, savedAt: '21 November 2026, 14:02' } as const;

  test('is what was typed', () => {
    expect(fieldsAfter({ fields, outcome: kept })).toBe(fields);
  });

  test('is the one comment that was written from two, or the next sending would undo it (demand 2)', () => {
    const outcome = { ...kept, joined: 'Mine and theirs' };
    expect(fieldsAfter({ fields, outcome })).toEqual({ state: ['3'], comment: ['Mine and theirs'] });
  });

  test('is the other’s words where they were kept', () => {
    const theirs = { state: ['2'], comment: ['Theirs'] };
    const outcome = { ...kept, outcome: 'replaced', fields: theirs, savedBy: 'Marcus Bell' } as const;
    expect(fieldsAfter({ fields, outcome })).toBe(theirs);
  });
});

describe('how a question stands', () => {
  test('is as it was read, before anything happens', () => {
    expect(standingOf(VIEW, undefined, undefined)).toEqual({
      version: 2,
      state: { kind: 'saved', at: '19 November 2026, 10:12', by: 'Marcus Bell', version: 2 },
      clash: undefined,
      errors: {},
    });
    expect(standingOf({ ...VIEW, saved: null }, undefined, undefined).state).toEqual({ kind: 'empty' });
  });

  test('is what this browser did, once it did something', () => {
    const status = { version: 5, state: { kind: 'saving' } as const };
    const sent: SaveOutcome = { outcome: 'locked', message: 'It was sent' };
    expect(standingOf(VIEW, status, sent)).toMatchObject({
      version: 5,
      state: { kind: 'saving' },
      errors: {},
    });
  });

  test('goes on from the version that a whole form saved', () => {
    const sent: SaveOutcome = { outcome: 'saved', version: 3, savedAt: '21 November 2026, 14:02' };
    expect(standingOf(VIEW, undefined, sent)).toMatchObject({
      version: 3,
      state: { kind: 'saved', by: 'You' },
    });
  });

  test('keeps the old version where the whole form was refused, with each message at its field', () => {
    const sent: SaveOutcome = { outcome: 'invalid', errors: [{ field: 'comment', message: 'Shorten it' }] };
    expect(standingOf(VIEW, undefined, sent)).toMatchObject({
      version: 2,
      state: { kind: 'not-saved', why: 'Shorten it' },
      errors: { comment: 'Shorten it' },
    });
  });
});

describe('the error summary of a theme', () => {
  const NONE: ReadonlySet<string> = new Set();
  const sent = {
    ...NOTHING_SENT,
    questions: {
      'ex-gov-01': {
        fields: {},
        outcome: { outcome: 'invalid', errors: [{ field: 'state', message: 'Select a level' }] },
      },
      'ex-gov-02': { fields: {}, outcome: { outcome: 'saved', version: 1, savedAt: 'now' } },
    },
  } as const;

  test('counts the answers, links each message to its control, and says that the rest is safe', () => {
    render(<ThemeErrors sent={sent} found={{}} mended={NONE} />);
    expect(screen.getByRole('heading', { name: 'One answer was not saved' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Select a level' })).toHaveAttribute('href', '#ex-gov-01-state');
    expect(screen.getByText('Everything else on this page is saved.')).toBeVisible();
  });

  test('is what this browser found, when it found something', () => {
    render(
      <ThemeErrors
        sent={sent}
        found={{ 'ex-num-01': [{ field: 'numerator', message: 'Too large' }] }}
        mended={NONE}
      />,
    );
    expect(screen.getByRole('link', { name: 'Too large' })).toHaveAttribute('href', '#ex-num-01-numerator');
    expect(screen.queryByRole('link', { name: 'Select a level' })).toBeNull();
  });

  test('says one thing only when the whole form is of another council: nothing of it is saved', () => {
    const otherPlace = { now: 'Hartlow', drawnFor: 'Elmshire' };
    render(<ThemeErrors sent={{ ...sent, otherPlace }} found={{}} mended={NONE} />);
    expect(screen.getByRole('heading', { name: 'Nothing was saved: you act for Hartlow now' })).toBeVisible();
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Change council (opens in a new tab)',
    ]);
    expect(screen.queryByText('Everything else on this page is saved.')).toBeNull();
  });

  test('is not there while nothing is wrong', () => {
    const { container } = render(
      <ThemeErrors sent={NOTHING_SENT} found={{ 'ex-gov-01': [] }} mended={NONE} />,
    );
    expect(container).toBeEmptyDOMElement();
  });

  test('goes once everything is put right and saved, and “Error” in the page title with it', () => {
    document.title = 'Homes';
    const found = {
      'ex-gov-01': [{ field: 'state', message: 'Select a level' }],
      'ex-num-01': [{ field: 'numerator', message: 'Too large' }],
    };
    const { rerender } = render(<ThemeErrors sent={NOTHING_SENT} found={found} mended={NONE} />);
    expect(document.title).toBe('Error: Homes');
    rerender(<ThemeErrors sent={NOTHING_SENT} found={found} mended={new Set(['ex-gov-01'])} />);
    expect(screen.getAllByRole('link')).toHaveLength(2);
    expect(document.title).toBe('Error: Homes');
    rerender(<ThemeErrors sent={NOTHING_SENT} found={found} mended={new Set(['ex-gov-01', 'ex-num-01'])} />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.title).toBe('Homes');
  });
});
