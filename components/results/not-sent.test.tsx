import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { NotSent } from './not-sent';

const OPEN = {
  over: 'Elmshire (demonstration), Autumn 2026 round',
  state: 'open',
  completed: 34,
  shown: 45,
  whoCanSend: 'Priya Nair (you)',
  closesOn: '2026-12-18',
  taskListHref: '/assessments/1',
  last: { href: '/assessments/0/results', roundName: 'Spring 2026' },
} as const;

describe('results that are not there yet', () => {
  test('say why, who can send, and until when', () => {
    const { container } = render(<NotSent {...OPEN} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('the answers have not been sent');
    expect(container).toHaveTextContent('34 of 45 questions are answered');
    expect(container).toHaveTextContent('Who can send itPriya Nair (you)');
    expect(container).toHaveTextContent('Until when18 December 2026');
  });

  test('lead back to the answers, and to the last round’s result', () => {
    render(<NotSent {...OPEN} />);
    expect(screen.getByRole('link', { name: 'Go on answering' })).toHaveAttribute('href', '/assessments/1');
    expect(screen.getByRole('link', { name: 'Spring 2026 results' })).toHaveAttribute(
      'href',
      '/assessments/0/results',
    );
  });

  test('lead to no last round where there is none', () => {
    render(<NotSent {...OPEN} last={null} />);
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  test('do not promise sending once the round has closed', () => {
    const { container } = render(<NotSent {...OPEN} state="closed" />);
    expect(container).not.toHaveTextContent('Who can send it');
    expect(container).toHaveTextContent('The round closed before the answers were sent');
    expect(screen.getByRole('link', { name: 'Read the answers' })).toBeVisible();
  });
});
