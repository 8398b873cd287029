import { cutText } from '@/lib/format/cut-text';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { AuthorityType, Question, QuestionKind } from '@/lib/framework/question';
import type { Box } from './answer-boxes';
import type { Cell } from './grid';
import { choicesOf, findChoice, plain, reasonsOf } from './lettered-choices';
import {
  DO_NOT_KNOW_CELL,
  EMPTY_ANSWER,
  EMPTY_CHANGE,
  EMPTY_PART,
  EMPTY_REASON,
  HEADS,
  NEVER_A_REASON,
  NOT_APPLICABLE_CELL,
  OTHER_REASON,
} from './sheet-words';
import { readDay } from './read-day';

/** What a cell says as the fields of the form, or what is wrong with it. */
export type CellFields =
  { readonly ok: true; readonly fields: AnswerFields } | { readonly ok: false; readonly message: string };

const SAYS_NOTHING = [EMPTY_ANSWER, ''].map(plain);
const SAYS_NOT_APPLICABLE = [NOT_APPLICABLE_CELL, 'n/a', 'na'].map(plain);
const SAYS_NOT_KNOWN = [DO_NOT_KNOW_CELL, "don't know", 'dk'].map(plain);

/**
 * The first cell of a question as the fields of its form: nothing, "not applicable", "do not know", or a value said by its
 * sign or its words. Only what the words mean is found out here: whether the answer holds is for `parseAnswerFields`.
 */
export function firstCellFields(
  question: Question,
  cell: Cell,
  authorityType: AuthorityType | null,
): CellFields {
  const said = plain(cell.text);
  if (SAYS_NOTHING.includes(said)) return fields(question, '', {});
  // Words of one's own are never anything else: no such question can be left out.
  if (question.kind === 'text') return fields(question, 'answered', { value: [cell.text] });
  if (SAYS_NOT_APPLICABLE.includes(said)) return fields(question, 'na', {});
  if (SAYS_NOT_KNOWN.includes(said)) return fields(question, 'dk', {});
  return valueFields(question, cell, authorityType);
}

function valueFields(
  question: Exclude<Question, { kind: 'text' }>,
  cell: Cell,
  authorityType: AuthorityType | null,
): CellFields {
  switch (question.kind) {
    case 'number':
      return fields(question, 'answered', {
        [question.measure.type === 'count' ? 'value' : 'numerator']: [cell.text],
      });
    case 'date':
      return dayFields(question, cell);
    case 'multi':
      return severalFields(question, cell.text, authorityType);
    case 'maturity':
    case 'choice':
    case 'boolean':
      return choiceFields(question, cell.text, authorityType);
  }
}

function choiceFields(question: Question, text: string, authorityType: AuthorityType | null): CellFields {
  const choices = choicesOf(question, authorityType);
  const chosen = findChoice(choices, text);
  if (chosen === undefined) return { ok: false, message: notAChoice(question, text) };
  return question.kind === 'maturity'
    ? fields(question, chosen.value, {})
    : fields(question, 'answered', { value: [chosen.value] });
}

/** The letters between commas, semicolons, spaces or ends of lines; or a line for each in words. */
function severalFields(question: Question, text: string, authorityType: AuthorityType | null): CellFields {
  const choices = choicesOf(question, authorityType);
  const lines = text.split(/[\n;]/).filter((line) => line.trim() !== '');
  const found = lines.flatMap((line) => {
    const whole = findChoice(choices, line);
    const named = whole === undefined ? line.split(/[\s,]+|\band\b/).filter((sign) => sign !== '') : [line];
    return named.map((sign) => ({ sign, choice: findChoice(choices, sign) }));
  });
  const unknown = found.find(({ choice }) => choice === undefined);
  if (unknown !== undefined) return { ok: false, message: notAChoice(question, unknown.sign) };
  return fields(question, 'answered', { value: found.flatMap(({ choice }) => choice?.value ?? []) });
}

function dayFields(question: Question, cell: Cell): CellFields {
  const day = readDay(cell);
  if (day === null)
    return { ok: false, message: `“${short(cell.text)}” is not a date. Write it as 3 May 2026` };
  return fields(question, 'answered', day);
}

/** Another cell than the first: a number, a reference or a reason as it was typed, or nothing. */
export function besideField({ field }: Box, cell: Cell): AnswerFields {
  const said = plain(cell.text);
  const isNothing = [...SAYS_NOTHING, plain(EMPTY_PART), plain(EMPTY_CHANGE)].includes(said);
  return { [field]: [isNothing ? '' : cell.text] };
}

/** The reason for "not applicable" as fields; null where the cell says nothing. */
export function reasonFields(question: Question, cell: Cell): AnswerFields | null {
  const said = plain(cell.text);
  if (['', EMPTY_REASON, NEVER_A_REASON].map(plain).includes(said)) return null;
  const listed = findChoice(
    reasonsOf(question).filter(({ value }) => value !== 'other'),
    cell.text,
  );
  if (listed !== undefined) return { 'na-reason': [listed.value], 'na-text': [''] };
  return { 'na-reason': ['other'], 'na-text': [withoutPrefix(cell.text)] };
}

function withoutPrefix(text: string): string {
  const prefix = OTHER_REASON.trim().toLowerCase();
  const start = text.trimStart();
  return start.toLowerCase().startsWith(prefix) ? start.slice(prefix.length) : text;
}

/** Every box is sent, also the empty ones: a form without them counts as broken. */
function fields(question: Question, state: string, said: AnswerFields): CellFields {
  return { ok: true, fields: { ...emptyBoxes(question), state: [state], ...said } };
}

function emptyBoxes(question: Question): AnswerFields {
  if (question.kind === 'date') return { day: [''], month: [''], year: [''] };
  if (question.kind === 'text') return { value: [''] };
  if (question.kind !== 'number') return {};
  return question.measure.type === 'count' ? { value: [''] } : { numerator: [''], denominator: [''] };
}

function notAChoice({ kind }: Question, text: string): string {
  return `“${short(text)}” is not ${WANTED[kind]} of this question. Use what stands under “${HEADS.enter}”`;
}

const WANTED: Readonly<Record<QuestionKind, string>> = {
  maturity: 'a level',
  choice: 'one of the answers',
  multi: 'one of the answers',
  boolean: 'an answer',
  number: 'an answer',
  date: 'an answer',
  text: 'an answer',
};

const MOST_SHOWN = 40;

function short(text: string): string {
  return cutText(text, MOST_SHOWN);
}
