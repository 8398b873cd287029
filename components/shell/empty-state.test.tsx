import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { EmptyState } from './empty-state';

describe('a page with nothing to show yet', () => {
  test('on the first day offers what to begin with, and the time it takes', () => {
    render(
      <EmptyState
        heading="Start with what your council has already promised"
        lead="Nothing is here yet."
        steps={[
          {
            time: '1 minute',
            timeNote: 'then their time',
            href: '/team',
            title: 'Invite a colleague',
            text: 'Or do not.',
          },
          {
            time: 'Up to 80 minutes',
            href: '/start',
            title: 'Begin an assessment',
            text: 'Only your team sees it.',
          },
        ]}
      />,
    );
    const steps = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(steps).toHaveLength(2);
    expect(steps[0]).toHaveTextContent('1 minute');
    expect(steps[0]).toHaveTextContent('then their time');
    expect(screen.getByRole('link', { name: 'Begin an assessment' })).toHaveAttribute('href', '/start');
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2);
  });

  test('without peers says how many of how many, and what opens when', () => {
    render(
      <EmptyState
        over="Autumn 2026 round"
        heading="You are the first unitary council to send this"
        count={['0 of 22 other unitary councils have sent theirs', 'round closes 18 December 2026']}
      >
        <table aria-label="What opens, and when" />
      </EmptyState>,
    );
    expect(screen.getByText(/0 of 22/)).toBeVisible();
    expect(screen.getByRole('table', { name: 'What opens, and when' })).toBeVisible();
  });

  test('before an assessment is sent says who can send it and what to do', () => {
    render(
      <EmptyState
        heading="No result yet: the answers have not been sent"
        facts={[{ term: 'Who can send it', detail: 'Priya Nair (you)' }]}
        actions={<a href="/tasks">Go on answering</a>}
      >
        <p>Scores appear when you send.</p>
      </EmptyState>,
    );
    expect(screen.getByRole('term')).toHaveTextContent('Who can send it');
    expect(screen.getByRole('definition')).toHaveTextContent('Priya Nair (you)');
    expect(screen.getByRole('link', { name: 'Go on answering' })).toBeVisible();
  });

  test('for a lost page is a heading and a way on, and nothing else', () => {
    render(
      <EmptyState heading="We cannot find that page">
        <p>
          You can <a href="#first">go to the first page</a>.
        </p>
      </EmptyState>,
    );
    expect(screen.getByRole('heading', { level: 1, name: 'We cannot find that page' })).toBeVisible();
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByRole('term')).toBeNull();
  });
});
