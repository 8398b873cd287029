import { describe, expect, it } from 'vitest';
import protectedCharacteristic from '@/db/reference/frameworks/protected-characteristic.json';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import { answerSchema } from '@/lib/framework/answer';
import type { Answers } from '@/lib/framework/answer';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType } from '@/lib/framework/question';
import { AUTHORITY_TYPES } from '@/lib/framework/question';
import { exampleFramework, exampleQuestion } from '@/lib/framework/testing';
import { shownQuestions } from '@/lib/framework/visibility';
import expected from '@/lib/scoring/fixtures/expected-scores.json';
import { compare, parseFraction } from '@/lib/scoring/fraction';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { raisedAnswer } from './raised-answer';
import { stepGains } from './step-gains';
import { riseWords, stepSentence, tieWords } from './step-words';
import { answered, FULL_ANSWERS, sentWith } from './testing';

const FILES = [corporateParenting, protectedCharacteristic, services].map((file) =>
  frameworkDefinitionSchema.parse(file),
);

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('one step', () => {
  const maturity = exampleQuestion('maturity', 'ex-gov-01');
  const choice = exampleQuestion('choice', 'ex-off-03');
  const multi = exampleQuestion('multi', 'ex-off-01');
  const yesOrNo = exampleQuestion('boolean', 'ex-gov-03');
  const number = exampleQuestion('number', 'ex-num-02');

  it.each([
    { step: 'a level', question: maturity, from: 2, to: 3 },
    { step: 'the next better option', question: choice, from: 'nothing', to: 'to-21' },
    { step: 'the option after that', question: choice, from: 'to-21', to: 'to-25' },
    { step: 'one more box', question: multi, from: ['homes'], to: ['homes', 'money'] },
    { step: 'a first box', question: multi, from: ['none'], to: ['money'] },
    { step: 'yes', question: yesOrNo, from: false, to: true },
    { step: 'the smallest number in the next band', question: number, from: of(23, 80), to: of(24, 80) },
    { step: 'one person, of many', question: number, from: of(0, 300), to: of(1, 300) },
    { step: 'past a band that no number falls in', question: number, from: of(0, 2), to: of(1, 2) },
  ])('is $step', ({ question, from, to }) => {
    expect(raisedAnswer(question, answered(from))).toMatchObject({ state: 'answered', value: to });
  });

  it.each([
    ['at the highest level', maturity, answered(4)],
    ['at the best option', choice, answered('to-25')],
    ['where an option does not apply', choice, answered('no-billing')],
    ['with every box that counts', multi, answered(['money', 'homes', 'health', 'work'])],
    ['after yes', yesOrNo, answered(true)],
    ['in the highest band', number, answered({ numerator: 70, denominator: 80 })],
    ['without anybody it is about', number, answered({ numerator: 0, denominator: 0 })],
    ['from “do not know”', maturity, { state: 'dk' } as const],
    ['from “not applicable”', maturity, { state: 'na', reason: 'no-cases' } as const],
    ['from nothing', maturity, { state: 'blank' } as const],
    ['where nothing is scored', exampleQuestion('choice', 'ex-gov-02'), answered('none')],
  ])('is none %s', (_, question, answer) => {
    expect(raisedAnswer(question, answer)).toBeNull();
  });
});

