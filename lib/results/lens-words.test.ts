import { describe, expect, it } from 'vitest';
import { LENS_GLOSSES, lensName } from './lens-words';

describe('the name of a lens', () => {
  it.each([
    ['Policy: what has been decided and written down', 'Policy'],
    ['Impact', 'Impact'],
  ])('in “%s” is “%s”', (label, name) => {
    expect(lensName(label)).toBe(name);
  });

  it('comes with what it is about', () => {
    expect(Object.values(LENS_GLOSSES)).toEqual([
      'what is decided',
      'what is done',
      'how staff think',
      'what changed',
    ]);
  });
});
