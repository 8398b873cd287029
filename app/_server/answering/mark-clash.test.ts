import { describe, expect, it } from 'vitest';
import type { ClashSide, SaveOutcome } from '@/lib/assessment/save-outcome';
import { NOTHING_SENT } from '@/lib/assessment/theme-form-state';
import { markClash, markClashes } from './mark-clash';

function side(text: string): ClashSide {
  return { headline: 'Level 2', detail: null, comment: text === '' ? [] : [{ text, differs: false }] };
}

function clash(mine: string, theirs: string): SaveOutcome {
  const words = {
    version: 3,
    savedBy: 'Priya',
    savedAt: '1 May 2026, 12:00',
    joined: `${mine}\n\n${theirs}`,
  };
  return { outcome: 'clash', clash: { ...words, mine: side(mine), theirs: side(theirs) } };
}

function differing(outcome: SaveOutcome | undefined): readonly string[] {
  if (outcome?.outcome !== 'clash') return [];
  const { mine, theirs } = outcome.clash;
  return [...mine.comment, ...theirs.comment].filter(({ differs }) => differs).map(({ text }) => text);
}

const SAVED: SaveOutcome = { outcome: 'saved', version: 4, savedAt: '1 May 2026, 12:01' };

describe('a clash', () => {
  it('is given back with the words marked in which the comments differ, and all else as it was', async () => {
    const outcome = clash('We asked twelve people', 'We asked thirty people');
    const marked = await markClash(outcome);
    expect(differing(marked)).toEqual(['twelve', 'thirty']);
    expect(marked).toMatchObject({
      clash: { version: 3, savedBy: 'Priya', joined: 'We asked twelve people\n\nWe asked thirty people' },
    });
  });

  it('is compared when one comment is empty', async () => {
    expect(differing(await markClash(clash('', 'Thirty')))).toEqual(['Thirty']);
  });

  it('is all that is compared: what else comes of a save is given back as it is', async () => {
    expect(await markClash(SAVED)).toBe(SAVED);
  });

  it('lets other work go on before it compares, each one of a theme', async () => {
    const happened: string[] = [];
    const questions = {
      a: { fields: {}, outcome: clash('one', 'two') },
      b: { fields: { state: ['1'] }, outcome: SAVED },
      c: { fields: {}, outcome: clash('three', 'four') },
    };
    setImmediate(() => {
      happened.push('other work');
      setImmediate(() => happened.push('more of it'));
    });
    const marked = await markClashes({ ...NOTHING_SENT, questions });
    expect(happened).toEqual(['other work', 'more of it']);
    expect(differing(marked.questions['a']?.outcome)).toEqual(['one', 'two']);
    expect(differing(marked.questions['c']?.outcome)).toEqual(['three', 'four']);
    expect(marked.questions['b']).toEqual(questions.b);
  });
});
