import { formatDay, isRealDay } from '@/lib/format/date';
import type { Answer } from '@/lib/framework/answer';
import { answerToFields } from '@/lib/framework/answer-fields';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import { CHANGE_REASON } from '@/lib/framework/offered-fields';
import type { Question, QuestionKind } from '@/lib/framework/question';
import type { Box } from './answer-boxes';
import { reasonsOf, written } from './lettered-choices';
import type { Lettered } from './lettered-choices';
import {
  DO_NOT_KNOW_CELL,
  EMPTY_ANSWER,
  EMPTY_CHANGE,
  EMPTY_COMMENT,
  EMPTY_PART,
  EMPTY_REASON,
  NEVER_A_REASON,
  NOT_APPLICABLE_CELL,
  OTHER_REASON,
} from './sheet-words';

/** A cell as it is written: a text, or a number that a spreadsheet can add up. */
export type WrittenCell = string | number;

type Place = { readonly box: Box; readonly isFirst: boolean; readonly choices: readonly Lettered[] };

/** What the sheet writes for an answer in one of its question's boxes. */
export function answerCell(
  question: Question,
  answer: Answer,
  { box, isFirst, choices }: Place,
): WrittenCell {
  if (box.field === CHANGE_REASON.field) return changeCell(answer);
  switch (answer.state) {
    case 'blank':
      return EMPTY_ANSWER;
    case 'dk':
      return isFirst ? DO_NOT_KNOW_CELL : EMPTY_ANSWER;
    case 'na':
      return isFirst ? NOT_APPLICABLE_CELL : EMPTY_ANSWER;
    case 'answered':
      return answeredCell(question, answerToFields(question, answer, ''), { box, choices });
  }
}

/** Words of the council, whatever kind its question is of. */
function changeCell(answer: Answer): string {
  return answer.state === 'answered' ? (answer.changeReason ?? EMPTY_CHANGE) : EMPTY_CHANGE;
}

function answeredCell(
  question: Question,
  fields: AnswerFields,
  { box, choices }: Omit<Place, 'isFirst'>,
): WrittenCell {
  if (question.kind === 'date') return dateCell(fields);
  const sent = sentIn(question, box, fields);
  const [first] = sent;
  if (first === undefined) return isPartOfSome(box, fields) ? EMPTY_PART : EMPTY_ANSWER;
  if (question.kind === 'number') return Number(first);
  const chosen = box.field === 'reference' ? [] : choices.filter(({ value }) => sent.includes(value));
  return chosen.length === 0 ? first : chosenCell(question.kind, chosen);
}

/** What the form would send from a box; nothing where it is empty. */
function sentIn({ kind }: Question, { field }: Box, fields: AnswerFields): readonly string[] {
  return (fields[kind === 'maturity' ? 'state' : field] ?? []).filter((text) => text !== '');
}

function chosenCell(kind: QuestionKind, chosen: readonly Lettered[]): string {
  if (kind === 'multi') return chosen.map(({ sign }) => sign).join(', ');
  return chosen.map(kind === 'boolean' ? ({ label }) => label : written).join('');
}

/** Parts belong together: one that is not known beside others is said so. */
function isPartOfSome({ field }: Box, fields: AnswerFields): boolean {
  return field.startsWith('part-') && fields['part-0'] !== undefined;
}

function dateCell(fields: AnswerFields): string {
  const two = (field: string): string => (fields[field]?.[0] ?? '').padStart(2, '0');
  const iso = `${two('year')}-${two('month')}-${two('day')}`;
  return isRealDay(iso) ? formatDay(iso) : EMPTY_ANSWER;
}

/** What the sheet writes for a comment. */
export function commentCell(comment: string): string {
  return comment.trim() === '' ? EMPTY_COMMENT : comment;
}

/** What the sheet writes for the reason why a question does not apply. */
export function reasonCell(question: Question, answer: Answer): string {
  if (!question.allowNotApplicable) return NEVER_A_REASON;
  if (answer.state !== 'na') return EMPTY_REASON;
  if (answer.reason === 'other') return `${OTHER_REASON}${answer.text ?? ''}`;
  const listed = reasonsOf(question).find(({ value }) => value === answer.reason);
  return listed === undefined ? EMPTY_REASON : written(listed);
}
