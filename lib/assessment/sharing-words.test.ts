import { describe, expect, it } from 'vitest';
import { AUDIENCES, SHARING_LEVELS } from '@/lib/access/roles';
import {
  AUDIENCE_WORDS,
  BEYOND_SHARING,
  LEVEL_WORDS,
  sharingFieldsSchema,
  sharingSentences,
  whoSeesWhat,
} from './sharing-words';
import type { SharingChoice } from './sharing-words';

const PRIVATE: SharingChoice = { 'lab-councils': 'private', associates: 'private', public: 'private' };
const MIXED: SharingChoice = { 'lab-councils': 'named', associates: 'anonymous', public: 'private' };

describe('the sharing form', () => {
  it('takes one level for each audience', () => {
    expect(sharingFieldsSchema.parse(MIXED)).toEqual(MIXED);
  });

  it('names the audience for which nothing was chosen', () => {
    const parsed = sharingFieldsSchema.safeParse({ 'lab-councils': 'named', public: 'private' });
    expect(parsed.error?.issues).toMatchObject([
      { path: ['associates'], message: 'Select what associates of the lab may see' },
    ]);
  });

  it('refuses a level that is not offered', () => {
    expect(sharingFieldsSchema.safeParse({ ...MIXED, public: 'secret' }).success).toBe(false);
  });
});

describe('the words of a choice', () => {
  it('are there for every audience and every level', () => {
    for (const audience of AUDIENCES) expect(AUDIENCE_WORDS[audience].who).toMatch(/\.$/);
    for (const level of SHARING_LEVELS) expect(LEVEL_WORDS[level].shows).toMatch(/\.$/);
  });

  it('say who sees what, the most open first', () => {
    expect(sharingSentences(MIXED)).toEqual([
      'Councils in the lab see your council’s name and scores.',
      'Associates see medians and quartiles that count you, without your name.',
      'People outside the lab see nothing.',
    ]);
  });

  it('put audiences that see the same in one sentence', () => {
    expect(sharingSentences(PRIVATE)).toEqual([
      'Councils in the lab, associates and people outside the lab see nothing.',
    ]);
  });

  it('begin with the council itself until the assessment is sent', () => {
    expect(whoSeesWhat(PRIVATE, { submitted: false })).toMatch(/^Until you send it: people of your council/);
    expect(whoSeesWhat(MIXED, { submitted: true })).toMatch(/^Councils in the lab see/);
  });

  it('promise nothing that the law may overrule', () => {
    const words = BEYOND_SHARING.join(' ');
    expect(words).toMatch(/Freedom of Information Act/);
    expect(words).toMatch(/Inspectors may ask/);
    expect(words).toMatch(/already printed or saved/);
  });
});
