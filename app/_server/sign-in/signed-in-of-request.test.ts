import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handOn, takeHandedOn } from './signed-in-of-request';

const SOMEBODY = { sessionId: 's', userId: 'u', places: [], acting: null, drawn: null };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('who the proxy found behind a request', () => {
  test('is for the one page that answers it', () => {
    handOn('one', SOMEBODY);
    expect(takeHandedOn('two')).toBeUndefined();
    expect(takeHandedOn('one')).toBe(SOMEBODY);
    expect(takeHandedOn('one')).toBeUndefined();
  });

  test('may be nobody, which is not the same as not having asked', () => {
    handOn('one', null);
    expect(takeHandedOn('one')).toBeNull();
    expect(takeHandedOn(null)).toBeUndefined();
  });

  test('goes after ten seconds when no page takes it', () => {
    handOn('one', SOMEBODY);
    vi.advanceTimersByTime(10_000);
    expect(takeHandedOn('one')).toBeUndefined();
  });
});
