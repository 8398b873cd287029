import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ErrorSummary } from './error-summary';
import { ErrorSummaryFocus } from './error-summary-focus';

interface PageProps {
  readonly occasion?: number;
}

function Page({ occasion }: PageProps) {
  return (
    <>
      <ErrorSummary id="errors" data-testid="errors" errors={[{ text: 'Select a level', href: '#level' }]} />
      <ErrorSummaryFocus summaryId="errors" occasion={occasion} />
      <input id="level" aria-label="Level" />
    </>
  );
}

beforeEach(() => {
  document.title = 'Homes';
});

test('a reader lands on the error summary', () => {
  render(<Page />);
  expect(screen.getByTestId('errors')).toHaveFocus();
});

test('a second mistake brings them back to it', async () => {
  const { rerender } = render(<Page occasion={1} />);
  await userEvent.click(screen.getByLabelText('Level'));
  expect(screen.getByTestId('errors')).not.toHaveFocus();
  rerender(<Page occasion={2} />);
  expect(screen.getByTestId('errors')).toHaveFocus();
});

test('once left, the summary cannot take focus by a stray click', async () => {
  render(<Page />);
  await userEvent.click(screen.getByLabelText('Level'));
  expect(screen.getByTestId('errors')).not.toHaveAttribute('tabindex');
});

test('the page title begins with "Error" while there is one, and only once', () => {
  const { rerender, unmount } = render(<Page occasion={1} />);
  expect(document.title).toBe('Error: Homes');
  rerender(<Page occasion={2} />);
  expect(document.title).toBe('Error: Homes');
  unmount();
  expect(document.title).toBe('Homes');
});

test('without a summary on the page nothing happens', () => {
  render(<ErrorSummaryFocus summaryId="nowhere" />);
  expect(document.body).toHaveFocus();
});
