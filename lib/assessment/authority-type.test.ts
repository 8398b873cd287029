import { describe, expect, it } from 'vitest';
import { usualAuthorityType } from './authority-type';

describe('what an authority is asked as', () => {
  it.each([
    ['unitary', true, 'childrens-services'],
    ['county', true, 'childrens-services'],
    ['metropolitan', true, 'childrens-services'],
    ['london', true, 'childrens-services'],
    ['district', false, 'district'],
    ['combined', false, 'combined-other'],
  ])('a %s authority (children’s services: %s) is asked as %s', (type, childrensServices, expected) => {
    expect(usualAuthorityType({ type, childrensServices })).toBe(expected);
  });

  it('a council that lost its children’s services is asked as another public body', () => {
    expect(usualAuthorityType({ type: 'unitary', childrensServices: false })).toBe('combined-other');
  });
});
