import { formatDay } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';
import { AUTHORITY_TYPES } from '@/lib/framework/question';
import type { AuthorityType, Measure, Question } from '@/lib/framework/question';
import { NA_TEXT_MAX_LENGTH, NA_TEXT_MIN_LENGTH } from '@/lib/framework/not-applicable';
import { REFERENCE_MAX_LENGTH, REFERENCE_MIN_LENGTH } from '@/lib/framework/choice-value';
import { CHANGE_REASON } from '@/lib/framework/offered-fields';
import type { Box } from './answer-boxes';
import { choicesOf, reasonsOf, written } from './lettered-choices';
import { DO_NOT_KNOW_CELL, EMPTY_PART, HEADS, NOT_APPLICABLE_CELL, OTHER_REASON } from './sheet-words';

/**
 * What may be entered in the first box of a question, a line each: its choices in words with their signs, or the kind of
 * thing wanted; then what can be said in their place. `column` names where a reason goes.
 */
export function whatToEnter(question: Question, authorityType: AuthorityType | null): readonly string[] {
  return [...wanted(question, authorityType), ...instead(question), ...forWhom(question, authorityType)];
}

function wanted(question: Question, authorityType: AuthorityType | null): readonly string[] {
  switch (question.kind) {
    case 'maturity':
      return [
        'One level, by its number or its name:',
        ...question.levels.map(({ level, name, descriptor }) => `${level}. ${name}: ${descriptor}`),
      ];
    case 'choice':
      return ['One answer, by its letter or its words:', ...choicesOf(question, authorityType).map(written)];
    case 'multi':
      return [
        'The letters of all that apply, such as: a, c',
        ...choicesOf(question, authorityType).map(written),
      ];
    case 'boolean':
      return ['Yes or No'];
    case 'number':
      return [numberWanted(question.measure)];
    case 'date':
      return [`A date, such as ${formatDay('2026-05-03')}`];
    case 'text':
      return [`Your own words, up to ${formatNumber(question.maxLength)} characters`];
  }
}

function numberWanted(measure: Measure): string {
  if (measure.type === 'count') return `A number: ${measure.unit}`;
  return `The top number: ${measure.numerator.label}`;
}

/** What may be entered in another box than the first. */
export function whatToEnterBeside({ field, label }: Box): string {
  if (field === 'denominator') return `The bottom number: ${label}`;
  if (field === 'reference')
    return `${label}, in ${REFERENCE_MIN_LENGTH} to ${REFERENCE_MAX_LENGTH} characters`;
  if (field === CHANGE_REASON.field)
    return `${label}, in ${CHANGE_REASON.min} to ${CHANGE_REASON.max} characters`;
  return `One part of the whole: ${label}. Where you do not have it: ${EMPTY_PART}`;
}

function instead(question: Question): readonly string[] {
  return [
    ...(question.allowDoNotKnow ? [`Or: ${DO_NOT_KNOW_CELL}`] : []),
    ...(question.allowNotApplicable
      ? [`Or: ${NOT_APPLICABLE_CELL}, with the reason under “${HEADS.reason}”: ${reasonsInWords(question)}`]
      : []),
  ];
}

function reasonsInWords(question: Question): string {
  return reasonsOf(question)
    .map((reason) =>
      reason.value === 'other'
        ? `“${OTHER_REASON}” and your own words, ${NA_TEXT_MIN_LENGTH} to ${NA_TEXT_MAX_LENGTH} characters`
        : written(reason),
    )
    .join('; ');
}

const COUNCILS: Readonly<Record<AuthorityType, string>> = {
  'childrens-services': 'councils with children’s services',
  district: 'district councils',
  'combined-other': 'combined authorities and other bodies',
};

/** A blank questionnaire is for everybody, so it says whom a question is for where that is not everybody. */
function forWhom({ appliesTo }: Question, authorityType: AuthorityType | null): readonly string[] {
  if (authorityType !== null || appliesTo.length === AUTHORITY_TYPES.length) return [];
  return [`Asked only of ${appliesTo.map((type) => COUNCILS[type]).join(', and of ')}`];
}
