import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions, findUnknownMentions } from './find-mentions';

const DEE = { memberId: 'dee', displayName: 'Dee Adeyemi' };
const MARCUS = { memberId: 'marcus', displayName: 'Marcus Bell' };
const ANA = { memberId: 'ana', displayName: 'Councillor Ana Reyes' };
const FORUM = { memberId: 'forum', displayName: 'Care Leavers’ Forum adviser' };
const PEOPLE = [DEE, MARCUS, ANA, FORUM];

describe('a post names', () => {
  test.each([
    ['by the whole name', '@Dee Adeyemi can you look?', ['dee']],
    ['by a first name that only one person has', 'Can you look, @Dee?', ['dee']],
    ['whatever the case', '@DEE ADEYEMI and @marcus', ['dee', 'marcus']],
    ['before a stop, a comma or a bracket', '(@Marcus Bell), @Dee.', ['dee', 'marcus']],
    ['in a genitive', "@Dee’s figures and @Marcus Bell's", ['dee', 'marcus']],
    ['without the title', '@Ana Reyes should see this', ['ana']],
    ['with the title', '@Councillor Ana Reyes should see this', ['ana']],
    ['with an apostrophe of another shape', "@Care Leavers' Forum adviser is right", ['forum']],
    ['once, however often', '@Dee @Dee @Dee Adeyemi', ['dee']],
    ['at the beginning of a line', 'See the plan.\n@Marcus wrote it', ['marcus']],
  ])('%s', (_how, text, named) => {
    expect(findMentions(text, PEOPLE)).toEqual(named);
  });

  test.each([
    ['who is not of those who take part', '@Fiona, @Nobody Here'],
    ['in the address of a mail', 'dee@dee.example, marcus.bell@marcus.example, @@Dee'],
    ['without an @', 'Dee Adeyemi and Marcus'],
    ['by an @ alone', '@ Dee, @'],
    ['where another surname follows', '@Dee Morgan knows'],
    ['where a name only begins alike', '@Deepak, @Mar'],
  ])('nobody %s', (_how, text) => {
    expect(findMentions(text, PEOPLE)).toEqual([]);
  });

  test('neither of two people whom a first name fits, and the one whose name follows whole', () => {
    const other = { memberId: 'other', displayName: 'Dee Marsh' };
    expect(findMentions('@Dee, what do you think?', [DEE, other])).toEqual([]);
    expect(findMentions('@Dee Marsh, what do you think?', [DEE, other])).toEqual(['other']);
  });

  test('neither of two people of one name: the boxes beneath the words tell them apart', () => {
    expect(findMentions('@Dee Adeyemi', [DEE, { ...DEE, memberId: 'second' }])).toEqual([]);
  });

  test('a person of one name, beside another whose name goes on', () => {
    const short = { memberId: 'short', displayName: 'Dee' };
    expect(findMentions('@Dee knows', [DEE, short])).toEqual(['short']);
    expect(findMentions('@Dee Adeyemi knows', [DEE, short])).toEqual(['dee']);
  });
});

describe('a name after an @ that tells nobody', () => {
  test.each([
    ['is found as it was typed, without what is said to them', '@Nobody can you look?', ['Nobody']],
    ['is found with its surname', 'Ask @Dee Morgan, she knows', ['Dee Morgan']],
    ['is found in small letters', '@everyone, @all of you', ['everyone', 'all']],
    ['is found once, however often', '@Nobody, @nobody and @Nobody.', ['Nobody']],
    ['is found beside one that tells somebody', '@Marcus and @Fiona', ['Fiona']],
    ['is none where everybody is known', '@Dee Adeyemi, @Ana Reyes and @Marcus’s figures', []],
    ['is none in the address of a mail', 'Write to dee@dee.example or marcus.bell@marcus.example', []],
    ['is none in a time of day', 'We meet @5pm, or @ 5pm, or @10.30', []],
    ['is none without an @', 'Nobody knows', []],
  ])('%s', (_how, text, names) => {
    expect(findUnknownMentions(text, PEOPLE).toSorted()).toEqual(names.toSorted());
  });

  test('is found where two people could be meant', () => {
    const other = { memberId: 'other', displayName: 'Dee Marsh' };
    expect(findUnknownMentions('@Dee, what do you think?', [DEE, other])).toEqual(['Dee']);
  });
});

describe('for any text and any people', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8}){0,2}$/);
  const people = fc
    .uniqueArray(name, { minLength: 1, maxLength: 6, selector: (each) => each.toLowerCase() })
    .map((names) => names.map((displayName, place) => ({ memberId: String(place), displayName })));

  test('only people of the council are told, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), people, (text, all) => {
        const told = findMentions(text, all);
        expect(new Set(told).size).toBe(told.length);
        expect(all.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining([...told]));
      }),
    );
  });

  test('a whole name after an @ tells that person, whatever small words stand round it', () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.stringMatching(/^[a-z ,.]*$/), (all, which, words) => {
        const { memberId, displayName } = all[which % all.length] ?? DEE;
        expect(findMentions(`${words} @${displayName}, ${words}`, all)).toEqual([memberId]);
      }),
    );
  });

  test('a text without an @ tells nobody', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), people, (text, all) => {
        expect(findMentions(text.replaceAll('@', ''), all)).toEqual([]);
      }),
    );
  });

  test('no text takes longer than a glance to read', () => {
    for (const text of [
      '@a '.repeat(700),
      '@' + 'a-'.repeat(1000),
      '@'.repeat(2000),
      '@' + 'a '.repeat(1000),
    ])
      expect(findMentions(text, PEOPLE)).toEqual([]);
  });
});
