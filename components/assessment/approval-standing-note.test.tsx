import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ApprovalStandingNote } from './approval-standing-note';

const READER = { role: 'viewer', reader: 'm1' } as const;

test('before anybody asked, it leads to where a lead asks', () => {
  render(
    <ApprovalStandingNote
      assessmentId="a1"
      approval={{ standing: { kind: 'not-asked' }, requests: [], deciders: [], wroteThemselves: false }}
      state="open"
      {...READER}
    />,
  );
  expect(screen.getByText(/^Nobody has asked for approval yet/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Check your answers' })).toHaveAttribute(
    'href',
    '/assessments/a1/check-answers',
  );
});
