import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { DetailFields } from './detail-fields';

const SAVED = { title: 'Minutes', 'dated-day': '1', 'dated-month': '3', 'dated-year': '2026', checkedBy: '' };
const HINT = 'What a colleague would look for';

function show(state: ActionState) {
  render(<DetailFields form="piece" state={state} values={SAVED} titleHint={HINT} />);
}

describe('what can be said of any piece of evidence', () => {
  test('begins with what is saved', () => {
    show(NO_ERRORS);
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Minutes');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription(HINT);
    expect(screen.getByRole('textbox', { name: 'Month' })).toHaveValue('3');
    expect(screen.getByRole('textbox', { name: /^Who checked it independently/ })).toHaveValue('');
  });

  test('says that only somebody outside the council checks independently', () => {
    show(NO_ERRORS);
    expect(screen.getByRole('textbox', { name: /^Who checked/ })).toHaveAccessibleDescription(
      /^Only somebody outside your council/,
    );
  });

  test('comes back with what was typed, also what was emptied, and each message at its field', () => {
    const errors = [
      { field: 'title', message: 'Enter a title' },
      { field: 'dated-month', message: 'Enter a month from 1 to 12' },
    ];
    show({ errors, values: { title: '', 'dated-month': '13', checkedBy: 'Ofsted <b>2026</b>' } });
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription(/Enter a title$/);
    expect(screen.getByRole('group', { name: 'Date (optional)' })).toHaveAccessibleDescription(
      /Enter a month from 1 to 12$/,
    );
    expect(screen.getByRole('textbox', { name: 'Month' })).toHaveValue('13');
    expect(screen.getByRole('textbox', { name: 'Month' })).toHaveClass('govuk-input--error');
    expect(screen.getByRole('textbox', { name: 'Day' })).not.toHaveClass('govuk-input--error');
    expect(screen.getByRole('textbox', { name: /^Who checked/ })).toHaveValue('Ofsted <b>2026</b>');
  });
});
