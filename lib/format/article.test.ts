import { expect, test } from 'vitest';
import { withArticle } from './article';

test.each([
  ['approver', 'an approver'],
  ['assessment lead', 'an assessment lead'],
  ['viewer', 'a viewer'],
])('%s is %s', (name, words) => {
  expect(withArticle(name)).toBe(words);
});
