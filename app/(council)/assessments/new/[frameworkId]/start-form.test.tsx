import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { NO_ERRORS } from '@/lib/action-state';
import { StartForm } from './start-form';

const kinds = [
  { value: 'childrens-services', label: 'Council with children’s services', hint: 'About 80 minutes' },
  { value: 'district', label: 'District council', hint: 'About 20 minutes' },
];

describe('starting', () => {
  test('has the usual kind of authority chosen, and says what each kind is asked', () => {
    render(
      <StartForm
        action={() => Promise.resolve(NO_ERRORS)}
        frameworkId="services-21-plus"
        kinds={kinds}
        usualKind="district"
      />,
    );
    expect(screen.getByRole('radio', { name: 'District council' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'District council' })).toHaveAccessibleDescription(
      'About 20 minutes',
    );
  });

  test('shows a fault at the choice', async () => {
    const message = 'Select what kind of authority you are';
    render(
      <StartForm
        action={() => Promise.resolve({ errors: [{ field: 'authorityType', message }], values: {} })}
        frameworkId="services-21-plus"
        kinds={kinds}
        usualKind="district"
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(await screen.findByRole('link', { name: message })).toHaveAttribute(
      'href',
      `#${screen.getAllByRole('radio')[0]?.id ?? ''}`,
    );
  });
});
