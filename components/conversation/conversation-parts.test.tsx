import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { onDay, person, thread, writer } from '@/lib/conversation/thread.testing';
import { AnswerNow } from './answer-now';
import { ConversationsLine } from './conversations-line';
import { PostForm } from './post-form';
import { PostList } from './post-list';
import type { ShownPost } from './post-list';
import { ThreadBlock } from './thread-block';
import { ThreadTable } from './thread-table';
import { WaitingList } from './waiting-list';

const DEE_ID = '8b5c1f0e-3f0a-4a53-9d7b-0a2f6f1f3c11';
const PEOPLE = [
  { memberId: DEE_ID, displayName: 'Dee Adeyemi' },
  { memberId: '7d2f1b1e-8a53-4d0e-9a52-3f6a8a1f4b11', displayName: 'Marcus Bell' },
];

function stub(answer: ActionState = NO_ERRORS) {
  return vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() => Promise.resolve(answer));
}

function postForm(action: ReturnType<typeof stub>) {
  const shared = { form: 'begin', label: 'Say something', button: 'Begin the thread' };
  render(<PostForm {...shared} action={action} hidden={{ after: '2' }} people={PEOPLE} />);
}

describe('the form in which somebody says something', () => {
  test('posts the words, whom they tell and how much there was when it was drawn', async () => {
    const action = stub();
    postForm(action);
    await userEvent.type(screen.getByLabelText('Say something'), 'Which return?');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Dee Adeyemi' }));
    await userEvent.click(screen.getByRole('button', { name: 'Begin the thread' }));
    const form = action.mock.calls[0]?.[1];
    expect(form?.get('body')).toBe('Which return?');
    expect(form?.getAll('tell')).toEqual([DEE_ID]);
    expect(form?.get('after')).toBe('2');
  });

  test('comes back with its error, what was typed and who was ticked', async () => {
    const message = 'Write what you want to say';
    const values = { body: 'What I typed', tell: DEE_ID };
    postForm(stub({ errors: [{ field: 'body', message }], values }));
    await userEvent.click(screen.getByRole('button', { name: 'Begin the thread' }));
    const link = within(await screen.findByRole('alert')).getByRole('link', { name: message });
    const box = screen.getByLabelText('Say something');
    expect(link).toHaveAttribute('href', `#${box.id}`);
    expect(box).toHaveValue('What I typed');
    expect(screen.getByRole('checkbox', { name: 'Dee Adeyemi' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Marcus Bell' })).not.toBeChecked();
  });

  test('does not ask whom to tell where nobody else takes part', () => {
    const shared = { form: 'begin', label: 'Say something', button: 'Begin' };
    render(<PostForm {...shared} action={stub()} hidden={{}} people={[]} />);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

function post(change: Partial<ShownPost> = {}): ShownPost {
  return {
    threadId: 't1',
    number: 1,
    body: 'Which return?',
    writtenAt: onDay(16),
    withdrawnAt: null,
    by: writer('dee'),
    told: [],
    ...change,
  };
}

function items(posts: readonly ShownPost[], seen: number | null = null) {
  render(<PostList posts={posts} seen={seen} viewerId="ana" actions={({ number }) => `Act on ${number}`} />);
  return screen.getAllByRole('listitem');
}

describe('a post', () => {
  test('says who wrote what and when, and whom it tells, at an address of its own', () => {
    const [item] = items([post({ told: [writer('marcus', { hasLeft: true })] })]);
    expect(item).toHaveTextContent('Dee 16 November 2026, 09:30Which return?Tells Marcus (left)Act on 1');
    expect(item).toHaveAttribute('id', 'post-t1-1');
  });

  test('says beside itself, and beside no other, which names in it told nobody', () => {
    const unknown = { number: 2, names: ['Nobody'] };
    const posts = [post(), post({ number: 2, body: '@Nobody knows' })];
    render(<PostList posts={posts} seen={null} viewerId="ana" unknown={unknown} actions={() => null} />);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).not.toHaveTextContent('told nobody');
    expect(second).toHaveTextContent('“@Nobody” told nobody: no colleague');
  });

  test('by somebody who has left stays theirs', () => {
    expect(items([post({ by: writer('dee', { hasLeft: true }) })])[0]).toHaveTextContent(/^Dee \(left\)/);
  });

  test('that was withdrawn says so, and tells nobody', () => {
    const [item] = items([post({ body: '', withdrawnAt: onDay(19), told: [writer('marcus')] })]);
    expect(item).toHaveTextContent('Withdrawn by its writer on 19 November 2026');
    expect(item).not.toHaveTextContent('Tells');
  });

  test('is new to whoever is in the thread and has not seen it; never to its writer', () => {
    const posts = [post(), post({ number: 2 }), post({ number: 3, by: writer('ana') })];
    expect(items(posts, 1).map(({ textContent }) => textContent.includes('New to you'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('is new to nobody who is not in the thread', () => {
    expect(items([post()])[0]).not.toHaveTextContent('New to you');
  });

  test('is words, whatever is typed', () => {
    expect(items([post({ body: '<b>bold</b>' })])[0]).toHaveTextContent('<b>bold</b>');
  });
});

describe('a thread', () => {
  const shared = { leads: [person('priya')], viewerId: 'dee' };

  test('that is open says whom it waits for', () => {
    render(
      <ThreadBlock {...shared} thread={thread()} isShown={false}>
        Posts
      </ThreadBlock>,
    );
    const region = screen.getByRole('region', { name: 'Thread 1' });
    expect(region).toHaveTextContent('Waits for you since 17 November 2026');
    expect(region).toHaveAttribute('id', 'thread-t1');
  });

  test.each([true, false])('that is resolved is folded, unless somebody was sent to it: %s', (isShown) => {
    const resolved = { at: onDay(20), by: writer('dee') };
    render(
      <ThreadBlock {...shared} thread={thread({ resolved })} isShown={isShown}>
        Posts
      </ThreadBlock>,
    );
    const fold = screen.getByRole('group');
    expect(fold).toHaveTextContent('Thread 1. Resolved by Dee on 20 November 2026, 09:30');
    expect(fold.hasAttribute('open')).toBe(isShown);
  });
});

test('the list of conversations says of each its question, how it begins and how it stands', () => {
  const open = thread({ posts: 1, last: { at: onDay(16), by: writer('dee') } });
  const resolved = thread({
    id: 't2',
    questionId: 'gone',
    opening: '',
    resolved: { at: onDay(20), by: writer('dee') },
  });
  const waiting = { who: [person('priya')], since: onDay(16), because: 'nobody-named' } as const;
  render(
    <ThreadTable
      threads={[
        { thread: open, waiting },
        { thread: resolved, waiting: null },
      ]}
      questions={new Map([['q1', 'How many?']])}
      viewerId="ana"
    />,
  );
  const [, first, second] = screen.getAllByRole('row');
  expect(first).toHaveTextContent(
    'How many?, thread 1Which return?DeeWaits for Priya since 16 November 2026. Nobody is asked by name, so it is for the assessment lead.1 post, the last by Dee on 16 November 2026, 09:30',
  );
  expect(screen.getByRole('link', { name: /^How many/ })).toHaveAttribute(
    'href',
    '/assessments/a1/questions/q1/conversation?shown=t1#thread-t1',
  );
  expect(second).toHaveTextContent('A question that is not asked any more, thread 1Withdrawn by its writer');
  expect(second).toHaveTextContent('Resolved by Dee on 20 November 2026, 09:30');
});

test('a list without any says so', () => {
  render(<ThreadTable threads={[]} questions={new Map()} viewerId="ana" />);
  expect(screen.getByText('None.')).toBeVisible();
});

test('home leads to what waits for the reader, and says nothing where nothing does', () => {
  const { rerender, container } = render(<WaitingList waiting={[]} />);
  expect(container).toBeEmptyDOMElement();
  rerender(
    <WaitingList
      waiting={[{ assessmentId: 'a1', title: 'Homes', roundName: null, count: 2, since: onDay(16) }]}
    />,
  );
  expect(screen.getByRole('link', { name: '2 threads about “Homes” wait for you' })).toHaveAttribute(
    'href',
    '/assessments/a1/conversations?show=mine',
  );
  expect(screen.getByRole('listitem')).toHaveTextContent('The oldest since 16 November 2026.');
});

test('the task list says how many conversations are open', () => {
  render(<ConversationsLine assessmentId="a1" openThreads={new Map([['q1', 2]])} />);
  expect(screen.getByText(/2 are open, about 1 question\./)).toBeVisible();
  expect(screen.getByRole('link')).toHaveAttribute('href', '/assessments/a1/conversations');
});

test('what people talk about stands above: the answer as it is, who wrote it, or that there is none', () => {
  const answer = { state: 'answered', headline: '176 of 203, 87%', detail: null } as const;
  const saved = { comment: 'The June return', savedAt: onDay(6), savedBy: 'Marcus Bell' };
  const { container, rerender } = render(<AnswerNow answer={answer} saved={saved} />);
  expect(container).toHaveTextContent(
    'The answer now: 176 of 203, 87%“The June return”Marcus Bell, 6 November 2026, 09:30',
  );
  rerender(
    <AnswerNow answer={{ state: 'blank', headline: 'Not answered', detail: null }} saved={undefined} />,
  );
  expect(container).toHaveTextContent(/^The answer now: Not answered$/);
});
