import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { stubIntersectionObserver, stubResizeObserver, stubWidth } from './browser.testing';
import { LensProfileChart } from './lens-profile-chart';
import { PROFILE } from './samples.testing';

vi.mock('./recharts-picture', () => {
  throw new Error('The script did not arrive');
});

it('keeps the static drawing when recharts does not arrive, and says nothing about it', async () => {
  stubWidth(430);
  stubResizeObserver();
  const viewport = stubIntersectionObserver();
  const { container } = render(<LensProfileChart profile={PROFILE} />);
  const before = container.innerHTML;
  await act(async () => {
    viewport.scrollNear();
    await import('./recharts-picture').catch(() => undefined);
  });
  expect(screen.queryByRole('application')).not.toBeInTheDocument();
  expect(screen.getAllByRole('img', { name: /^Lens profile/ })).toHaveLength(2);
  expect(container.innerHTML).toBe(before);
});
