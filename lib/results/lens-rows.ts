import type { LensProfile } from '@/lib/charts/lens-step';
import { toNumber } from '@/lib/scoring/fraction';
import type { GroupScore } from '@/lib/scoring/scores';
import { changeRow } from './changes';
import type { ChangeRow } from './changes';
import { EMPTY_GROUP, groupRow } from './group-rows';
import type { GroupRow } from './group-rows';
import { LENS_GLOSSES, lensName } from './lens-words';
import type { ResultsInput } from './results-input';
import { noFigure, NOT_COMPARABLE, scoreFigure } from './shown-figure';
import type { ShownFigure } from './shown-figure';

export type LensRow = GroupRow & {
  readonly gloss: string;
  /** The last round's lowest possible score, or why none is printed. Null when there is no last round. */
  readonly previous: ShownFigure | null;
  /** How the lens moved since the last round. Null when there is none. */
  readonly change: ChangeRow | null;
};

function figureBefore(before: GroupScore, { change }: ChangeRow): ShownFigure {
  return change === NOT_COMPARABLE ? noFigure(NOT_COMPARABLE) : scoreFigure(before.lowestPossible);
}

/** The lenses in the framework's order. */
export function lensRows(
  input: ResultsInput,
  { isScored }: { readonly isScored: boolean },
): readonly LensRow[] {
  const { previous } = input;
  return input.definition.lenses.map(({ id, label: longLabel }) => {
    const label = lensName(longLabel);
    const group = input.scores.lenses[id] ?? EMPTY_GROUP;
    const before = previous?.scores.lenses[id] ?? EMPTY_GROUP;
    const change =
      previous === undefined
        ? null
        : changeRow(
            {
              id,
              label,
              before: before.lowestPossible,
              after: group.lowestPossible,
              inGroup: (question) => question.lens === id,
            },
            previous,
            input,
          );
    const previousFigure = change === null ? null : figureBefore(before, change);
    return {
      ...groupRow({ id, label }, group, { isScored }),
      gloss: LENS_GLOSSES[id],
      previous: previousFigure,
      change,
    };
  });
}

/** Null for a thin lens: it is not drawn. Source: framework guide, part 5. */
function drawnScore(group: GroupScore | undefined): number | null {
  return group === undefined || group.thin || group.lowestPossible === null
    ? null
    : toNumber(group.lowestPossible);
}

function scoreBefore(input: ResultsInput, { id, change }: LensRow): number | null {
  return change === null || change.points === null ? null : drawnScore(input.previous?.scores.lenses[id]);
}

/** What the lens profile is drawn from: exact values, thin lenses left out. */
export function lensProfileOf(input: ResultsInput, rows: readonly LensRow[]): LensProfile {
  const lenses = rows.map((row) => ({
    id: row.id,
    label: row.label,
    sub: row.gloss,
    own: row.points === null ? null : drawnScore(input.scores.lenses[row.id]),
    previous: scoreBefore(input, row),
  }));
  const hasPrevious = lenses.some(({ previous }) => previous !== null);
  const round =
    hasPrevious && input.previous !== undefined ? { previousRound: input.previous.roundName } : {};
  return { lenses, ownName: input.authorityName, ownRound: input.roundName, ...round };
}
