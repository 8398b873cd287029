import { sentenceCase } from '@/lib/format/letter-case';
import { roundHalfUp } from '@/lib/scoring/fraction';
import { LOW_COVERAGE_BELOW } from '@/lib/scoring/limits';
import type { GroupScore } from '@/lib/scoring/scores';
import { numberWord } from '@/lib/format/number-word';
import { coverageFigure, noFigure, NOT_SCORED, scoreFigure } from './shown-figure';
import type { ShownFigure } from './shown-figure';

/** A theme, lens or principle as a row: its figures, and in words what a reader must know beside them. */
export type GroupRow = {
  readonly id: string;
  readonly label: string;
  readonly lowestPossible: ShownFigure;
  /** The lowest possible score in whole points, rounded once from the exact value. For sentences and pictures. */
  readonly points: number | null;
  readonly score: ShownFigure;
  readonly coverage: ShownFigure;
  readonly questions: number;
  readonly unknown: number;
  readonly thin: boolean;
  readonly lowCoverage: boolean;
  readonly notes: readonly string[];
};

/** A group that this authority is asked nothing in. */
export const EMPTY_GROUP: GroupScore = {
  score: null,
  coverage: null,
  lowestPossible: null,
  questions: 0,
  answered: 0,
  notApplicable: 0,
  naByReason: {},
  naNotCounted: 0,
  doNotKnow: 0,
  blank: 0,
  lowCoverage: false,
  thin: true,
};

export type Named = { readonly id: string; readonly label: string };

function thinNote({ questions, answered, notApplicable }: GroupScore): string {
  if (questions === 0) return 'No scored questions here';
  if (answered > 0) return 'Thin: one scored answer';
  return notApplicable === questions
    ? 'Every scored question is not applicable'
    : 'No scored question is answered';
}

function unknownNote({ doNotKnow, blank }: GroupScore): string | null {
  const parts = [
    ...(doNotKnow > 0 ? [`${numberWord(doNotKnow)} “do not know”`] : []),
    ...(blank > 0 ? [`${numberWord(blank)} not answered`] : []),
  ];
  if (parts.length === 0) return null;
  return sentenceCase(parts.join(', '));
}

function notesOf(group: GroupScore): readonly string[] {
  const unknown = unknownNote(group);
  return [
    ...(group.thin ? [thinNote(group)] : []),
    ...(group.lowCoverage ? [`Low coverage: under ${LOW_COVERAGE_BELOW}%`] : []),
    ...(unknown === null ? [] : [unknown]),
  ];
}

/** The row of a group. With `isScored` false, its score is withheld in words. */
export function groupRow(
  named: Named,
  group: GroupScore,
  { isScored }: { readonly isScored: boolean },
): GroupRow {
  const score = (value: GroupScore['score']): ShownFigure =>
    isScored ? scoreFigure(value) : noFigure(NOT_SCORED);
  return {
    ...named,
    lowestPossible: score(group.lowestPossible),
    points: isScored && group.lowestPossible !== null ? roundHalfUp(group.lowestPossible, 0) : null,
    score: score(group.score),
    coverage: coverageFigure(group.coverage),
    questions: group.questions,
    unknown: group.doNotKnow + group.blank,
    thin: group.thin,
    lowCoverage: group.lowCoverage,
    notes: notesOf(group),
  };
}
