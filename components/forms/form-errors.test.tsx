import { render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { NO_ERRORS } from '@/lib/action-state';
import { FormErrors, errorOf } from './form-errors';

const FAULT = { errors: [{ field: 'name', message: 'Enter a name' }], values: {} };
const ELSEWHERE = { ...NO_ERRORS, otherPlace: { now: 'Hartlow', drawnFor: 'Elmshire' } };

describe('what is wrong with a form', () => {
  test('is nothing while nothing is', () => {
    const { container } = render(<FormErrors form="person" state={NO_ERRORS} />);
    expect(container).toBeEmptyDOMElement();
  });

  test('is each fault, with a link to its field', () => {
    render(<FormErrors form="person" state={FAULT} />);
    expect(screen.getByRole('link', { name: 'Enter a name' })).toHaveAttribute('href', '#person-name');
    expect(errorOf(FAULT, 'name')).toBe('Enter a name');
    expect(errorOf(FAULT, 'email')).toBeUndefined();
  });
});

test.each([
  ['with faults', FAULT],
  ['of another council', ELSEWHERE],
])('without a script, the browser goes to the summary of a form %s', (_which, state) => {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<FormErrors form="person" state={state} />);
  // Only what can take the focus of a page takes it.
  expect(page.querySelector('[autofocus]')).toHaveAttribute('tabindex', '-1');
  expect(page.querySelector('[autofocus]')).toHaveAttribute('id', 'person-errors');
});

describe('a form of another council than the person acts for', () => {
  test('says so, takes the focus, and opens the page of councils beside it', () => {
    const { container } = render(<FormErrors form="person" state={ELSEWHERE} />);
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByRole('heading')).toHaveTextContent('Nothing was saved: you act for Hartlow now');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This form is for Elmshire. What you typed is still here. Change council (opens in a new tab), then send the form again.',
    );
    const link = alert.getByRole('link', { name: 'Change council (opens in a new tab)' });
    expect(link).toHaveAttribute('href', '/places');
    expect(link).toHaveAttribute('target', '_blank');
    expect(container.querySelector('#person-errors')).toHaveFocus();
  });

  test('offers no change when the person has left that council', () => {
    render(
      <FormErrors form="person" state={{ ...NO_ERRORS, otherPlace: { now: 'Hartlow', drawnFor: null } }} />,
    );
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByRole('alert')).toHaveTextContent('Copy what you typed if you need it.');
  });
});
