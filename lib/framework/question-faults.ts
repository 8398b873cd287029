import { isRealDay } from '@/lib/format/date';
import { faultIf, repeatFaults } from './fault';
import type { DefinitionFault, FaultPath } from './fault';
import { findMeasureFaults } from './measure-faults';
import { findChoiceFaults, findMultiFaults } from './option-faults';
import { PRINCIPLE_IDS } from './principles';
import type { Question, QuestionOf } from './question';

/** Every council can answer these two, so neither do not know nor not applicable is offered. Guide, part 2. */
const ALWAYS_ANSWERABLE: readonly string[] = ['cp-pro-01', 'pc-pos-01'];

/**
 * What is wrong with one question, as paths that begin with `path`. `levelNames` are the names of the
 * framework's maturity scale. Source: framework guide, parts 2 and 4.
 */
export function findQuestionFaults(
  question: Question,
  path: FaultPath,
  options: { readonly levelNames: readonly string[] },
): readonly DefinitionFault[] {
  return [
    ...weightFaults(question, path),
    ...unknownFaults(question, path),
    ...tagFaults(question, path),
    ...kindFaults(question, path, options),
  ];
}

function weightFaults(question: Question, path: FaultPath): readonly DefinitionFault[] {
  return [
    ...faultIf(
      question.scored && question.weight === 0,
      [...path, 'weight'],
      'A scored question weighs 1 to 3',
    ),
    ...faultIf(!question.scored && question.weight !== 0, [...path, 'weight'], 'Not scored, so weight is 0'),
  ];
}

function unknownFaults(question: Question, path: FaultPath): readonly DefinitionFault[] {
  const answerable = question.kind === 'text' || ALWAYS_ANSWERABLE.includes(question.id);
  const reasons = question.naReasons.map((reason) => reason.value);
  return [
    ...faultIf(
      question.allowNotApplicable !== reasons.length > 0,
      [...path, 'naReasons'],
      'Reasons are listed when, and only when, not applicable is allowed',
    ),
    ...repeatFaults(reasons, (index) => [...path, 'naReasons', index, 'value']),
    ...faultIf(
      answerable && question.allowDoNotKnow,
      [...path, 'allowDoNotKnow'],
      'Do not know cannot be allowed here',
    ),
    ...faultIf(answerable && reasons.length > 0, [...path, 'naReasons'], 'This question has no reasons'),
  ];
}

function tagFaults(question: Question, path: FaultPath): readonly DefinitionFault[] {
  const known: readonly string[] = PRINCIPLE_IDS;
  return [
    ...question.principles.flatMap((principle, index) =>
      faultIf(
        !known.includes(principle),
        [...path, 'principles', index],
        `"${principle}" is not a principle`,
      ),
    ),
    ...repeatFaults(question.principles, (index) => [...path, 'principles', index]),
    ...repeatFaults(question.appliesTo, (index) => [...path, 'appliesTo', index]),
    ...faultIf(
      question.checkNote !== undefined && !question.needsCheck,
      [...path, 'checkNote'],
      'A note to editors stands only where needsCheck is true',
    ),
    ...faultIf(
      question.prefill !== undefined && question.kind !== 'number' && question.kind !== 'choice',
      [...path, 'prefill'],
      'Only a number or a choice can be filled in',
    ),
  ];
}

function kindFaults(
  question: Question,
  path: FaultPath,
  options: { readonly levelNames: readonly string[] },
): readonly DefinitionFault[] {
  switch (question.kind) {
    case 'maturity':
      return [...maturityFaults(question, path), ...levelFaults(question, path, options.levelNames)];
    case 'choice':
      return findChoiceFaults(question, path);
    case 'multi':
      return [...scoringFaults(question, path), ...findMultiFaults(question, path)];
    case 'boolean':
      return scoringFaults(question, path);
    case 'number':
      return [...scoringFaults(question, path), ...findMeasureFaults(question, path)];
    case 'date':
      return [...unscoredFaults(question, path), ...limitFaults(question, path)];
    case 'text':
      return unscoredFaults(question, path);
  }
}

function maturityFaults(question: QuestionOf<'maturity'>, path: FaultPath): readonly DefinitionFault[] {
  return faultIf(!question.scored, [...path, 'scored'], 'A maturity question is always scored');
}

function levelFaults(
  question: QuestionOf<'maturity'>,
  path: FaultPath,
  levelNames: readonly string[],
): readonly DefinitionFault[] {
  return question.levels.flatMap((level, index) => [
    ...faultIf(level.level !== index, [...path, 'levels', index, 'level'], `Level ${index} must stand here`),
    ...faultIf(
      level.name !== levelNames[index],
      [...path, 'levels', index, 'name'],
      `The scale calls this level "${levelNames[index] ?? ''}"`,
    ),
  ]);
}

function scoringFaults(
  question: QuestionOf<'multi' | 'boolean' | 'number'>,
  path: FaultPath,
): readonly DefinitionFault[] {
  return faultIf(
    question.scored !== (question.scoring !== undefined),
    [...path, 'scoring'],
    'A scoring rule stands when, and only when, the question is scored',
  );
}

function unscoredFaults(question: QuestionOf<'date' | 'text'>, path: FaultPath): readonly DefinitionFault[] {
  return faultIf(question.scored, [...path, 'scored'], `A ${question.kind} question is never scored`);
}

function limitFaults(question: QuestionOf<'date'>, path: FaultPath): readonly DefinitionFault[] {
  const { notBefore, notAfter } = question;
  const lastDay = notAfter === 'today' ? undefined : notAfter;
  return [
    ...faultIf(
      notBefore !== undefined && !isRealDay(notBefore),
      [...path, 'notBefore'],
      'There is no such day',
    ),
    ...faultIf(lastDay !== undefined && !isRealDay(lastDay), [...path, 'notAfter'], 'There is no such day'),
    ...faultIf(
      notBefore !== undefined && lastDay !== undefined && notBefore > lastDay,
      [...path, 'notAfter'],
      'The last day is before the first',
    ),
  ];
}
