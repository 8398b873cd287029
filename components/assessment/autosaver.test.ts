import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REPLY_WITHIN_MS } from './autosave-request';
import { PAUSE_MS, RETRY_MS, flush, isWaiting, noteEdit, noteLeft, saveNow } from './autosaver';
import {
  KEY,
  QUESTION,
  fetchMock,
  holdSaves,
  letSavesGo,
  reply,
  saved,
  sentBodies,
  setUp,
} from './autosaver.testing';
import { readDraft } from './draft-store';

beforeEach(holdSaves);
afterEach(letSavesGo);

describe('saving while somebody types', () => {
  test('waits for a pause, then saves once, over the version that was read', async () => {
    fetchMock.mockImplementation(() => Promise.resolve(saved(3)));
    const { saver, statuses } = setUp();
    noteEdit(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 100);
    noteEdit(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 100);
    expect(fetchMock).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(fetchMock).toHaveBeenCalledOnce();
    expect(fetchMock.mock.calls[0]?.[0]).toBe('/assessments/assessment/answers/s21-hom-01');
    expect(sentBodies()[0]).toMatchObject({ 's21-hom-01.version': '2', 's21-hom-01.comment': 'first words' });
    expect(statuses.map(({ state }) => state.kind)).toEqual(['typing', 'saving', 'saved']);
  });

  test('is within two seconds of a pause (demand 1)', () => {
    expect(PAUSE_MS).toBeLessThan(2000);
  });

  test('saves the next words over the version that the last save made', async () => {
    fetchMock
      .mockImplementationOnce(() => Promise.resolve(saved(3)))
      .mockImplementationOnce(() => Promise.resolve(saved(4)));
    const { saver, type } = setUp();
    noteEdit(saver, QUESTION);
    await flush(saver);
    type('second words');
    noteEdit(saver, QUESTION);
    await flush(saver);
    expect(sentBodies()[1]).toMatchObject({
      's21-hom-01.version': '3',
      's21-hom-01.comment': 'second words',
    });
  });

  test('never has two saves of one question under way', async () => {
    let answer: (response: Response) => void = () => undefined;
    fetchMock.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    fetchMock.mockImplementationOnce(() => Promise.resolve(saved(4)));
    const { saver } = setUp();
    saveNow(saver, QUESTION);
    saveNow(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(0);
    expect(fetchMock).toHaveBeenCalledOnce();
    answer(saved(3));
    await flush(saver);
    expect(sentBodies()[1]).toMatchObject({ 's21-hom-01.version': '3' });
  });

  test('waits for no answer for ever: it says that none came, and tries again', async () => {
    fetchMock.mockImplementationOnce(
      (_address, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => {
            reject(new Error('aborted'));
          });
        }),
    );
    fetchMock.mockImplementationOnce(() => Promise.resolve(saved(3)));
    const { saver, statuses } = setUp();
    saveNow(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(REPLY_WITHIN_MS - 1);
    expect(statuses.at(-1)?.state.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(1);
    expect(JSON.stringify(statuses.at(-1)?.state)).toContain('The service does not answer');
    await flush(saver);
    expect(statuses.at(-1)?.state.kind).toBe('saved');
  });

  test('does not send what the rules refuse, has it said at its field and points there', async () => {
    const { saver, statuses, onFault } = setUp('94 is larger than the bottom number, 81. Change one of them');
    noteEdit(saver, QUESTION);
    await flush(saver);
    expect(fetchMock).not.toHaveBeenCalled();
    expect(statuses.at(-1)?.state).toEqual({ kind: 'not-saved', why: 'Put right the error above' });
    expect(onFault).toHaveBeenCalledExactlyOnceWith(QUESTION);
  });

  test('calls nothing an error that the person has not come to yet, until they leave the question', async () => {
    const { saver, statuses, onFault } = setUp('Say why this does not apply', 'na-text');
    noteEdit(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 100);
    expect(fetchMock).not.toHaveBeenCalled();
    expect(statuses.at(-1)?.state).toEqual({ kind: 'unfinished' });
    expect(onFault).not.toHaveBeenCalled();
    noteLeft(saver, QUESTION);
    expect(statuses.at(-1)?.state.kind).toBe('not-saved');
    expect(onFault).toHaveBeenCalledExactlyOnceWith(QUESTION);
  });

  test('says nothing of a question that was only passed through, or left as the rules want it', () => {
    const passing = setUp('Say why this does not apply', 'na-text');
    noteLeft(passing.saver, QUESTION);
    expect(passing.statuses).toEqual([]);
    const right = setUp();
    noteEdit(right.saver, QUESTION);
    noteLeft(right.saver, QUESTION);
    expect(right.statuses.map(({ state }) => state.kind)).toEqual(['typing']);
  });
});

describe('text that is not acknowledged', () => {
  test('is kept on the device from the first key, and goes when the save is acknowledged', async () => {
    fetchMock.mockImplementation(() => Promise.resolve(saved(3)));
    const { saver, onSaved } = setUp();
    noteEdit(saver, QUESTION);
    expect(readDraft(KEY)).toEqual({ fields: { state: ['3'], comment: ['first words'] }, version: 2 });
    expect(isWaiting(saver)).toBe(true);
    await flush(saver);
    expect(readDraft(KEY)).toBeNull();
    expect(isWaiting(saver)).toBe(false);
    expect(onSaved).toHaveBeenCalledWith(QUESTION);
  });

  test('waits for its answer while the save is under way, and is sent even if the page is left then', async () => {
    let answer: (response: Response) => void = () => undefined;
    fetchMock.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const { saver } = setUp();
    noteEdit(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(fetchMock).toHaveBeenCalledOnce();
    expect(fetchMock.mock.calls[0]?.[1]?.keepalive).toBe(true);
    expect(isWaiting(saver)).toBe(true);
    answer(saved(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(isWaiting(saver)).toBe(false);
  });

  test('waits while a second save stands behind the first', async () => {
    const answers: ((response: Response) => void)[] = [];
    fetchMock.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const { saver } = setUp();
    saveNow(saver, QUESTION);
    saveNow(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(0);
    answers[0]?.(saved(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(isWaiting(saver)).toBe(true);
    answers[1]?.(saved(4));
    await flush(saver);
    expect(isWaiting(saver)).toBe(false);
  });

  test('does not ask of the browser to go on sending more than it will, in one save or in several', async () => {
    const answers: ((response: Response) => void)[] = [];
    fetchMock.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const { saver, type } = setUp();
    const keptAlive = () => fetchMock.mock.calls.map(([, options]) => options?.keepalive);
    type('é'.repeat(20_000));
    saveNow(saver, QUESTION);
    saveNow(saver, 's21-hom-02');
    await vi.advanceTimersByTimeAsync(0);
    expect(keptAlive()).toEqual([true, false]);
    for (const answer of answers) answer(saved(3));
    await flush(saver);
    saveNow(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(0);
    expect(keptAlive()).toEqual([true, false, true]);
    answers[2]?.(saved(4));
    await flush(saver);
    type('é'.repeat(40_000));
    saveNow(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(0);
    expect(keptAlive().at(-1)).toBe(false);
    answers[3]?.(saved(5));
    await flush(saver);
  });

  test('waits no longer where the rules refuse it before it is sent', async () => {
    const { saver } = setUp('Say why this does not apply', 'na-text');
    noteEdit(saver, QUESTION);
    await flush(saver);
    expect(isWaiting(saver)).toBe(false);
  });

  test('stays when more was typed while the save was under way', async () => {
    let answer: (response: Response) => void = () => undefined;
    fetchMock.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const { saver, statuses, type } = setUp();
    noteEdit(saver, QUESTION);
    saveNow(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(0);
    type('typed meanwhile');
    noteEdit(saver, QUESTION);
    answer(saved(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(readDraft(KEY)?.fields['comment']).toEqual(['typed meanwhile']);
    expect(statuses.at(-1)?.state.kind).toBe('typing');
  });

  test('stays without a connection, and is sent again by itself', async () => {
    fetchMock.mockImplementationOnce(() => Promise.reject(new TypeError('failed to fetch')));
    fetchMock.mockImplementationOnce(() => Promise.resolve(saved(3)));
    const { saver, statuses } = setUp();
    noteEdit(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(statuses.at(-1)?.state).toMatchObject({ kind: 'not-saved' });
    expect(readDraft(KEY)).not.toBeNull();
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(statuses.at(-1)?.state.kind).toBe('saved');
  });

  test.each([
    ['an error page', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['a signed-out reply', () => new Response('Sign in first', { status: 401 })],
    ['a reply to another council', () => new Response('Not found', { status: 404 })],
    ['a reply to a role that may not', () => new Response('Your role cannot do that', { status: 403 })],
  ])('stays after %s', async (_what, respond) => {
    fetchMock.mockImplementation(() => Promise.resolve(respond()));
    const { saver, statuses } = setUp();
    noteEdit(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(statuses.at(-1)?.state.kind).toBe('not-saved');
    expect(readDraft(KEY)).not.toBeNull();
  });
});

describe('an answer typed for another council than the person acts for now', () => {
  test('waits, says how to go on, and is saved by itself once they have changed back', async () => {
    fetchMock.mockImplementationOnce(() => Promise.resolve(new Response('Not found', { status: 404 })));
    fetchMock.mockImplementationOnce(() => Promise.resolve(saved(3)));
    const { saver, statuses } = setUp();
    noteEdit(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    const state = statuses.at(-1)?.state;
    expect(state?.kind === 'not-saved' ? state.why : '').toMatch(
      /^You act for another council now.*Your text is kept on this device/,
    );
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(statuses.at(-1)?.state.kind).toBe('saved');
    expect(readDraft(KEY)).toBeNull();
  });
});

test('what the server refuses or has locked is said', async () => {
  fetchMock.mockImplementationOnce(() =>
    Promise.resolve(
      reply({ outcome: 'invalid', errors: [{ field: 'state', message: 'Select a level' }] }, 422),
    ),
  );
  fetchMock.mockImplementationOnce(() =>
    Promise.resolve(reply({ outcome: 'locked', message: 'It was sent' }, 423)),
  );
  const { saver, statuses } = setUp();
  saveNow(saver, QUESTION);
  await flush(saver);
  expect(statuses.at(-1)?.state).toEqual({ kind: 'not-saved', why: 'Select a level' });
  saveNow(saver, QUESTION);
  await flush(saver);
  expect(statuses.at(-1)?.state).toEqual({ kind: 'not-saved', why: 'It was sent' });
});
