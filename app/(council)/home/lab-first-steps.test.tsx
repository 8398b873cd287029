import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LabFirstSteps } from './lab-first-steps';

function links() {
  return screen.getAllByRole('listitem').map((item) => item.querySelector('a')?.getAttribute('href'));
}

describe('the first steps of a new lab', () => {
  test('are, for an administrator, to set a round and then to add each council’s first lead', () => {
    render(<LabFirstSteps hasRound={false} hasCouncilPeople={false} canManage />);
    expect(links()).toEqual(['/lab/rounds', '/lab/people']);
    expect(screen.getByRole('link', { name: 'Set a round' })).toBeVisible();
  });

  test('are only what is left of them', () => {
    render(<LabFirstSteps hasRound hasCouncilPeople={false} canManage />);
    expect(links()).toEqual(['/lab/people']);
  });

  test('are gone once both are done', () => {
    const { container } = render(<LabFirstSteps hasRound hasCouncilPeople canManage />);
    expect(container).toBeEmptyDOMElement();
  });

  test('are said to be an administrator’s to everybody else, without a link that would turn them away', () => {
    render(<LabFirstSteps hasRound={false} hasCouncilPeople={undefined} canManage={false} />);
    expect(screen.getByText(/A lab administrator sets a round/)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
