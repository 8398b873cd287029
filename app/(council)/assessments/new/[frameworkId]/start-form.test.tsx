import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { NO_ERRORS } from '@/lib/action-state';
import { beginningItems } from '@/lib/assessment/last-round-words';
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
        beginnings={null}
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
        beginnings={null}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(await screen.findByRole('link', { name: message })).toHaveAttribute(
      'href',
      `#${screen.getAllByRole('radio')[0]?.id ?? ''}`,
    );
  });

  test('begins with the last round where there is one, and can begin empty', async () => {
    let begin: unknown = null;
    const action = (_state: unknown, form: FormData) => {
      begin = form.get('begin');
      return Promise.resolve(NO_ERRORS);
    };
    render(
      <StartForm
        action={action}
        frameworkId="services-21-plus"
        kinds={kinds}
        usualKind="district"
        beginnings={beginningItems({ roundName: 'Spring 2026', carried: 43 })}
      />,
    );
    const last = screen.getByRole('radio', { name: 'Your answers of the Spring 2026 round' });
    expect(last).toBeChecked();
    expect(last).toHaveAccessibleDescription(/^43 answers come over\. Each counts as not answered until/);
    await userEvent.click(screen.getByRole('radio', { name: 'Empty answers' }));
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(begin).toBe('empty');
  });
});
