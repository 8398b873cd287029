import { expect, test } from 'vitest';

test('server modules can be imported by tests that run on the server side', async () => {
  await expect(import('server-only')).resolves.toBeDefined();
});
