import { earliestCompared } from '@/lib/benchmark/latest-entries';

/** A submission that a council shares by name, with its points by question id: 0 to 100, of what was answered and applies. */
export type NamedCopy = {
  readonly submissionId: string;
  readonly authorityCode: string;
  readonly authorityName: string;
  /** A day, YYYY-MM-DD. */
  readonly submittedOn: string;
  readonly roundName: string;
  /** First day of its round, YYYY-MM-DD. */
  readonly opensOn: string;
  readonly points: Readonly<Record<string, number>>;
};

/** A council that stands two levels or more higher on one question than in the round before. */
export type Move = {
  readonly questionId: string;
  readonly submissionId: string;
  readonly authorityCode: string;
  readonly authorityName: string;
  /** Points, 0 to 100. A level is 25. */
  readonly from: number;
  readonly to: number;
  readonly before: Pick<NamedCopy, 'roundName' | 'submittedOn'>;
  readonly now: Pick<NamedCopy, 'roundName' | 'submittedOn'>;
};

/** Source: issue 4, part 6; framework guide, part 4: 25 points a level. */
export const LEVELS_MOVED = 2;
const POINTS_MOVED = 25 * LEVELS_MOVED;
/** What two numbers that are exact fractions of 100 can be off by. */
const SAME = 1e-9;

type Setting = {
  /** A day, YYYY-MM-DD. */
  readonly today: string;
  /** The id that a question of an earlier version has now. */
  readonly newId: (id: string) => string;
};

/**
 * Who moved up two levels or more, between the two latest rounds that a council shares by name, the latest of them sent in
 * the last 18 months. A question that was not answered in both, or did not apply, or whose figure may not leave the council, has no
 * move. Copies are as `listNamedCopies` gives them; moves are in the same order of councils.
 */
export function findMoves(copies: readonly NamedCopy[], { today, newId }: Setting): readonly Move[] {
  const codes = [...new Set(copies.map(({ authorityCode }) => authorityCode))];
  return codes.flatMap((code) => {
    const own = copies.filter(({ authorityCode }) => authorityCode === code);
    const [before, now] = own.toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1)).slice(-2);
    if (before === undefined || now === undefined || now.submittedOn < earliestCompared(today)) return [];
    return movesBetween(before, now, newId);
  });
}

function movesBetween(before: NamedCopy, now: NamedCopy, newId: Setting['newId']): readonly Move[] {
  const earlier = new Map(Object.entries(before.points).map(([id, points]) => [newId(id), points]));
  const { submissionId, authorityCode, authorityName } = now;
  return Object.entries(now.points).flatMap(([id, to]) => {
    const questionId = newId(id);
    const from = earlier.get(questionId);
    if (from === undefined || to - from < POINTS_MOVED - SAME) return [];
    return [{ questionId, submissionId, authorityCode, authorityName, from, to, before, now }];
  });
}
