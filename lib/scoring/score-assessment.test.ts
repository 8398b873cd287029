import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import protectedCharacteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import { answerSchema } from '@/lib/framework/answer';
import type { Answer, Answers } from '@/lib/framework/answer';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { AUTHORITY_TYPES } from '@/lib/framework/question';
import type { Question } from '@/lib/framework/question';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions, shownQuestions } from '@/lib/framework/visibility';
import expected from './fixtures/expected-scores.json';
import { compare, parseFraction, roundHalfUp } from './fraction';
import { scoreAssessment } from './score-assessment';
import { assessmentScoresSchema } from './scores';
import type { AssessmentScores, GroupScore } from './scores';

const FILES = [corporateParenting, protectedCharacteristic, services].map((file) =>
  frameworkDefinitionSchema.parse(file),
);

function withDisplay(group: GroupScore): object {
  const display = (text: string | null) => (text === null ? null : roundHalfUp(text, 1));
  return {
    ...group,
    scoreDisplay: display(group.score),
    coverageDisplay: display(group.coverage),
    lowestPossibleDisplay: display(group.lowestPossible),
  };
}

function displayGroups(groups: Readonly<Record<string, GroupScore>>): object {
  return Object.fromEntries(Object.entries(groups).map(([id, group]) => [id, withDisplay(group)]));
}

/** The scored questions as the worked cases write them: 50, "200/7", "na", "dk" or "blank". */
function questionWords(scores: AssessmentScores): object {
  const scored = Object.entries(scores.questions).filter(([, question]) => question.scored);
  return Object.fromEntries(
    scored.map(([id, { outcome, score }]) => {
      if (score === null) return [id, outcome];
      return [id, score.includes('/') ? score : Number(score)];
    }),
  );
}

describe('the worked cases of the guide, to the last digit', () => {
  it.each(expected.cases.map((each) => [each.id, each] as const))('%s', (_, each) => {
    const definition = FILES.find((file) => file.id === each.framework);
    if (definition === undefined) throw new Error(`No framework "${each.framework}"`);
    const authorityType = AUTHORITY_TYPES.find((type) => type === each.authorityType) ?? 'district';
    const answers = Object.fromEntries(
      Object.entries(each.answers).map(([id, answer]) => [id, answerSchema.parse(answer)]),
    );
    const scores = scoreAssessment(definition, { authorityType, answers });
    expect(assessmentScoresSchema.parse(scores)).toEqual(scores);
    expect({
      shownQuestions: scores.shownQuestions,
      scoredQuestions: scores.scoredQuestions,
      peopleWork: scores.peopleWork,
      overall: withDisplay(scores.overall),
      themes: displayGroups(scores.themes),
      lenses: displayGroups(scores.lenses),
      principles: displayGroups(scores.principles),
      questions: questionWords(scores),
    }).toEqual(each.expected);
  });

  it('were written for these versions of the frameworks', () => {
    for (const each of expected.cases) {
      expect(FILES.find((file) => file.id === each.framework)?.version).toBe(each.frameworkVersion);
    }
  });
});

describe('a small assessment', () => {
  it('weighs 75 and 50 three to two, and lets an unknown lower the coverage', () => {
    const scores = scoreAssessment(exampleFramework(), {
      authorityType: 'childrens-services',
      answers: {
        'ex-pos-01': { state: 'answered', value: 'adopted' },
        'ex-pos-03': { state: 'answered', value: 3 },
        'ex-off-01': { state: 'answered', value: ['money', 'homes'] },
        'ex-off-03': { state: 'dk' },
        'ex-num-02': { state: 'answered', value: { numerator: 0, denominator: 0 } },
      },
    });
    const { overall } = scores;
    expect(overall.score).toBe('65');
    expect(overall.naByReason).toEqual({ 'no-cases': 1 });
    expect(overall.doNotKnow).toBe(1);
    expect(scores.themes['off']?.coverage).toBe('200/3');
  });
});

const framework = exampleFramework();

function answerTo(question: Question): fc.Arbitrary<Answer> {
  const level = fc.integer({ min: 0, max: 4 });
  const pair = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: b }));
  const values =
    question.kind === 'choice'
      ? fc.constantFrom(...question.options.map(({ value }) => value))
      : question.kind === 'multi'
        ? fc.subarray(
            question.options.map(({ value }) => value),
            { minLength: 1 },
          )
        : fc.oneof(level, fc.boolean(), pair);
  return fc.oneof(
    values.map((value): Answer => ({ state: 'answered', value })),
    fc
      .boolean()
      .map((agreed): Answer => ({ state: 'na', reason: 'other', text: 'Not for us, truly.', agreed })),
    fc.constantFrom<Answer[]>({ state: 'dk' }, { state: 'blank' }),
  );
}

const answerSets: fc.Arbitrary<Answers> = fc
  .tuple(
    ...allQuestions(framework).map((question) =>
      fc.tuple(fc.constant(question.id), fc.option(answerTo(question))),
    ),
  )
  .map((pairs) => {
    const given = pairs.flatMap(([id, answer]): [string, Answer][] =>
      answer === null ? [] : [[id, answer]],
    );
    return Object.fromEntries(given);
  });
const assessments = fc.record({ authorityType: fc.constantFrom(...AUTHORITY_TYPES), answers: answerSets });

function groupsOf(scores: AssessmentScores): readonly GroupScore[] {
  const { overall, themes, lenses, principles } = scores;
  return [overall, ...[themes, lenses, principles].flatMap((groups) => Object.values(groups))];
}

