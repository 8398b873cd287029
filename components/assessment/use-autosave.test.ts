import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QUESTION, fetchMock, holdSaves, letSavesGo, saved, sentBodies } from './autosaver.testing';
import { useAutosave } from './use-autosave';

beforeEach(holdSaves);
afterEach(letSavesGo);

function open() {
  return renderHook(() =>
    useAutosave({
      personId: 'person',
      assessmentId: 'assessment',
      versions: { [QUESTION]: 2 },
      readFields: () => ({ state: ['3'], comment: ['typed and left at once'] }),
      check: () => [],
      onSaved: vi.fn(),
      onFault: vi.fn(),
      onReplaced: vi.fn(),
    }),
  ).result.current;
}

function hide(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

function leave(): Event {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving;
}

test.each([
  ['follows a link', leave],
  ['turns to another window', hide],
])('who types and at once %s has sent what they typed, though no pause has passed', async (_how, go) => {
  fetchMock.mockImplementation(() => Promise.resolve(saved(3)));
  open().noteEdit(QUESTION);
  go();
  // Nothing that waits for time would still be done by a page that is left.
  await Promise.resolve();
  await Promise.resolve();
  expect(fetchMock).toHaveBeenCalledOnce();
  expect(fetchMock.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', keepalive: true });
  expect(sentBodies()[0]).toMatchObject({ [`${QUESTION}.comment`]: 'typed and left at once' });
  await vi.runAllTimersAsync();
  expect(fetchMock).toHaveBeenCalledOnce();
});

test('who leaves with nothing typed is not asked, and nothing is sent', async () => {
  open();
  expect(leave().defaultPrevented).toBe(false);
  hide();
  await vi.runAllTimersAsync();
  expect(fetchMock).not.toHaveBeenCalled();
});

test('the browser asks before a page is left whose last words are only just being sent', () => {
  fetchMock.mockImplementation(() => new Promise(() => undefined));
  open().noteEdit(QUESTION);
  expect(leave().defaultPrevented).toBe(true);
});
