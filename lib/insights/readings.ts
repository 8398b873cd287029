import { formatNumber } from '@/lib/format/number';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import type { Code, Coding } from './code';
import { readingKey, standsFor } from './code';
import type { Move } from './moves';

/** What a council wrote under one question of one submission. Empty where it wrote nothing. */
export type CouncilWords = {
  readonly submissionId: string;
  readonly questionId: string;
  readonly comment: string;
  /** Its answer to an open question. */
  readonly said: string;
  readonly evidence: readonly string[];
};

/** A code as it stands on a reading, under the name that it has now. */
export type PlacedCode = Pick<Coding, 'codedBy' | 'codedAt'> & { readonly code: Code };

export type Told = { readonly question: Question; readonly said: string };

/** What one council did about one question: how far it moved, what it wrote, and how the lab has coded it. */
export type Reading = {
  readonly move: Move;
  /** Null under an open question, which has no level. */
  readonly step: { readonly from: string; readonly to: string } | null;
  readonly comment: string;
  readonly evidence: readonly string[];
  /** What it told elsewhere of what it did. Under an open question that answer alone. */
  readonly told: readonly Told[];
  readonly codes: readonly PlacedCode[];
};

export type ReadingsInput = {
  readonly definition: FrameworkDefinition;
  readonly question: Question;
  /** Open questions in which councils tell what they did. */
  readonly toldQuestions: readonly Question[];
  readonly moves: readonly Move[];
  readonly words: readonly CouncilWords[];
  readonly codings: readonly Coding[];
  readonly codes: readonly Code[];
};

/**
 * The readings of one question: of each council that moved on it or, under an open question, that moved on any. One of
 * which no word may be read, or that wrote none, is among them without words.
 */
export function readingsOf(input: ReadingsInput): readonly Reading[] {
  return movesOf(input).map((move) => {
    const words = wordsOf(input, move);
    const own = words.find(({ questionId }) => questionId === input.question.id);
    return {
      move,
      step: isOpen(input.question) ? null : stepWords(input, move),
      comment: own?.comment ?? '',
      evidence: own?.evidence ?? [],
      told: toldIn(input, words),
      codes: placedCodes(input, move),
    };
  });
}

/** Whether there is nothing of a council to read here, and so nothing to code. */
export function hasNoWords({ comment, evidence, told }: Reading): boolean {
  return comment === '' && evidence.length === 0 && told.length === 0;
}

/** The moves that the readings of a question are of: under an open question one for each council. */
export function movesOf({ question, moves }: Pick<ReadingsInput, 'question' | 'moves'>): readonly Move[] {
  if (!isOpen(question)) return moves.filter(({ questionId }) => questionId === question.id);
  const firsts = new Map(moves.map((move) => [move.authorityCode, move] as const));
  return [...firsts.values()].map((move) => ({ ...move, questionId: question.id }));
}

function isOpen({ kind }: Question): boolean {
  return kind === 'text';
}

function wordsOf({ question, toldQuestions, words }: ReadingsInput, { submissionId }: Move) {
  const asked = new Set([question.id, ...toldQuestions.map(({ id }) => id)]);
  return words.filter((one) => one.submissionId === submissionId && asked.has(one.questionId));
}

function toldIn({ question, toldQuestions }: ReadingsInput, words: readonly CouncilWords[]): readonly Told[] {
  const asked = isOpen(question) ? [question] : toldQuestions;
  return asked.flatMap((one) => {
    const said = words.find(({ questionId }) => questionId === one.id)?.said ?? '';
    return said === '' ? [] : [{ question: one, said }];
  });
}

function placedCodes({ codes, codings }: ReadingsInput, move: Move): readonly PlacedCode[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const placed = new Map<string, PlacedCode>();
  for (const coding of codings.filter((one) => readingKey(one) === readingKey(move))) {
    const code = standsFor(byId, coding.codeId);
    if (code !== undefined && !placed.has(code.id)) placed.set(code.id, { ...coding, code });
  }
  return [...placed.values()].sort((a, b) => a.code.name.localeCompare(b.code.name, 'en-GB'));
}

function stepWords({ definition, question }: ReadingsInput, { from, to }: Move) {
  return { from: standingWords(definition, question, from), to: standingWords(definition, question, to) };
}

/** A level by its name, "Developing", and what is not answered in levels by its points: "50 points". */
function standingWords({ maturityScale }: FrameworkDefinition, { kind }: Question, points: number): string {
  const level = kind === 'maturity' ? maturityScale.find((one) => one.level * 25 === points) : undefined;
  return level?.name ?? `${formatNumber(Math.round(points * 10) / 10)} of 100 points`;
}
