import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { PlaceForm } from './place-form';

const PLACES = [
  { key: 'X1', name: 'Elmshire', role: 'Contributor' },
  { key: 'X2', name: 'Hartlow', role: 'Reviewer' },
  { key: 'lab', name: 'Policy lab', role: 'Lab adviser' },
];

function show(answer: ActionState = NO_ERRORS, next: string | null = null) {
  const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() =>
    Promise.resolve(answer),
  );
  render(<PlaceForm action={action} places={PLACES} acting="X1" next={next} />);
  return action;
}

describe('the choice of a council', () => {
  test('names every place by council and role, the one in use chosen', () => {
    show();
    const group = within(screen.getByRole('group', { name: 'Act for' }));
    expect(group.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      'X1',
      'X2',
      'lab',
    ]);
    expect(group.getByRole('radio', { name: 'Elmshire' })).toBeChecked();
    expect(group.getByRole('radio', { name: 'Hartlow' })).toHaveAccessibleDescription('Reviewer');
  });

  test('takes along the page that the person wants to read there', async () => {
    const action = show(NO_ERRORS, '/assessments/a1/history');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({
      ...{ place: 'X1', next: '/assessments/a1/history' },
    });
  });

  test('posts the place that was chosen', async () => {
    const action = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Policy lab' }));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({ place: 'lab' });
  });

  test('says that the chosen place is no longer one of theirs', async () => {
    const message = 'Select a council where you have a place';
    show({ errors: [{ field: 'place', message }], values: {} });
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    const link = within(await screen.findByRole('alert')).getByRole('link', { name: message });
    expect(link).toHaveAttribute('href', `#${screen.getByRole('radio', { name: 'Elmshire' }).id}`);
  });
});
