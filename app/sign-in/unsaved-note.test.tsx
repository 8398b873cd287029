import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UnsavedNote } from './unsaved-note';

test('whoever pressed a button and had been signed out reads that it saved nothing, and where what they typed is', () => {
  render(<UnsavedNote unsaved="in-browser" />);
  expect(screen.getByText(/the button that you pressed saved nothing/)).toBeVisible();
  expect(screen.getByText(/^Your browser may still hold what you typed/)).toBeVisible();
});

test('whoever only wanted to open a page reads nothing of it', () => {
  const { container } = render(<UnsavedNote unsaved={null} />);
  expect(container).toBeEmptyDOMElement();
});
