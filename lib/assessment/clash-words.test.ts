import { describe, expect, it } from 'vitest';
import { CLASH_WORDS, clashMessage, keepTheirsWords } from './clash-words';

const THEIRS = { savedBy: 'Marcus Bell' };

describe('the words of a clash', () => {
  it('name whoever wrote the other answer, in the choice and in the summary', () => {
    expect(keepTheirsWords(THEIRS)).toBe('Keep what Marcus Bell wrote');
    expect(clashMessage(THEIRS)).toBe('Marcus Bell changed this answer too: choose what to keep');
  });

  it('ask in the summary for what the answer itself asks for', () => {
    expect(clashMessage(THEIRS).toLowerCase()).toContain(CLASH_WORDS.choose.toLowerCase());
  });

  it('say before and after the choice that nothing is lost', () => {
    expect(CLASH_WORDS.heading).toContain('Both are kept');
    expect(CLASH_WORDS.otherStays).toContain('stays');
  });

  it('offer three ways on that nobody can mix up', () => {
    const ways = [CLASH_WORDS.keepMine, keepTheirsWords(THEIRS), CLASH_WORDS.keepBoth];
    expect(new Set(ways).size).toBe(3);
  });
});
