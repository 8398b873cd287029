import { describe, expect, it } from 'vitest';
import { countOf, joinWords, numberWord } from './number-word';

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
