import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { AwayLine } from './away-line';
import { FileLinks } from './file-links';
import { ImportForm } from './import-form';

const FILES = { assessmentId: 'a1', frameworkId: 'services-21-plus', all: 32, mine: 0, mayTake: true };
const heads = () => screen.getAllByRole('rowheader').map((head) => head.textContent);

describe('the files that can be taken away', () => {
  test('are all questions with their answers, and the blank questionnaire', () => {
    render(<FileLinks {...FILES} />);
    expect(heads()).toEqual(['All 32 questions, with the answers so far', 'The blank questionnaire']);
  });

  test.each([
    [1, 'The question that is with you'],
    [3, 'The 3 questions that are with you'],
  ])('are those of a person of their own too, where some are with them: %i', (mine, words) => {
    render(<FileLinks {...FILES} mine={mine} />);
    expect(heads()[0]).toBe(words);
  });

  test('are the blank questionnaire alone for who may take no answers away', () => {
    render(<FileLinks {...FILES} mine={3} mayTake={false} />);
    expect(heads()).toEqual(['The blank questionnaire']);
    for (const link of screen.getAllByRole('link'))
      expect(link.getAttribute('href')).toMatch(/^\/frameworks\/services-21-plus/);
  });

  test('have links that say alone what is in the file, and no two the same', () => {
    render(<FileLinks {...FILES} mine={3} />);
    const links = screen.getAllByRole('link');
    expect(new Set(links.map((link) => link.textContent)).size).toBe(9);
    expect(new Set(links.map((link) => link.getAttribute('href'))).size).toBe(9);
    expect(screen.getByRole('link', { name: 'Word file: the blank questionnaire' })).toBeVisible();
  });
});

test('the line on the task list leads to where the questions are taken away', () => {
  render(<AwayLine assessmentId="a1" />);
  expect(screen.getByRole('link')).toHaveAttribute('href', '/assessments/a1/away');
});

describe('a button about the spreadsheet that was looked at', () => {
  const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>();
  const form = <ImportForm action={action} form="confirm" assessmentId="a1" importId="i1" label="Save" />;

  test('sends that spreadsheet, and no other', async () => {
    action.mockResolvedValue(NO_ERRORS);
    render(form);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(Object.fromEntries(action.mock.lastCall?.[1] ?? [])).toEqual({
      assessmentId: 'a1',
      importId: 'i1',
    });
  });

  test('says why nothing was done, with the way back to itself', async () => {
    const message = 'This is not the spreadsheet that you looked at';
    action.mockResolvedValue({ errors: [{ field: 'act', message }], values: {} });
    render(form);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: message })).toHaveAttribute('href', '#confirm-act');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveAttribute('id', 'confirm-act');
  });
});
