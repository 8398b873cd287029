import { judgeStaleSave, NOTHING_SAID } from '@/lib/assessment/stale-save';
import type { Content, StaleSave } from '@/lib/assessment/stale-save';
import { parseAnswerFields } from '@/lib/framework/answer-fields';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType, Question } from '@/lib/framework/question';
import { allQuestions } from '@/lib/framework/visibility';
import type { FilledRow, FilledSheet } from './filled-sheet';
import { plain } from './lettered-choices';
import { cellAddress, isUntouched, questionFields } from './question-cells';
import type { CellFault, QuestionRows } from './question-cells';
import { boxesOf } from './answer-boxes';
import { NOT_READ } from './read-back-words';

/** What is saved now for a question, and who saved it when. */
export type SavedNow = Content & {
  readonly version: number;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** What the rows of a file are judged against. */
export type Against = {
  readonly definition: FrameworkDefinition;
  readonly authorityType: AuthorityType;
  /** YYYY-MM-DD, London. */
  readonly today: string;
  /** By question id. */
  readonly saved: ReadonlyMap<string, SavedNow>;
  /** What the questions said in the versions that the file was made from, by question id. */
  readonly drawn: ReadonlyMap<string, Content>;
};

/** An answer that the file would change, with the cells that say so. */
export type SheetChange = {
  readonly question: Question;
  readonly cells: readonly string[];
  readonly from: Content;
  readonly to: Content;
  /** What a form would send for it. */
  readonly fields: AnswerFields;
  /** The version that it is made against. */
  readonly version: number;
};

/** Something in the file that is not taken, with its cell and why. */
export type SheetRefusal = {
  /** Null: the row names no question. */
  readonly question: Question | null;
  readonly cell: string;
  readonly message: string;
};

export type ReadBack = {
  readonly changes: readonly SheetChange[];
  readonly refusals: readonly SheetRefusal[];
  /** Questions of the file that say what is saved already. */
  readonly unchanged: number;
};

/**
 * What confirming a file would do, question by question, in the file's order. A row that nobody touched since the file was
 * made changes nothing, whatever was saved meanwhile. A row that was touched is a change only while the answer is still
 * the one that the file was made from; never is anything of somebody else's overwritten. Source: issue 3, part 10;
 * demand 2.
 */
export function readBack(sheet: FilledSheet, against: Against): ReadBack {
  const { found, refusals } = rowsByQuestion(sheet, against.definition);
  const judged = found.map((rows) => judge(rows, sheet, against));
  return {
    changes: judged.flatMap(({ change }) => change ?? []),
    refusals: [...refusals, ...judged.flatMap((one) => one.refusals)].toSorted(
      (one, other) => rowNumber(one) - rowNumber(other),
    ),
    unchanged: judged.filter(({ change, refusals: some }) => change === null && some.length === 0).length,
  };
}

/** "Answers!F14" is in row 14. */
function rowNumber({ cell }: SheetRefusal): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

/** The versions that a file says it was made from, by question id; 0 is left out. */
export function versionsIn(
  sheet: FilledSheet,
  definition: FrameworkDefinition,
): Readonly<Record<string, number>> {
  const { found } = rowsByQuestion(sheet, definition);
  return Object.fromEntries(
    found.flatMap(({ question, first }) => {
      const version = versionOf(first);
      return version > 0 ? [[question.id, version]] : [];
    }),
  );
}

function rowsByQuestion(
  sheet: FilledSheet,
  definition: FrameworkDefinition,
): { readonly found: readonly QuestionRows[]; readonly refusals: readonly SheetRefusal[] } {
  const questions = allQuestions(definition);
  const known = new Map(
    questions.flatMap((question) => boxesOf(question).map(({ row }) => [plain(row), question] as const)),
  );
  const rows = new Map<string, FilledRow>();
  const refusals: SheetRefusal[] = [];
  for (const row of sheet.rows) {
    const name = plain(row.row.text);
    const question = known.get(name) ?? null;
    const cell = cellAddress(sheet, 'row', row);
    if (question === null) refusals.push({ question, cell, message: NOT_READ.unknownRow(row.row.text) });
    else if (rows.has(name)) refusals.push({ question, cell, message: NOT_READ.twice });
    else rows.set(name, row);
  }
  const found = questions.flatMap((question) => {
    const boxes = boxesOf(question).map((box) => ({ box, row: rows.get(plain(box.row)) ?? null }));
    const first = boxes[0]?.row ?? null;
    return first === null ? [] : [{ question, first, boxes }];
  });
  return { found, refusals: [...refusals, ...strays(sheet, { found, rows, known })] };
}

/** Rows of a question whose first row is gone: nothing can be told from them. */
function strays(
  sheet: FilledSheet,
  {
    found,
    rows,
    known,
  }: {
    readonly found: readonly QuestionRows[];
    readonly rows: ReadonlyMap<string, FilledRow>;
    readonly known: ReadonlyMap<string, Question>;
  },
): readonly SheetRefusal[] {
  const whole = new Set(found.map(({ question }) => question));
  return [...rows].flatMap(([name, row]) => {
    const question = known.get(name);
    if (question === undefined || whole.has(question)) return [];
    return [{ question, cell: cellAddress(sheet, 'row', row), message: NOT_READ.missingRow(question.id) }];
  });
}

type Judged = { readonly change: SheetChange | null; readonly refusals: readonly SheetRefusal[] };

const NOTHING_TO_DO: Judged = { change: null, refusals: [] };

function judge(rows: QuestionRows, sheet: FilledSheet, against: Against): Judged {
  const { question, first } = rows;
  const version = versionOf(first);
  const drawn = drawnAt(question, version, against);
  if (drawn === undefined)
    return refused(question, { cell: cellAddress(sheet, 'version', first), message: NOT_READ.version });
  if (isUntouched(rows, drawn)) return NOTHING_TO_DO;
  if (!question.appliesTo.includes(against.authorityType))
    return refused(question, { cell: cellAddress(sheet, 'answer', first), message: NOT_READ.notAsked });
  const read = questionFields(rows, sheet, against);
  if (!read.ok) return refused(question, ...read.faults);
  const parsed = parseAnswerFields(question, read.fields, against);
  if (!parsed.ok) return refused(question, ...parsed.errors.map((error) => read.place(error)));
  const to = { answer: parsed.answer, comment: parsed.comment };
  return compare(
    { question, cells: read.cells, to, fields: read.fields, version },
    { drawn, first, sheet, against },
  );
}

/** What was read, beside what it was made from and what is saved now. */
function compare(
  read: Omit<SheetChange, 'from'>,
  {
    drawn,
    first,
    sheet,
    against,
  }: {
    readonly drawn: Content;
    readonly first: FilledRow;
    readonly sheet: FilledSheet;
    readonly against: Against;
  },
): Judged {
  const { question, to, version } = read;
  const now = against.saved.get(question.id);
  const from = now ?? NOTHING_SAID;
  if (SAYS_NOTHING_NEW.includes(judgeStaleSave(to, drawn, from))) return NOTHING_TO_DO;
  if (now !== undefined && now.version !== version)
    return refused(question, {
      cell: cellAddress(sheet, 'answer', first),
      message: NOT_READ.changedSince(now),
    });
  return { change: { ...read, from: { answer: from.answer, comment: from.comment } }, refusals: [] };
}

const SAYS_NOTHING_NEW: readonly StaleSave[] = ['agrees', 'untouched'];

function refused(question: Question, ...faults: readonly CellFault[]): Judged {
  return { change: null, refusals: faults.map((fault) => ({ question, ...fault })) };
}

/** A whole number from 0; NaN where it was lost, which is not guessed at. */
function versionOf({ version }: FilledRow): number {
  const text = version.text.trim();
  return version.kind !== 'formula' && /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}

function drawnAt(question: Question, version: number, { saved, drawn }: Against): Content | undefined {
  if (Number.isNaN(version)) return undefined;
  if (version === 0) return NOTHING_SAID;
  const now = saved.get(question.id);
  return now?.version === version ? now : drawn.get(question.id);
}
