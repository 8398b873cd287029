import { describe, expect, it } from 'vitest';
import { answerSchema } from '@/lib/framework/answer';
import { answerToFields, parseAnswerFields, sameAnswer } from '@/lib/framework/answer-fields';
import { findQuestion, shownQuestions } from '@/lib/framework/visibility';
import { generateAnswers } from './answers';
import { authorityTypeOf, demonstrationCouncils } from './councils';
import { demonstrationRounds } from './rounds';
import type { RoundPlace } from './rounds';
import { DAY, councilNamed, readFrameworks } from './testing';

const rounds = demonstrationRounds(DAY);

const assessments = demonstrationCouncils.flatMap((council) =>
  readFrameworks().flatMap(({ frameworkId, definition }) =>
    ([0, 1, 2] as const)
      .filter((round) => council.rounds[frameworkId][round] > 0)
      .map((round) => {
        const given = generateAnswers(council, { definition, round, rounds });
        const answers = Object.fromEntries(given.map(({ questionId, answer }) => [questionId, answer]));
        const shown = shownQuestions(definition, { authorityType: authorityTypeOf(council), answers });
        return { council, definition, round, given, answers, shown };
      }),
  ),
);

function assessmentOf(name: string, frameworkId: string, round: RoundPlace) {
  const found = assessments.find(
    (each) =>
      each.council === councilNamed(name) && each.definition.id === frameworkId && each.round === round,
  );
  if (found === undefined) throw new Error(`${name} took no part`);
  return found;
}

describe('the answers of an invented council', () => {
  it('could each have been typed into the form of its question', () => {
    for (const { council, given, shown } of assessments) {
      const context = { today: DAY, authorityType: authorityTypeOf(council) };
      for (const { questionId, answer, comment } of given) {
        const question = shown.find(({ id }) => id === questionId);
        if (question === undefined) throw new Error(`${questionId} is not asked of ${council.name}`);
        const result = parseAnswerFields(question, answerToFields(question, answer, comment), context);
        expect([
          questionId,
          result.ok && sameAnswer(result.answer, answer),
          result.ok && result.comment,
        ]).toEqual([questionId, true, comment]);
      }
    }
  });

  it.each(['2026-01-01', '2027-02-28', '2028-02-29', '2031-07-31'])(
    'could be typed on %s as well',
    (today) => {
      for (const { frameworkId, definition } of readFrameworks()) {
        for (const council of demonstrationCouncils.filter(
          ({ rounds: part }) => part[frameworkId][1] === 1,
        )) {
          const given = generateAnswers(council, {
            definition,
            round: 1,
            rounds: demonstrationRounds(today),
          });
          const refused = given.filter(({ questionId, answer, comment }) => {
            const question = findQuestion(definition, questionId);
            return !(
              question && parseAnswerFields(question, answerToFields(question, answer, comment), { today }).ok
            );
          });
          expect(refused).toEqual([]);
        }
      }
    },
  );

  it('have the shape that is stored', () => {
    const answers = assessments.flatMap(({ given }) => given.map(({ answer }) => answer));
    expect(answers.filter((answer) => !answerSchema.safeParse(answer).success)).toEqual([]);
  });

  it('are for questions that are shown, one each, in the order of the file', () => {
    for (const { given, shown } of assessments) {
      const ids = given.map(({ questionId }) => questionId);
      expect(ids).toEqual(shown.map(({ id }) => id).filter((id) => ids.includes(id)));
    }
  });

  it('leave out what is blank', () => {
    const states = new Set(assessments.flatMap(({ given }) => given.map(({ answer }) => answer.state)));
    expect(states).toEqual(new Set(['answered', 'na', 'dk']));
  });

  it('follow the route of the council’s position', () => {
    const ids = (name: string, round: RoundPlace) =>
      Object.keys(assessmentOf(name, 'protected-characteristic', round).answers);
    expect(ids('Brackenham', 0)).toContain('pc-rdy-01');
    expect(ids('Brackenham', 0)).not.toContain('pc-pos-03');
    expect(ids('Brackenham', 1)).toContain('pc-pos-03');
    expect(ids('Brackenham', 1)).not.toContain('pc-rdy-01');
  });

  it('are of every kind that a question can have', () => {
    const kinds = assessments.flatMap(({ given, shown }) => {
      const ids = new Set(given.map(({ questionId }) => questionId));
      return shown.filter(({ id }) => ids.has(id)).map(({ kind }) => kind);
    });
    expect(new Set(kinds)).toEqual(
      new Set(['maturity', 'choice', 'multi', 'number', 'date', 'text', 'boolean']),
    );
  });

  it('carry the minute where a position needs one', () => {
    const positions = assessments.flatMap(({ answers }) => answers['cp-lea-02'] ?? []);
    const taken = positions.filter((answer) => answer.state === 'answered' && answer.value !== 'none');
    expect(taken.length).toBeGreaterThan(10);
    for (const answer of taken) expect(answer).toHaveProperty('reference');
  });

  it('leave a theme empty where the profile says so', () => {
    const { given } = assessmentOf('Dunmere', 'services-21-plus', 1);
    expect(given.filter(({ themeId }) => themeId === 'bey')).toEqual([]);
    expect(given.filter(({ themeId }) => themeId === 'hom')).not.toEqual([]);
  });

  it('stop where a council that is still at work has come to', () => {
    const { given, shown } = assessmentOf('Elmshire', 'corporate-parenting', 2);
    expect(given.length).toBeLessThanOrEqual(Math.ceil(shown.length / 8));
    expect(given[0]?.questionId).toBe('cp-pro-01');
  });

  it('are half a page of comments, not a comment to every answer', () => {
    const given = assessments.flatMap((each) => each.given);
    const share = given.filter(({ comment }) => comment !== '').length / given.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.5);
  });
});

describe('Elmshire in the open round, services for adults', () => {
  const { given, shown } = assessmentOf('Elmshire', 'services-21-plus', 2);

  it('has answered 34 of 45 questions and asked for one not to apply', () => {
    expect(shown).toHaveLength(45);
    expect(given.filter(({ answer }) => answer.state !== 'na')).toHaveLength(34);
    expect(given.filter(({ answer }) => answer.state === 'na')).toMatchObject([
      { questionId: 's21-hom-05', answer: { reason: 'other' } },
    ]);
  });

  it('waits for the approver to agree to that one', () => {
    const asked = given.find(({ answer }) => answer.state === 'na');
    expect(asked?.answer).not.toHaveProperty('agreed');
  });

  it('has not touched health', () => {
    expect(given.filter(({ themeId }) => themeId === 'hea')).toEqual([]);
  });
});
