import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SignOutEverywhere } from './sign-out-everywhere';

test('signing out everywhere is one button, which sends a form that works without scripts', () => {
  const { container } = render(<SignOutEverywhere />);
  expect(screen.getByRole('button', { name: 'Sign out everywhere' })).toHaveAttribute('type', 'submit');
  const form = container.querySelector('form');
  expect(form).toHaveAttribute('action', '/sign-out');
  expect(form).toHaveAttribute('method', 'post');
  expect(form).toHaveFormValues({ everywhere: 'yes' });
});
