import { faultIf, repeatFaults } from './fault';
import type { DefinitionFault, FaultPath } from './fault';
import type { QuestionOf } from './question';

/** What is wrong with the options of a choice. Source: framework guide, part 2: options, needsReference. */
export function findChoiceFaults(
  question: QuestionOf<'choice'>,
  path: FaultPath,
): readonly DefinitionFault[] {
  return [
    ...repeatFaults(optionValues(question), (index) => [...path, 'options', index, 'value']),
    ...question.options.flatMap((option, index) => {
      const at = [...path, 'options', index];
      return [
        ...faultIf(
          question.scored !== (option.score !== undefined),
          [...at, 'score'],
          'A score stands on every option of a scored choice and nowhere else',
        ),
        ...faultIf(
          (option.score === null) !== (option.naReason !== undefined),
          [...at, 'naReason'],
          'A reason stands on options with a null score and nowhere else',
        ),
      ];
    }),
    ...authorityTypeFaults(question, path),
    ...referenceFaults(question, path),
  ];
}

function authorityTypeFaults(question: QuestionOf<'choice'>, path: FaultPath): readonly DefinitionFault[] {
  const asksForType = question.id === 'cp-pro-01';
  return question.options.flatMap((option, index) =>
    faultIf(
      asksForType !== (option.authorityType !== undefined),
      [...path, 'options', index, 'authorityType'],
      'An authority type stands on every option of cp-pro-01 and nowhere else',
    ),
  );
}

function referenceFaults(question: QuestionOf<'choice'>, path: FaultPath): readonly DefinitionFault[] {
  const rule = question.needsReference;
  if (rule === undefined) return [];
  const values = optionValues(question);
  const at = [...path, 'needsReference'];
  return [
    ...rule.options.flatMap((value, index) =>
      faultIf(!values.includes(value), [...at, 'options', index], `"${value}" is not an option`),
    ),
    ...faultIf(
      !values.includes(rule.otherwise) || rule.options.includes(rule.otherwise),
      [...at, 'otherwise'],
      'Otherwise names an option that needs no reference',
    ),
  ];
}

/** What is wrong with the options of a list of ticks. Source: framework guide, parts 2 to 4. */
export function findMultiFaults(question: QuestionOf<'multi'>, path: FaultPath): readonly DefinitionFault[] {
  return [
    ...repeatFaults(optionValues(question), (index) => [...path, 'options', index, 'value']),
    ...question.options.flatMap((option, index) =>
      (['score', 'naReason', 'authorityType'] as const).flatMap((key) =>
        faultIf(
          option[key] !== undefined,
          [...path, 'options', index, key],
          'This belongs on options of a choice only',
        ),
      ),
    ),
    ...shareFaults(question, path),
  ];
}

function shareFaults(question: QuestionOf<'multi'>, path: FaultPath): readonly DefinitionFault[] {
  const rule = question.scoring;
  if (rule === undefined) return [];
  const values = optionValues(question);
  const counted = values.filter((value) => value !== 'other' && !rule.exclusive.includes(value));
  const at = [...path, 'scoring'];
  return [
    ...rule.exclusive.flatMap((value, index) =>
      faultIf(!values.includes(value), [...at, 'exclusive', index], `"${value}" is not an option`),
    ),
    ...repeatFaults(rule.exclusive, (index) => [...at, 'exclusive', index]),
    ...faultIf(
      values.includes('none') && !rule.exclusive.includes('none'),
      [...at, 'exclusive'],
      'The option "none" stands alone, so it earns nothing',
    ),
    ...faultIf(rule.max > counted.length, [...at, 'max'], 'Nobody could tick this many options'),
  ];
}

function optionValues(question: QuestionOf<'choice' | 'multi'>): readonly string[] {
  return question.options.map((option) => option.value);
}
