import type { ReactElement } from 'react';
import { useActionState } from 'react';
import { text } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server.node';
import type { ReactFormState } from 'react-dom/client';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { ownState, postedAbout } from './posted-about';
import { UnsentForm } from './unsent-form';

const PAGE = '/list';
const LEFT = 'Somebody changed this answer';
const refused: ActionState = {
  errors: [{ field: 'reason', message: LEFT }],
  values: { questionId: 'q1', reason: 'We do have\nsome' },
};

/** An action as the server hands it to a page: one that a form can be posted to without a script. */
const POSTED = {
  $$FORM_ACTION: (name: string) => ({ name, method: 'POST', encType: '', data: new FormData() }),
  $$IS_SIGNATURE_EQUAL: () => true,
};
const act = (state: ActionState) => Promise.resolve(state);
const action = Object.assign(act, POSTED, { bind: () => Object.assign(() => undefined, POSTED) });

function Row({ id }: { readonly id: string }) {
  const [given, dispatch] = useActionState(action, NO_ERRORS, PAGE);
  const state = ownState(given, { about: ['questionId'], key: id });
  return (
    <form action={dispatch} aria-label={id}>
      <textarea name="reason" defaultValue={state.values['reason']} />
    </form>
  );
}

function list(drawn: readonly string[]): ReactElement {
  return (
    <main>
      <UnsentForm
        action={action}
        page={PAGE}
        form="refuse"
        about={['questionId']}
        drawn={drawn}
        names={{ q1: 'Homes?', q2: 'Work?' }}
        name="reason"
        label="Why it does apply"
      />
      {drawn.map((id) => (
        <Row key={id} id={id} />
      ))}
    </main>
  );
}

/** React keeps to itself what a posted form leaves for its page. */
const posted = z.custom<ReactFormState>();
type Posted = Parameters<typeof renderToPipeableStream>[1];

/** The page as the server draws it, first and after a form was posted to it without a script. */
async function pageOf(element: ReactElement, options?: Posted): Promise<HTMLElement> {
  const page = document.createElement('div');
  page.innerHTML = await text(renderToPipeableStream(element, options).pipe(new PassThrough()));
  return page;
}

async function postThenDraw(drawn: readonly string[]): Promise<HTMLElement> {
  const before = await pageOf(list(['q1', 'q2']));
  const key = before.querySelector('[name="$ACTION_KEY"]')?.getAttribute('value') ?? '';
  return pageOf(list(drawn), { formState: posted.parse([refused, key, 'action', 1]) });
}

describe('without a script, what was typed for a row of a list', () => {
  test('comes back in its form alone while the row is there', async () => {
    const page = await postThenDraw(['q1', 'q2']);
    const boxes = [...page.querySelectorAll('textarea')].map(({ value }) => value);
    expect(boxes).toEqual(['We do have\nsome', '']);
    expect(page).not.toHaveTextContent('What you wrote');
  });

  test.each([[['q2']], [[]]])(
    'comes back as text, with why, when the row has left the list',
    async (drawn) => {
      const page = await postThenDraw(drawn);
      expect(page.querySelector('[role="alert"]')).toHaveTextContent(LEFT);
      expect(page.querySelector('h3')).toHaveTextContent('Why it does apply: Homes?');
      expect(page.querySelector('blockquote')?.textContent).toBe('We do have\nsome');
      expect(page.querySelector('#refuse-reason')).toHaveTextContent('What you wrote');
    },
  );

  test('is nothing where nothing was refused', async () => {
    expect(await pageOf(list([]))).toHaveTextContent(/^$/);
  });
});

test('a form is told by every field that says what it is about', () => {
  const state = { errors: [], values: { reviewId: 'r1', subject: 'q1' } };
  expect(postedAbout(state, ['reviewId', 'subject'])).toBe('r1 q1');
  expect(ownState(state, { about: ['reviewId', 'subject'], key: 'r1 q2' })).toBe(NO_ERRORS);
  expect(ownState(state, { about: ['reviewId', 'subject'], key: 'r1 q1' })).toBe(state);
});
