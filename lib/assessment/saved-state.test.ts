import { describe, expect, it } from 'vitest';
import type { SaveOutcome } from './save-outcome';
import { savedStateOf } from './saved-state';

const AT = '21 November 2026, 14:02';
const SIDE = { headline: 'Embedded', detail: null, comment: [] };
const CLASH = { version: 4, savedBy: 'Marcus Bell', savedAt: AT, mine: SIDE, theirs: SIDE, joined: '' };

describe('what came of a save, below its question', () => {
  it.each<[SaveOutcome['outcome'], SaveOutcome, string]>([
    ['saved', { outcome: 'saved', version: 3, savedAt: AT }, 'You'],
    ['unchanged', { outcome: 'unchanged', version: 3, savedAt: AT }, 'You'],
    [
      'replaced',
      { outcome: 'replaced', version: 3, savedAt: AT, savedBy: 'Priya Nair', fields: {} },
      'Priya Nair',
    ],
  ])('is, once %s, when and by whom the version that stands was saved', (_, sent, by) => {
    expect(savedStateOf(sent)).toEqual({ kind: 'saved', at: AT, by, version: 3 });
  });

  it.each<[string, SaveOutcome, string]>([
    [
      'its first fault',
      {
        outcome: 'invalid',
        errors: [
          { field: 'state', message: 'Select a level' },
          { field: 'comment', message: 'Shorten it' },
        ],
      },
      'Select a level',
    ],
    [
      'that it needs a look, where no fault is named',
      { outcome: 'invalid', errors: [] },
      'Check this answer',
    ],
    ['the choice between two answers', { outcome: 'clash', clash: CLASH }, 'Choose what to keep'],
    ['why nothing can change any more', { outcome: 'locked', message: 'It was sent' }, 'It was sent'],
  ])('is %s, when nothing was saved', (_, sent, why) => {
    expect(savedStateOf(sent)).toEqual({ kind: 'not-saved', why });
  });
});
