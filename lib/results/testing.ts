import linkedFigures from '@/db/reference/linked-figures.json';
import paidQuestions from '@/db/reference/paid-questions.json';
import { parseLinkedFigures } from '@/lib/disclosure/linked-figures';
import type { Answer, AnswerValue, Answers } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType } from '@/lib/framework/question';
import { exampleFramework } from '@/lib/framework/testing';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { parsePaidQuestions } from './paid-questions';
import type { ResultsInput, Sent } from './results-input';

/** For tests: an answer with a value. */
export function answered(value: AnswerValue): Answer {
  return { state: 'answered', value };
}

type Round = {
  readonly definition?: FrameworkDefinition;
  readonly authorityType?: AuthorityType;
  readonly roundName?: string;
};

/** For tests: a submission of the example framework, or of another, scored as it would be. */
export function sentWith(answers: Answers, round: Round = {}): Sent {
  const {
    definition = exampleFramework(),
    authorityType = 'childrens-services',
    roundName = 'Spring 2026',
  } = round;
  const scores = scoreAssessment(definition, { authorityType, answers });
  return { roundName, definition, authorityType, answers, scores };
}

/** For tests: results of an invented council. */
export function resultsWith(sent: Sent, previous?: Sent): ResultsInput {
  return {
    ...sent,
    authorityName: 'Elmshire (demonstration)',
    submittedAt: new Date('2026-06-12T09:30:00Z'),
    linkedFigures: parseLinkedFigures(linkedFigures)[sent.definition.id],
    paidQuestions: parsePaidQuestions(paidQuestions)[sent.definition.id],
    principles: [
      { id: 'learning', name: 'Learning' },
      { id: 'co-production', name: 'Co-production' },
    ],
    ...(previous === undefined ? {} : { previous }),
  };
}

/**
 * For tests: every scored question of the example framework answered. Policy 100, practice 50, culture 25; impact
 * has no scored question. Two pieces of people's work are claimed.
 */
export const FULL_ANSWERS: Answers = {
  'ex-pos-01': answered('adopted'),
  'ex-pos-03': answered(4),
  'ex-gov-01': answered(1),
  'ex-gov-03': answered(true),
  'ex-off-01': answered(['money', 'homes']),
  'ex-off-03': answered('to-25'),
  'ex-num-02': answered({ numerator: 40, denominator: 80 }),
  'ex-voi-01': answered(1),
};
