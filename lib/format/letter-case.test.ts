import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midSentence, sentenceCase } from './letter-case';

describe('the first letter', () => {
  it('is a capital at the start of a sentence, and the rest stays as it is', () => {
    expect(sentenceCase('median 50, Ashmoor 50')).toBe('Median 50, Ashmoor 50');
    expect(sentenceCase('five anonymous')).toBe('Five anonymous');
  });

  it('is small in the middle of one, and the rest stays as it is', () => {
    expect(midSentence('Spring 2026')).toBe('spring 2026');
    expect(midSentence('Services for London')).toBe('services for London');
  });

  it('leaves a text alone that does not begin with a letter', () => {
    for (const text of ['', '1 question', '“Voice” is highest']) {
      expect(sentenceCase(text)).toBe(text);
      expect(midSentence(text)).toBe(text);
    }
  });

  it('changes nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(sentenceCase(text).slice(1)).toBe(text.slice(1));
        expect(midSentence(sentenceCase(`a${text}`))).toBe(`a${text}`);
      }),
    );
  });
});
