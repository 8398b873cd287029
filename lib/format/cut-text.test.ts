import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text';

describe('a text that is cut', () => {
  it('is as it was where it is short enough', () => {
    expect(cutText('Homes', 5)).toBe('Homes');
    expect(cutText('', 5)).toBe('');
  });

  it('says that it was longer', () => {
    expect(cutText('Homes and money', 5)).toBe('Homes…');
  });

  it('keeps a sign whole or leaves it out', () => {
    expect(cutText('ab😀cd', 3)).toBe('ab…');
    expect(cutText('ab😀cd', 4)).toBe('ab😀…');
    expect(cutText('😀', 1)).toBe('…');
  });
});
