import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { NO_ERRORS } from '@/lib/action-state';
import { SharingForm } from './sharing-form';

const levels = [
  { value: 'named', label: 'Named', hint: 'They see your name.' },
  { value: 'private', label: 'Private', hint: 'They see nothing.' },
];
const audiences = [
  { audience: 'lab-councils', name: 'Councils in the lab', who: 'Other councils.', chosen: 'named', levels },
  { audience: 'public', name: 'The public', who: 'Anyone.', chosen: 'private', levels },
];

describe('choosing who sees it', () => {
  test('starts from what is chosen, audience by audience', () => {
    render(
      <SharingForm
        action={() => Promise.resolve(NO_ERRORS)}
        assessmentId="a1"
        isWilling
        drawn="named private private yes"
        audiences={audiences}
      />,
    );
    const councils = within(screen.getByRole('group', { name: 'Councils in the lab' }));
    expect(councils.getByRole('radio', { name: 'Named' })).toBeChecked();
    expect(councils.getByRole('radio', { name: 'Named' })).toHaveAccessibleDescription('They see your name.');
    const everyone = within(screen.getByRole('group', { name: 'The public' }));
    expect(everyone.getByRole('radio', { name: 'Private' })).toBeChecked();
    const talk = within(screen.getByRole('group', { name: 'Willing to talk' }));
    expect(talk.getByRole('checkbox')).toBeChecked();
    expect(screen.getByRole('group', { name: 'Willing to talk' })).toHaveAccessibleDescription(
      /see no address until one of your leads accepts.*nobody is told of it otherwise/,
    );
  });

  test('shows a fault at its audience', async () => {
    const message = 'Select what the public may see';
    render(
      <SharingForm
        action={() =>
          Promise.resolve({ errors: [{ field: 'public', message }], values: { 'lab-councils': 'private' } })
        }
        assessmentId="a1"
        isWilling
        drawn="named private private yes"
        audiences={audiences}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save who sees it' }));
    const link = await screen.findByRole('link', { name: message });
    const everyone = within(screen.getByRole('group', { name: 'The public' }));
    expect(link).toHaveAttribute('href', `#${everyone.getAllByRole('radio')[0]?.id ?? ''}`);
    expect(
      screen.getByRole('checkbox'),
      'the tick that came back is the one that was posted',
    ).not.toBeChecked();
  });
});