describe('where one step would gain most', () => {
  // Weights 3, 1, 1, 2, 1, 2, 3: 13. A level is 25 × weight ÷ 13 overall. Open: ex-gov-01 (weight 1, in a theme of 2),
  // ex-off-01 (two of four boxes, weight 2), ex-num-02 (level 2, weight 2) and ex-voi-01 (level 1, weight 3).
  it('is worked out by hand for the example framework', () => {
    const { shown, tied, tiedOverall } = stepGains(sentWith(FULL_ANSWERS));
    expect(shown.map(({ question }) => question.id)).toEqual([
      'ex-voi-01',
      'ex-num-02',
      'ex-off-01',
      'ex-gov-01',
    ]);
    expect(shown.map(({ overall }) => overall)).toEqual([
      { now: '800/13', then: '875/13' },
      { now: '800/13', then: '850/13' },
      { now: '800/13', then: '850/13' },
      { now: '800/13', then: '825/13' },
    ]);
    expect(shown.map(({ theme }) => `${theme.now} ${theme.then}`)).toEqual([
      '25 50',
      '50 75',
      '200/3 250/3',
      '125/2 75',
    ]);
    expect([tied, tiedOverall]).toEqual([0, 0]);
  });

  it('is told in words', () => {
    const steps = stepGains(sentWith(FULL_ANSWERS));
    const [first] = steps.shown;
    if (first === undefined) throw new Error('No step');
    expect(stepSentence(first)).toMatch(/^One step is from “.*Emerging.*” to “.*Developing.*”\.$/);
    expect(riseWords(first.overall)).toBe('61.5 to 67.3');
    expect(tieWords(steps)).toBeNull();
  });

  it('counts what a step opens: a step that only opens harder questions is no gain', () => {
    const example = exampleFramework();
    const gate = { question: 'ex-off-03', op: 'in' as const, value: ['to-21', 'to-25'] };
    const definition = {
      ...example,
      themes: example.themes.map((theme) => ({
        ...theme,
        questions: theme.questions.map((question) =>
          question.id === 'ex-voi-01' ? { ...question, showWhen: gate } : question,
        ),
      })),
    };
    const answers: Answers = {
      'ex-gov-03': answered(true),
      'ex-off-01': answered(['money', 'homes', 'health', 'work']),
      'ex-off-03': answered('nothing'),
    };
    const ids = (file: typeof example) =>
      stepGains(sentWith(answers, { definition: file })).shown.map(({ question }) => question.id);
    expect(ids(example)).toEqual(['ex-off-03']);
    expect(ids(definition)).toEqual([]);
  });

  it('tells how many it leaves out of answers that gain as much', () => {
    const [, definition] = FILES;
    if (definition === undefined) throw new Error('No framework');
    const authorityType = 'childrens-services';
    const all = shownQuestions(definition, { authorityType, answers: {} });
    const answers = Object.fromEntries(
      all.filter(({ kind }) => kind === 'maturity').map(({ id }) => [id, answered(2)]),
    );
    const steps = stepGains(sentWith(answers, { definition, authorityType }));
    expect(steps.shown).toHaveLength(5);
    const last = steps.shown[4];
    const heaviest = all.filter(
      ({ kind, weight }) => kind === 'maturity' && weight === last?.question.weight,
    );
    const alike = steps.shown.filter(({ question }) => question.weight === last?.question.weight);
    expect(alike.length).toBeGreaterThan(0);
    expect(steps.tied + steps.tiedOverall).toBe(heaviest.length - alike.length);
    expect(tieWords(steps)).toMatch(/would gain/);
  });
});

type Before = { readonly authorityType: AuthorityType; readonly answers: Answers };

/** The lowest possible score overall after each step that there is, by question. */
function afterEachStep(definition: FrameworkDefinition, before: Before): Map<string, string> {
  const steps = shownQuestions(definition, before).flatMap((question): [string, string][] => {
    const answer = before.answers[question.id];
    const raised = answer && raisedAnswer(question, answer);
    if (!raised) return [];
    const answers = { ...before.answers, [question.id]: raised };
    return [[question.id, scoreAssessment(definition, { ...before, answers }).overall.lowestPossible ?? '0']];
  });
  return new Map(steps);
}

describe('in the worked cases of the guide', () => {
  it.each(expected.cases)('$id: no other single step gains more', (each) => {
    const definition = FILES.find((file) => file.id === each.framework);
    if (definition === undefined) throw new Error(`No framework "${each.framework}"`);
    const authorityType = AUTHORITY_TYPES.find((type) => type === each.authorityType) ?? 'district';
    const answers = Object.fromEntries(
      Object.entries(each.answers).map(([id, answer]) => [id, answerSchema.parse(answer)]),
    );
    const after = afterEachStep(definition, { authorityType, answers });
    const { shown } = stepGains(sentWith(answers, { definition, authorityType }));
    expect(shown.map(({ overall }) => overall.then)).toEqual(
      shown.map(({ question }) => after.get(question.id)),
    );
    for (const { question } of shown) after.delete(question.id);
    const least = parseFraction(shown.at(-1)?.overall.then ?? '0');
    const better = [...after.values()].filter((then) => compare(parseFraction(then), least) > 0);
    expect(shown.length === 5 ? better : []).toEqual([]);
  });
});
