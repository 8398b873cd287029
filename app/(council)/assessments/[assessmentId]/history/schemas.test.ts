import { expect, test } from 'vitest';
import { restoreSchema } from './schemas';

const POSTED = {
  assessmentId: '8b5c1f0e-3f0a-4a53-9d7b-0a2f6f1f3c11',
  questionId: 's21-hom-01',
  version: '2',
  standing: '5',
};

test('putting back names the version and the one that stands', () => {
  expect(restoreSchema.parse(POSTED)).toMatchObject({ version: 2, standing: 5 });
});

test.each([
  ['version', '0'],
  ['version', '-1'],
  ['version', '2.5'],
  ['standing', ''],
  ['standing', '9999999999'],
  ['assessmentId', 'x'],
  ['questionId', ''],
])('nothing else passes for it: %s %j', (field, text) => {
  expect(restoreSchema.safeParse({ ...POSTED, [field]: text }).success).toBe(false);
});
