import type { CodeBookDone } from './addresses';
import { countCodes, readingKey, standsFor } from './code';
import type { Code, CodeCount, Coding } from './code';
import type { MovesInput } from './moves-view';
import { movesOf } from './readings';

export type BookRow = CodeCount & {
  /** Names of the codes that were merged into it. */
  readonly tookIn: readonly string[];
};

type BookInput = {
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
  readonly frameworks: readonly Pick<MovesInput, 'definition' | 'toldQuestions' | 'moves'>[];
};

/** Every code that stands for itself, in order of name, with how often it stands over all frameworks. */
export function bookOf({ codes, codings, frameworks }: BookInput): readonly BookRow[] {
  const readings = frameworks.flatMap(({ moves, toldQuestions }) => [
    ...moves,
    ...toldQuestions.flatMap((question) => movesOf({ question, moves })),
  ]);
  const councilOf = new Map(readings.map((move) => [readingKey(move), move.authorityCode]));
  const byId = new Map(codes.map((code) => [code.id, code]));
  return countCodes(codes, codings, councilOf).map((count) => ({
    ...count,
    tookIn: codes
      .filter(({ id, mergedInto }) => mergedInto !== null && standsFor(byId, id)?.id === count.code.id)
      .map(({ name }) => name),
  }));
}

const DONE_WORDS: Readonly<Record<CodeBookDone, string>> = {
  made: 'The code is added.',
  renamed: 'The code has its new name wherever it stands.',
  merged: 'The codes are merged.',
  retired: 'The code is not offered any more.',
  offered: 'The code is offered again.',
};

/** What came of a change to the code book. */
export function doneWords(done: CodeBookDone): string {
  return DONE_WORDS[done];
}
