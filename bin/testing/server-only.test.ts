import 'server-only';
import { expect, test } from 'vitest';

test('modules marked server-only can be imported by tests that run on the server side', () => {
  expect(typeof window).toBe('undefined');
});
