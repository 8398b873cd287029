import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { changedControls } from './changed-controls';

function draw(): HTMLFormElement {
  render(
    <form aria-label="Theme">
      <input type="hidden" name="version" value="3" readOnly />
      <input type="radio" name="level" aria-label="Emerging" value="1" defaultChecked />
      <input type="radio" name="level" aria-label="Embedded" value="3" />
      <input type="checkbox" name="who" aria-label="Partners" defaultChecked />
      <input aria-label="How many" defaultValue="12" />
      <textarea aria-label="Why" defaultValue={'Panel of May\r\nand June'} />
      <button type="submit">Save</button>
    </form>,
  );
  return screen.getByRole('form');
}

function namesOf(form: HTMLFormElement): readonly (string | null)[] {
  return changedControls(form).map((control) => control.getAttribute('aria-label'));
}

test('nothing is changed in a form as it was drawn, whatever ends its lines', () => {
  expect(namesOf(draw())).toEqual([]);
});

test('what was chosen, taken back and typed is', () => {
  const form = draw();
  fireEvent.click(screen.getByLabelText('Embedded'));
  fireEvent.click(screen.getByLabelText('Partners'));
  fireEvent.input(screen.getByLabelText('How many'), { target: { value: '13' } });
  fireEvent.input(screen.getByLabelText('Why'), { target: { value: '' } });
  expect(namesOf(form)).toEqual(['Embedded', 'Partners', 'How many', 'Why']);
});

test('what was changed and changed back is not', () => {
  const form = draw();
  fireEvent.click(screen.getByLabelText('Embedded'));
  fireEvent.click(screen.getByLabelText('Emerging'));
  expect(namesOf(form)).toEqual([]);
});
