import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { DECLARATION } from '@/lib/assessment/send-words';
import { AgreeForm } from './agree-form';
import { SendForm } from './send-form';

describe('sending', () => {
  test('says how many gaps go with it, and where to fill them', () => {
    render(
      <SendForm
        action={() => Promise.resolve(NO_ERRORS)}
        assessmentId="a1"
        seen={7}
        declaration={DECLARATION}
        toConfirm={null}
        label="Send with 11 gaps"
        fillHref="/assessments/a1"
      />,
    );
    expect(screen.getByRole('button', { name: 'Send with 11 gaps' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: DECLARATION })).not.toBeChecked();
    expect(screen.getByRole('link', { name: 'Fill the gaps first' })).toBeVisible();
  });

  test('shows a fault at the box and in the summary, which leads to the box', async () => {
    const message = 'Tick the box if these answers are honest as far as you know';
    render(
      <SendForm
        action={() => Promise.resolve({ errors: [{ field: 'honest', message }], values: {} })}
        assessmentId="a1"
        seen={7}
        declaration={DECLARATION}
        toConfirm={null}
        label="Send"
        fillHref={null}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    const link = await screen.findByRole('link', { name: message });
    expect(link).toHaveAttribute('href', `#${screen.getByRole('checkbox').id}`);
    expect(screen.getByRole('checkbox')).toHaveAccessibleDescription(`Error: ${message}`);
  });
});

describe('sending with little answered', () => {
  const toConfirm = 'Send with coverage of 9.7%, below 60%';

  test('asks for a second confirmation, at a box of its own', async () => {
    const message = 'Tick the box if you want to send with low coverage';
    render(
      <SendForm
        action={() =>
          Promise.resolve({ errors: [{ field: 'lowCoverage', message }], values: { honest: 'yes' } })
        }
        assessmentId="a1"
        seen={7}
        declaration={DECLARATION}
        toConfirm={toConfirm}
        label="Send"
        fillHref={null}
      />,
    );
    await userEvent.click(screen.getByRole('checkbox', { name: DECLARATION }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    const box = screen.getByRole('checkbox', { name: toConfirm });
    expect(await screen.findByRole('link', { name: message })).toHaveAttribute('href', `#${box.id}`);
    expect(box).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: DECLARATION })).toBeChecked();
  });
});

describe('agreeing', () => {
  test('posts the question at the version that was read', async () => {
    const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>();
    action.mockResolvedValue(NO_ERRORS);
    render(<AgreeForm action={action} assessmentId="a1" questionId="q1" question="Who pays?" version={3} />);
    await userEvent.click(screen.getByRole('button', { name: 'Agree that it does not apply: Who pays?' }));
    const posted = action.mock.calls[0]?.[1];
    expect(Object.fromEntries(posted ?? [])).toEqual({ assessmentId: 'a1', questionId: 'q1', version: '3' });
  });
});
