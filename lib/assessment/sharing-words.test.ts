import { describe, expect, it } from 'vitest';
import sources from '@/db/reference/sources.json';
import { AUDIENCES, SHARING_LEVELS } from '@/lib/access/roles';
import {
  AUDIENCE_WORDS,
  BEYOND_SHARING,
  CHANGING_LATER,
  LEVEL_SHOWS,
  LEVEL_WORDS,
  PUBLIC_WAITS,
  sharingFieldsSchema,
  sharingSentences,
  shownTo,
  whoSeesWhat,
} from './sharing-words';
import type { SharingChoice } from './sharing-words';

const PRIVATE: SharingChoice = { 'lab-councils': 'private', associates: 'private', public: 'private' };
const MIXED: SharingChoice = { 'lab-councils': 'named', associates: 'anonymous', public: 'private' };

describe('the sharing form', () => {
  it('takes one level for each audience, the public too', () => {
    expect(sharingFieldsSchema.parse({ ...MIXED, public: 'named' })).toEqual({ ...MIXED, public: 'named' });
  });

  it('names the audience for which nothing was chosen', () => {
    const parsed = sharingFieldsSchema.safeParse({ 'lab-councils': 'named' });
    expect(parsed.error?.issues).toMatchObject([
      { path: ['associates'], message: 'Select what associates of the lab may see' },
      { path: ['public'], message: 'Select what the public may see' },
    ]);
  });

  it('refuses a level that is not offered', () => {
    expect(sharingFieldsSchema.safeParse({ ...MIXED, associates: 'secret' }).success).toBe(false);
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
      'The public see nothing.',
    ]);
  });

  it('put audiences that see the same in one sentence', () => {
    expect(sharingSentences(PRIVATE)).toEqual([
      'Councils in the lab, associates and the public see nothing.',
    ]);
  });

  it('say what the public sees, and not before when', () => {
    expect(sharingSentences({ ...MIXED, public: 'named' })).toEqual([
      'Councils in the lab and the public see your council’s name and scores.',
      'Associates see medians and quartiles that count you, without your name.',
      PUBLIC_WAITS,
    ]);
  });

  it('tell the public of no words that the lab alone reads', () => {
    expect(shownTo('associates', 'named')).toMatch(/your comment, the titles/);
    expect(shownTo('public', 'named')).toMatch(
      /low ones too, your context note.*nothing else of what you wrote/,
    );
    expect(shownTo('public', 'private')).toBe(LEVEL_WORDS.private.shows);
  });

  it('begin with the council itself until the assessment is sent', () => {
    expect(whoSeesWhat(PRIVATE, { submitted: false })).toMatch(
      /^Until you send it: people of your council.*After that, councils in the lab, associates and the public see nothing/,
    );
    expect(whoSeesWhat(MIXED, { submitted: true })).toMatch(/^Councils in the lab see/);
  });

  it('say of each level what it shows', () => {
    for (const level of SHARING_LEVELS) expect(LEVEL_SHOWS[level].length).toBeGreaterThan(1);
    expect(LEVEL_SHOWS.anonymous.join(' ')).toMatch(
      /context note and whether you are willing to talk are not shown/,
    );
    expect(AUDIENCE_WORDS.associates.who).toMatch(/low score with your name only if you choose “Named” here/);
  });

  it('cite sources that we have, by their titles', () => {
    const known = new Map(sources.map(({ key, title }) => [key, title]));
    const cited = BEYOND_SHARING.flatMap((one) => one.sources);
    expect(cited.length).toBeGreaterThan(0);
    for (const { key, title } of cited) expect(known.get(key)).toBe(title);
  });

  it('promise nothing that the law may overrule, and advise nobody', () => {
    const terms = BEYOND_SHARING.map(({ term }) => term);
    expect(terms).toEqual(['Freedom of information', 'Data protection', 'Ofsted', 'Courts']);
    for (const { detail } of BEYOND_SHARING) {
      expect(detail).toMatch(/\bmay\b/);
      expect(detail).not.toMatch(/\b(must|exempt from|unlawful|legally)\b/);
    }
    expect(CHANGING_LATER.join(' ')).toMatch(/already printed or saved/);
  });

  it('say that the newest answers decide, and what that leaves as it was', () => {
    expect(CHANGING_LATER.join(' ')).toMatch(
      /the newest round that you have sent decides: councils and associates see earlier rounds no more openly/,
    );
    expect(CHANGING_LATER.join(' ')).toMatch(
      /The public sees the results of each round as you chose for that round/,
    );
  });
});
