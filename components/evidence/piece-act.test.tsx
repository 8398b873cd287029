import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { PieceAct } from './piece-act';

const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>();
const PIECE = { assessmentId: 'a1', questionId: 'q1', pieceId: 'p1', about: 'Minutes', action };
const sent = () => Object.fromEntries(action.mock.lastCall?.[1] ?? []);

test('a button says which piece it puts under the answer, and sends that piece, question and assessment', async () => {
  action.mockResolvedValue(NO_ERRORS);
  render(<PieceAct {...PIECE} label="Put under this answer" />);
  await userEvent.click(screen.getByRole('button', { name: 'Put under this answer: Minutes' }));
  expect(sent()).toEqual({ assessmentId: 'a1', questionId: 'q1', piece: 'p1' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what was not done says why, and leads back to the button of that piece', async () => {
  const message = 'That piece is not here any more';
  action.mockResolvedValue({ errors: [{ field: 'act', message }], values: {} });
  render(<PieceAct {...PIECE} label="Take away" />);
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByRole('link', { name: message })).toHaveAttribute('href', '#piece-p1-act');
  expect(screen.getByRole('button', { name: 'Take away: Minutes' })).toHaveAttribute('id', 'piece-p1-act');
});
