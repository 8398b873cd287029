import { expect, test } from 'vitest';
import { successionId } from './successions';

// Tests in a browser name them: e2e/support/successions.ts.
test.each([
  ['DEMO0022', '3f0ec2ea-fff0-4631-83f5-3af68de464de'],
  ['DEMO0021', '7d9c1504-e97c-413a-a064-451f639c2a9b'],
  ['DEMO0014', 'f9086c7a-83ca-4f09-9bce-9d78123f7880'],
  ['DEMO0023', '60865883-dc11-404a-bf69-57a6d42a5440'],
])('the succession of %s has the same id on every day', (code, id) => {
  expect(successionId(code)).toBe(id);
});