describe('whatever is answered', () => {
  it('keeps every score and coverage from 0 to 100, and the lowest possible score at or below the score', () => {
    fc.assert(
      fc.property(assessments, (answering) => {
        for (const group of groupsOf(scoreAssessment(framework, answering))) {
          const { score, coverage, lowestPossible } = group;
          const numbers = [score, coverage, lowestPossible].map((text) =>
            text === null ? null : parseFraction(text),
          );
          const hundred = parseFraction('100');
          for (const number of numbers)
            if (number !== null) expect(compare(number, hundred)).toBeLessThanOrEqual(0);
          const [exact, , lowest] = numbers;
          if (exact && lowest) expect(compare(lowest, exact)).toBeLessThanOrEqual(0);
          expect(coverage === null).toBe(lowestPossible === null);
          expect(group.answered + group.notApplicable + group.doNotKnow + group.blank).toBe(group.questions);
          expect(group.naNotCounted).toBeLessThanOrEqual(group.blank);
        }
      }),
    );
  });

  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(assessments, ({ authorityType, answers }) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(scoreAssessment(framework, { authorityType, answers: reversed })).toEqual(
          scoreAssessment(framework, { authorityType, answers }),
        );
      }),
    );
  });

  it('never counts an answer to a hidden question', () => {
    fc.assert(
      fc.property(assessments, ({ authorityType, answers }) => {
        const shown = shownQuestions(framework, { authorityType, answers }).map(({ id }) => id);
        const visible = Object.fromEntries(Object.entries(answers).filter(([id]) => shown.includes(id)));
        expect(scoreAssessment(framework, { authorityType, answers: visible })).toEqual(
          scoreAssessment(framework, { authorityType, answers }),
        );
      }),
    );
  });

  it('changes nothing but the counts when a blank becomes do not know', () => {
    fc.assert(
      fc.property(assessments, ({ authorityType, answers }) => {
        const open = allQuestions(framework).filter(({ id }) => (answers[id]?.state ?? 'blank') === 'blank');
        const said = Object.fromEntries(open.map(({ id }): [string, Answer] => [id, { state: 'dk' }]));
        const before = groupsOf(scoreAssessment(framework, { authorityType, answers }));
        const after = groupsOf(
          scoreAssessment(framework, { authorityType, answers: { ...answers, ...said } }),
        );
        for (const [index, group] of after.entries()) {
          const old = before[index];
          expect({ ...group, blank: old?.blank, doNotKnow: old?.doNotKnow }).toEqual(old);
          expect(group.blank + group.doNotKnow).toBe((old?.blank ?? 0) + (old?.doNotKnow ?? 0));
        }
      }),
    );
  });

  it('never lowers the lowest possible score when an unknown becomes known', () => {
    fc.assert(
      fc.property(assessments, fc.integer({ min: 0, max: 4 }), ({ authorityType, answers }, level) => {
        const unknown: Answers = { ...answers, 'ex-voi-01': { state: 'dk' } };
        const known: Answers = { ...answers, 'ex-voi-01': { state: 'answered', value: level } };
        const lowest = (given: Answers) =>
          parseFraction(
            scoreAssessment(framework, { authorityType, answers: given }).overall.lowestPossible ?? '0',
          );
        expect(compare(lowest(unknown), lowest(known))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('people’s work', () => {
  const work = (answers: Answers) =>
    scoreAssessment(framework, { authorityType: 'childrens-services', answers }).peopleWork;

  it('adds the marked levels up to the level chosen', () => {
    expect(
      work({ 'ex-voi-01': { state: 'answered', value: 3 }, 'ex-gov-01': { state: 'answered', value: 2 } }),
    ).toBe(3);
  });

  it('is nothing without an answer that is shown', () => {
    expect(work({ 'ex-voi-01': { state: 'dk' } })).toBe(0);
    expect(work({ 'ex-voi-01': { state: 'answered', value: 9 } })).toBe(0);
    expect(work({ 'ex-pos-03': { state: 'answered', value: 4 } })).toBe(0);
  });
});

describe('low coverage and thin groups', () => {
  it('are said of an assessment that nobody answered', () => {
    const { overall } = scoreAssessment(framework, { authorityType: 'district', answers: {} });
    expect(overall).toMatchObject({
      score: null,
      coverage: '0',
      lowestPossible: '0',
      lowCoverage: true,
      thin: true,
    });
  });

  it('take exactly 60 as enough', () => {
    const lens = (answers: Answers) => {
      const adopted: Answers = { ...answers, 'ex-pos-01': { state: 'answered', value: 'adopted' } };
      return scoreAssessment(framework, { authorityType: 'district', answers: adopted }).lenses['policy'];
    };
    expect(lens({ 'ex-pos-03': { state: 'answered', value: 1 } })).toMatchObject({
      coverage: '60',
      lowCoverage: false,
    });
    expect(lens({ 'ex-gov-03': { state: 'answered', value: true } })).toMatchObject({
      coverage: '20',
      lowCoverage: true,
    });
  });

  it('take two scored questions as enough', () => {
    const culture = (answers: Answers) =>
      scoreAssessment(framework, { authorityType: 'district', answers }).lenses['culture']?.thin;
    const one: Answers = { 'ex-voi-01': { state: 'answered', value: 1 } };
    expect(culture(one)).toBe(true);
    expect(culture({ ...one, 'ex-gov-01': { state: 'answered', value: 0 } })).toBe(false);
  });
});
