import { describe, expect, it } from 'vitest';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import {
  PILOT_WORDING,
  WHO_SEES,
  offerWords,
  startFieldsSchema,
  startOffers,
  underReviewWords,
  whyNotStart,
} from './start-words';

const servicesFramework = frameworkDefinitionSchema.parse(services);

function offer(authorityType: string, definition = servicesFramework) {
  const found = startOffers(definition).find((each) => each.authorityType === authorityType);
  if (found === undefined) throw new Error(`No offer for ${authorityType}`);
  return found;
}

describe('what a framework offers each type of authority', () => {
  it('is its own time and its own questions', () => {
    expect(offer('childrens-services')).toMatchObject({ minutes: 80, questions: 45, scored: 28 });
    expect(offer('district')).toMatchObject({ minutes: 20, questions: 9, scored: 5 });
  });

  it('has a score from five scored questions on', () => {
    expect(offer('district').hasScore).toBe(true);
    expect(offer('combined-other')).toMatchObject({ scored: 1, hasScore: false });
    expect(startOffers(frameworkDefinitionSchema.parse(corporateParenting)).every((o) => o.hasScore)).toBe(
      true,
    );
  });

  it('says in a line what it takes, and why there may be no score', () => {
    expect(offerWords(offer('childrens-services'))).toBe(
      'About 80 minutes, up to 45 questions, 28 of them scored',
    );
    expect(offerWords(offer('combined-other'))).toBe(
      'About 5 minutes, up to 2 questions. No score: only one of them is scored, and fewer than five would say too little about a council',
    );
    expect(offerWords({ ...offer('district'), scored: 0, hasScore: false })).toMatch(/none of them is/);
    expect(offerWords({ ...offer('district'), scored: 4, hasScore: false })).toMatch(/only 4 are scored/);
  });
});

describe('the start form', () => {
  it('asks what kind of authority it is', () => {
    expect(startFieldsSchema.parse({ authorityType: 'district' })).toEqual({ authorityType: 'district' });
    for (const authorityType of [undefined, '', 'parish']) {
      expect(startFieldsSchema.safeParse({ authorityType }).error?.issues[0]?.message).toBe(
        'Select what kind of authority you are',
      );
    }
  });
});

describe('how far the wording has been tested', () => {
  it('is said before anybody starts', () => {
    expect(PILOT_WORDING).toMatch(/not yet been tested with care-experienced people/);
  });

  it('counts the questions that are under review', () => {
    const marked = allQuestions(servicesFramework).filter((question) => question.needsCheck).length;
    expect(underReviewWords(servicesFramework)).toMatch(new RegExp(`^${marked} of the 45 questions`));
  });

  it.each([
    { marked: 1, words: /^1 of .* is marked .* all of what it rests on\. It has its sources/ },
    { marked: 2, words: /^2 of .* are marked .* all of what they rest on\. Each has its sources/ },
  ])('speaks of $marked as one or as many', ({ marked, words }) => {
    const framework = exampleFramework();
    const ids = allQuestions(framework)
      .slice(0, marked)
      .map(({ id }) => id);
    const themes = framework.themes.map((theme) => ({
      ...theme,
      questions: theme.questions.map((question) => ({ ...question, needsCheck: ids.includes(question.id) })),
    }));
    expect(underReviewWords({ ...framework, themes })).toMatch(words);
  });

  it('says nothing of it where none is', () => {
    const framework = exampleFramework();
    const sound = framework.themes.map((theme) => ({
      ...theme,
      questions: theme.questions.map((question) => ({ ...question, needsCheck: false })),
    }));
    expect(underReviewWords({ ...framework, themes: sound })).toBeNull();
  });
});

describe('who sees what', () => {
  it('names colleagues, the lab, inspectors and those who ask by law', () => {
    expect(WHO_SEES.map(({ who }) => who)).toEqual([
      'Your colleagues',
      'Your reviewers',
      'The lab, other councils and the public',
      'Inspectors',
      'Anyone, by asking',
    ]);
  });

  it('says that a reviewer reads answers only through a review, and a blind one only after it', () => {
    const sees = (whom: string) => WHO_SEES.find(({ who }) => who === whom)?.sees ?? '';
    expect(sees('Your colleagues')).toContain('apart from reviewers');
    expect(sees('Your reviewers')).toContain('only through a review');
    expect(sees('Your reviewers')).toMatch(/blind.*once they have handed it over/);
  });
});

describe('whether it can be started', () => {
  it('can in an open round that asks it', () => {
    const openRound = { name: 'Autumn 2026', asksThis: true, closesOn: '2026-12-18' };
    expect(whyNotStart({ openRound, nextRound: null })).toBeNull();
  });

  it('says what happens next when no round is open, or the round asks something else', () => {
    expect(whyNotStart({ openRound: null, nextRound: null })).toMatch(
      /No round is open\. A lab administrator/,
    );
    const nextRound = { name: 'Spring 2027', opensOn: '2027-03-01' };
    expect(whyNotStart({ openRound: null, nextRound })).toMatch(
      /^No round is open\. The next round, Spring 2027, opens on 1 March 2027\. When it opens/,
    );
    const openRound = { name: 'Autumn 2026', asksThis: false, closesOn: '2026-12-18' };
    expect(whyNotStart({ openRound, nextRound: null })).toMatch(
      /The Autumn 2026 round does not ask .* 18 December 2026/,
    );
  });
});
