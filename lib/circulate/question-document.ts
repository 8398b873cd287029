import { countOf } from '@/lib/format/number-word';
import type { WordBlock, WordDocument } from '@/lib/files/word-document';
import type { AnswerValue } from '@/lib/framework/answer';
import type { Theme } from '@/lib/framework/definition';
import { CHANGE_REASON } from '@/lib/framework/offered-fields';
import type { Question } from '@/lib/framework/question';
import { boxesOf } from './answer-boxes';
import { whatToEnterBeside } from './enter-words';
import { choicesOf, reasonsOf } from './lettered-choices';
import type { Lettered } from './lettered-choices';
import { aboutNotes, PERSONAL_DETAILS_NOTE, sheetTitle } from './notes-sheet';
import { filledCells, hintsOf, standingOf } from './question-sheet';
import type { QuestionSheet, Standing } from './question-sheet';
import { DO_NOT_KNOW_CELL, NOT_APPLICABLE_CELL } from './sheet-words';

const TICKED = '☒';
const NOT_TICKED = '☐';

/**
 * A questionnaire as a Word document to circulate and to write in: each theme and question a heading, each choice a row
 * with a box to tick, room for words; what was answered so far is ticked and written. Source: issue 3, parts 10 and 11.
 */
export function questionDocument(sheet: QuestionSheet): WordDocument {
  const themes = sheet.definition.themes.flatMap((theme) => themeBlocks(sheet, theme));
  return { title: sheetTitle(sheet), blocks: [...opening(sheet), ...themes] };
}

function opening(sheet: QuestionSheet): readonly WordBlock[] {
  return [
    { kind: 'title', text: sheetTitle(sheet) },
    ...aboutNotes(sheet).map(({ note, says }): WordBlock => ({
      kind: 'paragraph',
      text: `${note}: ${says}`,
    })),
    { kind: 'paragraph', text: PERSONAL_DETAILS_NOTE },
    {
      kind: 'paragraph',
      text: `Tick a box by writing ${TICKED} over ${NOT_TICKED}. This file is for people to read and write in: whoever gathers the answers types them in, or uses the spreadsheet, which can be read back.`,
    },
  ];
}

function themeBlocks(sheet: QuestionSheet, theme: Theme): readonly WordBlock[] {
  const here = sheet.questions.filter(({ id }) => theme.questions.some((one) => one.id === id));
  if (here.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: theme.title },
    { kind: 'paragraph', text: `${theme.why} ${countOf(here.length, 'question')}.` },
    ...here.flatMap((question) => questionBlocks(sheet, question)),
  ];
}

function questionBlocks(sheet: QuestionSheet, question: Question): readonly WordBlock[] {
  const standing = standingOf(sheet, question.id);
  return [
    { kind: 'heading', level: 2, text: question.text },
    ...hintsOf(sheet, question).map((text): WordBlock => ({ kind: 'paragraph', text })),
    answerTable(sheet, question, standing),
    ...insteadTable(question, standing),
    {
      kind: 'table',
      head: ['Comment'],
      rows: [[standing.comment.trim()]],
      widths: [100],
      roomCm: 2.5,
    },
    { kind: 'paragraph', isSmall: true, text: `Question ${question.id}, ${versionWords(standing)}` },
  ];
}

function versionWords({ version }: Standing): string {
  return version === 0 ? 'not answered when this was made' : `version ${version} when this was made`;
}

function answerTable(sheet: QuestionSheet, question: Question, standing: Standing): WordBlock {
  const choices = choicesOf(question, sheet.made?.authorityType ?? null);
  if (choices.length > 0) return choiceTable(question, standing, choices);
  const cells = filledCells(question, standing, sheet.made?.authorityType ?? null);
  const rows = boxesOf(question).map((box, index) => [
    index === 0 ? box.label || firstLabel(question) : whatToEnterBeside(box),
    written(standing, cells[index]?.answer.toString() ?? ''),
  ]);
  const roomCm = question.kind === 'text' ? 4 : 0.8;
  return { kind: 'table', head: ['What to write', 'Answer'], rows, widths: [40, 60], roomCm };
}

function firstLabel(question: Question): string {
  return question.kind === 'date' ? 'A date: day, month and year' : 'In your own words';
}

function choiceTable(question: Question, { answer }: Standing, choices: readonly Lettered[]): WordBlock {
  const chosen = answer.state === 'answered' ? chosenValues(answer.value) : [];
  const isChosen = ({ value }: Lettered): boolean => chosen.includes(value);
  const several = question.kind === 'multi' ? 'Tick all that apply' : 'Tick one';
  if (question.kind === 'maturity') {
    const rows = choices.map((choice, index) => [
      box(isChosen(choice)),
      `${choice.sign}. ${choice.label}`,
      question.levels[index]?.descriptor ?? '',
    ]);
    return { kind: 'table', head: [several, 'Level', 'What it means'], rows, widths: [12, 22, 66] };
  }
  const rows = choices.map((choice) => [box(isChosen(choice)), choice.label]);
  const reference =
    question.kind === 'choice' && question.needsReference !== undefined
      ? [
          [
            '',
            `${question.needsReference.label}: ${answer.state === 'answered' ? (answer.reference ?? '') : ''}`,
          ],
        ]
      : [];
  const change = boxesOf(question)
    .filter(({ field }) => field === CHANGE_REASON.field)
    .map(({ label }) => ['', `${label}: ${answer.state === 'answered' ? (answer.changeReason ?? '') : ''}`]);
  return {
    kind: 'table',
    head: [several, 'Answer'],
    rows: [...rows, ...reference, ...change],
    widths: [12, 88],
  };
}

function chosenValues(value: AnswerValue): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? [] : [value.toString()];
}

/** What can be said in the place of an answer. */
function insteadTable(question: Question, { answer }: Standing): readonly WordBlock[] {
  const unknown = question.allowDoNotKnow ? [[box(answer.state === 'dk'), DO_NOT_KNOW_CELL]] : [];
  const reasons = question.allowNotApplicable
    ? reasonsOf(question).map(({ value, label }) => {
        const isIt = answer.state === 'na' && answer.reason === value;
        const words = isIt && answer.text !== undefined ? `: ${answer.text}` : '';
        return [box(isIt), `${NOT_APPLICABLE_CELL}. ${label}${words}`];
      })
    : [];
  const rows = [...unknown, ...reasons];
  if (rows.length === 0) return [];
  return [{ kind: 'table', head: ['Or tick', 'In place of an answer'], rows, widths: [12, 88] }];
}

function box(isTicked: boolean): string {
  return isTicked ? TICKED : NOT_TICKED;
}

/** On paper an empty box says that nothing is written in it. */
function written({ answer }: Standing, cell: string): string {
  return answer.state === 'answered' ? cell : '';
}
