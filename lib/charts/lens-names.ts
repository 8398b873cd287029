import { unbrokenRuns, type LensProfile, type Step } from './lens-step';

export const NAME_SIZE = 14.5;

/** The name of one line or ribbon of a profile, and the score beside which it wants to stand. */
export interface ProfileName {
  readonly sign: 'own' | 'previous' | 'band' | 'median';
  readonly text: string;
  readonly className: string;
  readonly score: number;
  /** The lens at which the line ends: not always the last one. */
  readonly endsAt: number;
}

function lastOf<Value>(values: readonly (Value | null | undefined)[]): Step<Value> | undefined {
  return unbrokenRuns(values).at(-1)?.at(-1);
}

function ownNames(profile: LensProfile): readonly ProfileName[] {
  const { lenses, ownName, ownRound, previousRound } = profile;
  const own = lastOf(lenses.map((lens) => lens.own));
  const previous = lastOf(lenses.map((lens) => lens.previous));
  const names: ProfileName[] = [];
  if (own !== undefined) {
    const text = previousRound === undefined ? (ownName ?? ownRound) : ownRound;
    names.push({ sign: 'own', text, className: 'g-here-t', score: own.value, endsAt: own.index });
  }
  if (previous !== undefined && previousRound !== undefined) {
    const { value, index } = previous;
    names.push({ sign: 'previous', text: previousRound, className: 'g-mut', score: value, endsAt: index });
  }
  return names;
}

function groupNames(profile: LensProfile): readonly ProfileName[] {
  const group = lastOf(profile.lenses.map((lens) => lens.group));
  if (group === undefined) return [];
  const { median, upper } = group.value;
  const endsAt = group.index;
  return [
    { sign: 'band', text: 'Middle half', className: 'g-mut', score: (median + upper) / 2, endsAt },
    { sign: 'median', text: 'Median', className: 'g-b', score: median, endsAt },
  ];
}

/** The names a profile needs, and only those: a line that is not drawn has no name. */
export function profileNames(profile: LensProfile): readonly ProfileName[] {
  return [...ownNames(profile), ...groupNames(profile)];
}
