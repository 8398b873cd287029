import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENS_GLOSSES, lensName } from './lens-words';
import { countOf, joinWords, numberWord } from './number-word';
import { shortLabel } from './short-label';

describe('counts in a sentence', () => {
  it.each([
    [0, 'none'],
    [1, 'one'],
    [9, 'nine'],
    [10, '10'],
    [28, '28'],
  ])('%i is %s', (count, word) => {
    expect(numberWord(count)).toBe(word);
  });

  it.each([
    [0, '0 questions'],
    [1, '1 question'],
    [2, '2 questions'],
  ])('%i counts as %s', (count, words) => {
    expect(countOf(count, 'question')).toBe(words);
  });

  it('knows a plural that is not made with s', () => {
    expect(countOf(2, 'person', 'people')).toBe('2 people');
    expect(countOf(1, 'person', 'people')).toBe('1 person');
  });
});

describe('words in a row', () => {
  it.each([
    { words: [], text: '' },
    { words: ['policy'], text: 'policy' },
    { words: ['policy', 'practice'], text: 'policy and practice' },
    { words: ['policy', 'practice', 'impact'], text: 'policy, practice and impact' },
  ])('$words.length read “$text”', ({ words, text }) => {
    expect(joinWords(words)).toBe(text);
  });
});

describe('the short name of a theme', () => {
  it.each([
    ['Homes', 'Homes'],
    ['Voice, rights and identity', 'Voice'],
    ['Health and wellbeing', 'Health'],
    ['Assessment, pathway plans and decisions', 'Assessment'],
    ['Different lives and life beyond 25', 'Different lives'],
    ['Who you are responsible for and what you know', 'Who you are responsible…'],
    ['Leadership: board, panel and papers', 'Leadership'],
  ])('of “%s” is “%s”', (title, short) => {
    expect(shortLabel(title)).toBe(short);
  });

  it('is never longer than a line’s end has room for, and never empty', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const short = shortLabel(words.join(' '));
        expect(short.length).toBeGreaterThan(0);
        expect(short.length).toBeLessThanOrEqual(27);
      }),
    );
  });
});

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
