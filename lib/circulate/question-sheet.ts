import { BLANK } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType, Condition, Question } from '@/lib/framework/question';
import { allQuestions } from '@/lib/framework/visibility';
import type { Content } from '@/lib/assessment/stale-save';
import { answerCell, commentCell, reasonCell } from './answer-cells';
import type { WrittenCell } from './answer-cells';
import { boxesOf } from './answer-boxes';
import { whatToEnter, whatToEnterBeside } from './enter-words';
import { choicesOf } from './lettered-choices';
import { CAME_OVER, seeRow } from './sheet-words';
import type { Column } from './sheet-words';

/** One row of the sheet: one thing to fill in. */
export type SheetRow = Readonly<Record<Column, WrittenCell>>;

/** What was said to a question when the sheet was made, and in which version. Version 0: nothing yet. */
export type Standing = Content & {
  readonly version: number;
  /** It came over from the last round, and nobody has looked at it since. */
  readonly needsReview?: boolean;
};

const NOTHING_YET: Standing = { answer: BLANK, comment: '', version: 0 };

/** A questionnaire to be filled in away from the screen: one value that every format is written from. */
export type QuestionSheet = {
  readonly definition: FrameworkDefinition;
  /** Which of its questions, in file order. */
  readonly questions: readonly Question[];
  /** By question id; a question that is missing has no answer yet. */
  readonly standing: ReadonlyMap<string, Standing>;
  /** What is published that bears on a question, in words, by question id. */
  readonly published?: ReadonlyMap<string, string>;
  /** Null: a blank one, for councils of every type. */
  readonly made: MadeFor | null;
};

/** The assessment that a sheet was made for. */
export type MadeFor = {
  readonly assessmentId: string;
  readonly authorityName: string;
  readonly authorityType: AuthorityType;
  readonly roundName: string;
  /** YYYY-MM-DD. */
  readonly closesOn: string;
  /** In words, Europe/London. */
  readonly madeAt: string;
  /** Only the questions that are with one person, by name; null: all of them. */
  readonly onlyFor: string | null;
};

/** What a question stood at when the sheet was made. */
export function standingOf({ standing }: Pick<QuestionSheet, 'standing'>, questionId: string): Standing {
  return standing.get(questionId) ?? NOTHING_YET;
}

/** Every row of a sheet, in file order. */
export function sheetRows(sheet: QuestionSheet): readonly SheetRow[] {
  return sheet.questions.flatMap((question) => {
    const theme = sheet.definition.themes.find((one) => one.questions.some(({ id }) => id === question.id));
    const hint = hintsOf(sheet, question).join('\n');
    const texts = { theme: theme?.title ?? '', question: question.text, hint };
    const authorityType = sheet.made?.authorityType ?? null;
    return filledCells(question, standingOf(sheet, question.id), authorityType).map((cells, index) => ({
      ...texts,
      enter: index === 0 ? whatToEnter(question, authorityType).join('\n') : besides(question, index),
      ...cells,
    }));
  });
}

function besides(question: Question, index: number): string {
  const box = boxesOf(question)[index];
  return box === undefined ? '' : whatToEnterBeside(box);
}

export type FilledCells = Pick<SheetRow, 'row' | 'answer' | 'comment' | 'reason' | 'version'>;

/** The cells of a question that a person may change, with the row's name and version, as they are written for what was said. */
export function filledCells(
  question: Question,
  { answer, comment, version }: Standing,
  authorityType: AuthorityType | null,
): readonly FilledCells[] {
  const choices = choicesOf(question, authorityType);
  return boxesOf(question).map((box, index) => ({
    row: box.row,
    answer: answerCell(question, answer, { box, isFirst: index === 0, choices }),
    comment: index === 0 ? commentCell(comment) : seeRow(question.id),
    reason: index === 0 ? reasonCell(question, answer) : seeRow(question.id),
    version,
  }));
}

/** What is said to a question beside its text: its hint, when it is asked, what is published, and that its answer is an old one. */
export function hintsOf(sheet: QuestionSheet, question: Question): readonly string[] {
  const isOld = standingOf(sheet, question.id).needsReview === true;
  const published = sheet.published?.get(question.id);
  return [
    question.help,
    ...conditionWords(sheet.definition, question),
    ...(published === undefined ? [] : [published]),
    ...(isOld ? [CAME_OVER] : []),
  ];
}

/** When a question is asked, where that depends on an earlier answer: away from the screen nobody hides it. */
function conditionWords(definition: FrameworkDefinition, { showWhen }: Question): readonly string[] {
  if (showWhen === undefined) return [];
  const named = allQuestions(definition).find(({ id }) => id === showWhen.question);
  if (named === undefined) return [];
  const labels = choicesOf(named, null)
    .filter(({ value }) => valuesOf(showWhen).includes(value))
    .map(({ label }) => `“${label}”`);
  return [`Answer this only where “${named.text}” is answered with ${labels.join(' or ')}`];
}

function valuesOf(condition: Condition): readonly string[] {
  return condition.op === 'in' ? condition.value : [condition.value];
}
