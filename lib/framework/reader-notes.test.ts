import { describe, expect, it } from 'vitest';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import protectedCharacteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import { frameworkDefinitionSchema } from './definition';
import { readerNote } from './reader-notes';

const DEFINITIONS = [corporateParenting, protectedCharacteristic, services].map((each) =>
  frameworkDefinitionSchema.parse(each),
);

/** Names of fields and keys: what nobody says who has not read the format of the files. */
const BUILDERS_WORDS = /\b[a-z]+[A-Z]\w*|\bscoring\.\w+|\bsource key\b|\bnull\b|GUIDE/u;

describe('a note that readers see', () => {
  it.each(DEFINITIONS)('of “$id” has no word for builders in it', ({ status, legalNote, ...rest }) => {
    const notes = [status, legalNote, rest.dataNote ?? '', rest.purpose, rest.audience, ...rest.answerRules];
    for (const note of notes) expect(readerNote(note)).not.toMatch(BUILDERS_WORDS);
  });

  it('says what mark a question has', () => {
    expect(readerNote('Questions that rest on them carry needsCheck.')).toBe(
      'Questions that rest on them are marked “wording under review”.',
    );
  });

  it('leaves out where the source stands in the file', () => {
    expect(readerNote('It had no plans (source key pq1; day not shown in our copy). It is local.')).toBe(
      'It had no plans. It is local.',
    );
  });

  it('is otherwise as it was written', () => {
    expect(readerNote('Nothing here is law (or a “source”).')).toBe('Nothing here is law (or a “source”).');
  });
});
