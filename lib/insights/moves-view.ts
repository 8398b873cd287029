import { numberWord } from '@/lib/format/number-word';
import { sentenceCase } from '@/lib/format/letter-case';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { allQuestions } from '@/lib/framework/visibility';
import { countCodes, readingKey } from './code';
import type { Code, CodeCount, Coding } from './code';
import { LEVELS_MOVED } from './moves';
import type { Move } from './moves';
import { movesOf } from './readings';

export type MovesInput = {
  readonly definition: FrameworkDefinition;
  /** Open questions in which councils tell what they did. */
  readonly toldQuestions: readonly Question[];
  readonly moves: readonly Move[];
  readonly codings: readonly Coding[];
  readonly codes: readonly Code[];
};

export type MovedRow = {
  readonly question: Question;
  /** Councils that moved on it or, under an open question, on any. */
  readonly councils: number;
  /** Of those, whose words the lab has put a code on. */
  readonly coded: number;
  readonly codes: readonly CodeCount[];
};

export type MovesView = {
  readonly finding: string;
  /** Questions on which somebody moved, in framework order. */
  readonly moved: readonly MovedRow[];
  /** Open questions, with the councils that moved on any. */
  readonly told: readonly MovedRow[];
  /** Scored questions on which nobody did. */
  readonly notMoved: number;
  /** Over all readings of this framework; codes that stand on none are left out. */
  readonly codes: readonly CodeCount[];
};

/** What the lab can read and code of one framework, question by question, with counts per code. */
export function movesView(input: MovesInput): MovesView {
  const scored = allQuestions(input.definition).filter(({ scored: isScored }) => isScored);
  const rows = scored.map((question) => rowOf(input, question));
  const told = input.toldQuestions.map((question) => rowOf(input, question));
  const councils = new Set(input.moves.map(({ authorityCode }) => authorityCode)).size;
  return {
    finding: findingOf(councils),
    moved: rows.filter((row) => row.councils > 0),
    told: told.filter((row) => row.councils > 0),
    notMoved: rows.filter((row) => row.councils === 0).length,
    codes: countsOf(input, [...scored, ...input.toldQuestions]),
  };
}

function rowOf(input: MovesInput, question: Question): MovedRow {
  const keys = new Set(movesOf({ ...input, question }).map(readingKey));
  const coded = new Set(input.codings.map(readingKey).filter((key) => keys.has(key)));
  return { question, councils: keys.size, coded: coded.size, codes: countsOf(input, [question]) };
}

/** Counts over the readings of some questions, of codes that stand on any of them. */
export function countsOf(input: MovesInput, questions: readonly Question[]): readonly CodeCount[] {
  const readings = questions.flatMap((question) => movesOf({ ...input, question }));
  const councilOf = new Map(readings.map((move) => [readingKey(move), move.authorityCode]));
  return countCodes(input.codes, input.codings, councilOf).filter((count) => count.readings > 0);
}

function findingOf(councils: number): string {
  const levels = `${numberWord(LEVELS_MOVED)} levels or more`;
  if (councils === 0) return `No council has moved up ${levels} yet`;
  const who = councils === 1 ? 'One council has' : `${sentenceCase(numberWord(councils))} councils have`;
  return `${who} moved up ${levels} since the round before`;
}
