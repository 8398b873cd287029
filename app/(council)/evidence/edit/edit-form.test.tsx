import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { CHANGED_MEANWHILE } from '@/lib/evidence/changed-meanwhile';
import { valuesToGoOnFrom } from '@/lib/evidence/edited-piece';
import { PIECE_IS_GONE } from '@/lib/evidence/evidence-words';
import { EditForm } from './edit-form';

const piece = { id: 'p1', title: 'Joint protocol', datedOn: '2025-06-01', checkedBy: null };
const now = { ...piece, checkedBy: 'Ofsted, March 2026' };
const typed = { ...piece, title: 'Joint protocol, signed' };
const stale: ActionState = {
  errors: [{ field: CHANGED_MEANWHILE.field, message: CHANGED_MEANWHILE.message }],
  values: valuesToGoOnFrom({ drawn: piece, typed, now }),
};

function show(answers: readonly ActionState[]) {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const action = (_: ActionState, form: FormData) => {
    posted.push(Object.fromEntries(form));
    return Promise.resolve(answers[posted.length - 1] ?? NO_ERRORS);
  };
  const form = (one: typeof piece | null) => (
    <EditForm action={action} piece={one}>
      <p>{PIECE_IS_GONE}</p>
    </EditForm>
  );
  const { rerender } = render(form(piece));
  return { posted, withdraw: () => rerender(form(null)) };
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save the piece' }));

describe('changing a piece of evidence', () => {
  test('posts what the form was drawn with', async () => {
    const { posted } = show([]);
    await save();
    expect(posted[0]).toMatchObject({
      'drawn-title': 'Joint protocol',
      'drawn-datedOn': '2025-06-01',
      'drawn-checkedBy': '',
    });
  });

  test('comes back with what stands now beside what was typed, and saves over what was then read', async () => {
    const { posted } = show([stale]);
    await save();
    const link = await screen.findByRole('link', { name: CHANGED_MEANWHILE.message });
    const said = document.querySelector(link.getAttribute('href') ?? '');
    expect(said).toHaveTextContent(/Title: Joint protocolDate: 1 June 2025Checked independently by: Ofsted/);
    expect(screen.getByRole('link', { name: CHANGED_MEANWHILE.leave })).toHaveAttribute('href', '/evidence');
    expect(screen.getByLabelText('Title')).toHaveValue('Joint protocol, signed');
    await save();
    expect(posted[1]).toMatchObject({
      title: 'Joint protocol, signed',
      checkedBy: 'Ofsted, March 2026',
      'drawn-checkedBy': 'Ofsted, March 2026',
    });
  });

  test('gives back what was typed where the piece was withdrawn meanwhile', async () => {
    const values = { title: 'Joint protocol, signed', checkedBy: 'Peer council' };
    const { withdraw } = show([{ errors: [{ field: 'title', message: PIECE_IS_GONE }], values }]);
    await save();
    await screen.findByRole('alert');
    withdraw();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Joint protocol, signed')).toBeVisible();
    expect(screen.getByText('Peer council')).toBeVisible();
  });
});
