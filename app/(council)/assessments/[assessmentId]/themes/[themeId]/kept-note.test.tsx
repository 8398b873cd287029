import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { KeptNote } from './kept-note';

const shown = [
  { id: 'cp-ext-05', text: 'What would help most?' },
  { id: 'cp-ext-06', text: 'Who else decides?' },
];

describe('the note that one of two answers was kept', () => {
  test('says of which question, which one, and where the other is', () => {
    render(<KeptNote kept="theirs:cp-ext-05" assessmentId="one" shown={shown} />);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Saved: What would help most? You kept the other person’s answer. Yours stays in the history.',
    );
    expect(screen.getByRole('link', { name: 'What would help most?' })).toHaveAttribute('href', '#cp-ext-05');
    expect(screen.getByRole('link', { name: 'See its history: What would help most?' })).toHaveAttribute(
      'href',
      '/assessments/one/history?question=cp-ext-05',
    );
  });

  test('says so of each, where several were chosen at once', () => {
    render(<KeptNote kept={['mine:cp-ext-05', 'both:cp-ext-06']} assessmentId="one" shown={shown} />);
    expect(screen.getAllByText(/^Saved:/)).toHaveLength(2);
  });

  test.each([undefined, '', 'mine:elsewhere', 'neither:cp-ext-05'])(
    'is not there when the address says %j',
    (kept) => {
      const { container } = render(<KeptNote kept={kept} assessmentId="one" shown={shown} />);
      expect(container).toBeEmptyDOMElement();
    },
  );
});
