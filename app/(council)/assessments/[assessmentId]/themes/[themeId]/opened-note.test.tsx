import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { OpenedNote } from './opened-note';

const shown = [{ id: 'pc-pos-01' }, { id: 'pc-pos-02' }];

describe('the note that saving has opened questions', () => {
  test('leads to the first of them', () => {
    render(<OpenedNote opened="pc-pos-02" shown={shown} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Saved. Your answers have opened further questions');
    expect(screen.getByRole('link')).toHaveAttribute('href', '#pc-pos-02');
  });

  test.each([undefined, '', 'pc-rdy-01', ['pc-pos-02', 'pc-pos-01']])(
    'is not there when the address says %j, which is no question of the page',
    (opened) => {
      const { container } = render(<OpenedNote opened={opened} shown={shown} />);
      expect(container).toBeEmptyDOMElement();
    },
  );
});
