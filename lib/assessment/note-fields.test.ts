import { describe, expect, it } from 'vitest';
import { NOTE_MAX_LENGTH, noteSchema } from './note-fields';

const POSTED = { assessmentId: '8b5c1f0e-3f0a-4a53-9d7b-0a2f6f1f3c11', questionId: 's21-hom-01' };

describe('a note to the next round', () => {
  it.each([
    [' Ask housing for the list. ', 'Ask housing for the list.'],
    ['   ', ''],
    ['a\u0000b', 'ab'],
  ])('%j is kept as %j', (note, kept) => {
    expect(noteSchema.parse({ ...POSTED, note }).note).toBe(kept);
  });

  it('is no longer than it says', () => {
    expect(noteSchema.safeParse({ ...POSTED, note: 'x'.repeat(NOTE_MAX_LENGTH) }).success).toBe(true);
    const long = noteSchema.safeParse({ ...POSTED, note: 'x'.repeat(NOTE_MAX_LENGTH + 1) });
    expect(long.error?.issues.map(({ message }) => message)).toEqual([
      'The note must be 1000 characters or fewer',
    ]);
  });
});
