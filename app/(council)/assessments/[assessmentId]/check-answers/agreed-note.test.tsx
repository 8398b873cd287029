import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { AgreedNote } from './agreed-note';

describe('after agreeing that a question does not apply', () => {
  test('says which question, and what it does', () => {
    render(<AgreedNote question={{ text: 'Who pays?' }} />);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'You agreed that this question does not apply: “Who pays?” It is left out of every sum from now on.',
    );
  });

  test('says nothing when nothing was agreed', () => {
    const { container } = render(<AgreedNote question={null} />);
    expect(container).toBeEmptyDOMElement();
  });
});
