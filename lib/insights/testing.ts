import { exampleFramework } from '@/lib/framework/testing';
import { findQuestion } from '@/lib/framework/visibility';
import type { Question } from '@/lib/framework/question';
import type { Code, Coding } from './code';
import type { NamedCopy } from './moves';

export const EXAMPLE = exampleFramework();
export const SPRING = { roundName: 'Spring 2026', opensOn: '2026-03-01', submittedOn: '2026-04-20' };
export const AUTUMN = { roundName: 'Autumn 2026', opensOn: '2026-10-01', submittedOn: '2026-11-10' };

/** For tests: what a council shares by name of one round. */
export function namedCopy(
  name: string,
  round: typeof SPRING,
  points: Readonly<Record<string, number>>,
): NamedCopy {
  return {
    submissionId: `${name} ${round.roundName}`,
    authorityCode: name,
    authorityName: name,
    ...round,
    points,
  };
}

/** For tests: a question of the example framework. Throws when there is none of this id. */
export function askedQuestion(id: string): Question {
  const question = findQuestion(EXAMPLE, id);
  if (question === undefined) throw new Error(`No question ${id}`);
  return question;
}

/** For tests: a code, with only what the test is about filled in. */
export function codeNamed(name: string, overrides: Partial<Code> = {}): Code {
  const madeAt = new Date('2026-11-01T10:00:00Z');
  return {
    id: name,
    name,
    version: 1,
    madeBy: 'Imogen',
    madeAt,
    mergedInto: null,
    retiredAt: null,
    ...overrides,
  };
}

/** For tests: a code on a reading. */
export function coded(submissionId: string, questionId: string, codeId: string): Coding {
  return { submissionId, questionId, codeId, codedBy: 'Imogen', codedAt: new Date('2026-11-02T10:00:00Z') };
}
