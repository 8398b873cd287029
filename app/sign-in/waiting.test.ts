import { describe, expect, test } from 'vitest';
import { readWaiting, waitingText } from './waiting';

const EMAIL = 'priya@council.example';

describe('what a device keeps while somebody waits for a mail', () => {
  test('is read back as it was kept', () => {
    const waiting = { email: EMAIL, next: '/benchmarks?framework=s21' };
    expect(readWaiting(waitingText(waiting))).toEqual(waiting);
  });

  test.each([
    [undefined, { email: null, next: '/home' }],
    ['', { email: null, next: '/home' }],
    [EMAIL, { email: EMAIL, next: '/home' }],
    [`${EMAIL} //elsewhere.example`, { email: EMAIL, next: '/home' }],
    [`${EMAIL} https://elsewhere.example/home`, { email: EMAIL, next: '/home' }],
    [`nobody /lab/people`, { email: null, next: '/lab/people' }],
  ])('is only what can be: %j', (text, waiting) => {
    expect(readWaiting(text)).toEqual(waiting);
  });
});
