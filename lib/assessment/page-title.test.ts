import { expect, it } from 'vitest';
import { pageTitle } from './page-title';

it('a title says which page it is, and of which questionnaire', () => {
  expect(pageTitle('Homes', { title: 'Corporate parenting' })).toBe('Homes – Corporate parenting');
});
