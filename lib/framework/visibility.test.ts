import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answer';
import { countedOption } from './choice-value';
import { AUTHORITY_TYPES } from './question';
import { exampleFramework, exampleQuestion } from './testing';
import {
  allQuestions,
  applicableQuestions,
  findQuestion,
  findThemeOf,
  isOnRoute,
  shownQuestions,
} from './visibility';

const framework = exampleFramework();

function shownIds(answers: Answers, authorityType: (typeof AUTHORITY_TYPES)[number] = 'childrens-services') {
  return shownQuestions(framework, { authorityType, answers }).map((question) => question.id);
}

const adopted: Answers = { 'ex-pos-01': { state: 'answered', value: 'adopted' } };
const planned: Answers = { 'ex-pos-01': { state: 'answered', value: 'planned' } };

describe('shown questions', () => {
  it('leave out both routes until the first question is answered', () => {
    expect(shownIds({})).not.toEqual(expect.arrayContaining(['ex-pos-02']));
    expect(shownIds({}).filter((id) => id.startsWith('ex-pos'))).toEqual(['ex-pos-01']);
  });

  it('follow the chosen route', () => {
    expect(shownIds(adopted).slice(0, 4)).toEqual(['ex-pos-01', 'ex-pos-02', 'ex-pos-03', 'ex-gov-01']);
    expect(shownIds(planned).slice(0, 3)).toEqual(['ex-pos-01', 'ex-pos-04', 'ex-gov-01']);
  });

  it('open a question when its option is ticked among others', () => {
    expect(shownIds({ 'ex-off-01': { state: 'answered', value: ['money', 'homes'] } })).toContain(
      'ex-off-02',
    );
    expect(shownIds({ 'ex-off-01': { state: 'answered', value: ['money'] } })).not.toContain('ex-off-02');
  });

  it.each<[string, Answers]>([
    ['do not know', { 'ex-off-01': { state: 'dk' } }],
    [
      'not applicable',
      { 'ex-off-01': { state: 'na', reason: 'other', text: 'homes, for other reasons', agreed: true } },
    ],
    ['blank', { 'ex-off-01': { state: 'blank' } }],
    ['a text that contains the word', { 'ex-off-01': { state: 'answered', value: 'homes' } }],
  ])('stay closed on %s', (_, answers) => {
    expect(shownIds(answers)).not.toContain('ex-off-02');
  });

  it('leave out what another type of authority is asked', () => {
    expect(shownIds({}, 'childrens-services')).toContain('ex-num-03');
    expect(shownIds({}, 'district')).not.toContain('ex-num-03');
  });

  it('stay hidden when the question they hang on is itself hidden', () => {
    const chained = exampleFramework();
    const third = chained.themes[0]?.questions[2];
    if (third === undefined) throw new Error('The example lost a question');
    const hanging = {
      ...third,
      showWhen: { question: 'ex-off-01', op: 'contains' as const, value: 'homes' },
    };
    const gate = { ...exampleQuestion('multi', 'ex-off-01'), appliesTo: ['district' as const] };
    const rest = chained.themes.slice(1);
    const first = { id: 'gate', title: 'Gate', why: 'Why', questions: [gate, hanging] };
    const definition = { ...chained, themes: [first, ...rest.filter((theme) => theme.id !== 'off')] };
    const answers: Answers = { 'ex-off-01': { state: 'answered', value: ['homes'] } };
    const ids = (authorityType: (typeof AUTHORITY_TYPES)[number]) =>
      shownQuestions(definition, { authorityType, answers }).map((question) => question.id);
    expect(ids('district')).toContain('ex-pos-03');
    expect(ids('combined-other')).not.toContain('ex-pos-03');
  });

  it('come in file order, once each, from those that apply, whatever is answered', () => {
    const value = fc.constantFrom('adopted', 'planned', 'nonsense', ['homes'], ['money', 'homes'], true, 3);
    const answer = fc.oneof(
      value.map((each) => ({ state: 'answered' as const, value: each })),
      fc.constant({ state: 'dk' as const }),
      fc.constant({ state: 'blank' as const }),
    );
    const answers = fc.dictionary(fc.constantFrom(...allQuestions(framework).map(({ id }) => id)), answer);
    fc.assert(
      fc.property(answers, fc.constantFrom(...AUTHORITY_TYPES), (given, authorityType) => {
        const ids = shownIds(given, authorityType);
        const applicable = applicableQuestions(framework, authorityType).map(({ id }) => id);
        expect(ids).toEqual(applicable.filter((id) => ids.includes(id)));
      }),
    );
  });
});

describe('a route', () => {
  it('is followed only by an answer on it', () => {
    const on = (answers: Answers, route: string) =>
      isOnRoute(framework, route, { authorityType: 'district', answers });
    expect(on(adopted, 'adopted')).toBe(true);
    expect(on(adopted, 'not-adopted')).toBe(false);
    expect(on(planned, 'not-adopted')).toBe(true);
    expect(on({}, 'not-adopted')).toBe(false);
    expect(on(planned, 'no-such-route')).toBe(false);
  });
});

describe('finding a question', () => {
  it('gives the question and its theme by id', () => {
    expect(findQuestion(framework, 'ex-voi-02')?.kind).toBe('multi');
    expect(findThemeOf(framework, 'ex-voi-02')?.id).toBe('voi');
  });

  it('gives nothing for an id that is not there', () => {
    expect(findQuestion(framework, 'ex-none-1')).toBeUndefined();
    expect(findThemeOf(framework, 'ex-none-1')).toBeUndefined();
  });
});

describe('a choice that needs a reference', () => {
  const question = exampleQuestion('choice', 'ex-gov-02');

  it.each([
    ['yes', 'Council, 12 March 2026, minute 48', 'yes'],
    ['yes', undefined, 'none'],
    ['yes', '  x ', 'none'],
    ['no', 'y'.repeat(201), 'none'],
    ['none', undefined, 'none'],
  ])('counts "%s" with reference "%s" as "%s"', (value, reference, counted) => {
    const answer = { state: 'answered' as const, value, ...(reference === undefined ? {} : { reference }) };
    expect(countedOption(question, answer)).toBe(counted);
  });

  it('counts as nothing when it is not answered', () => {
    expect(countedOption(question, { state: 'dk' })).toBeNull();
    expect(countedOption(question, { state: 'answered', value: 3 })).toBeNull();
  });
});
