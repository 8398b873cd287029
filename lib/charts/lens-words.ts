import { midSentence, sentenceCase } from '@/lib/format/letter-case';
import { type LensGroup, type LensProfile, type LensStep } from './lens-step';
import { type Reading } from './picture';
import { wholeScore } from './wording';

const NOTHING = 'not shown';

function score(value: number | null | undefined): string {
  return value === null || value === undefined ? NOTHING : String(wholeScore(value));
}

function list(lenses: readonly LensStep[], value: (lens: LensStep) => number | null | undefined): string {
  return lenses.map((lens) => `${lens.label.toLowerCase()} ${score(value(lens))}`).join(', ');
}

function ownTitle({ ownName, ownRound }: LensProfile): string {
  return ownName === null ? ownRound : `${ownName}, ${midSentence(ownRound)}`;
}

function hasGroup(lenses: readonly LensStep[]): boolean {
  return lenses.some(({ group }) => group !== null && group !== undefined);
}

/** The picture in one line, for people who do not see it. The table beside it has the rest. */
export function lensLabel(profile: LensProfile): string {
  const { lenses, previousRound } = profile;
  const parts = ['Lens profile'];
  if (profile.ownName !== null || lenses.some(({ own }) => own !== null)) {
    parts.push(`${ownTitle(profile)}: ${list(lenses, ({ own }) => own)}`);
  }
  if (previousRound !== undefined)
    parts.push(`${previousRound}: ${list(lenses, ({ previous }) => previous)}`);
  if (hasGroup(lenses)) {
    parts.push(`Median of councils: ${list(lenses, ({ group }) => group?.median)}`);
  }
  return `${parts.join('. ')}.`;
}

function groupWords(group: LensGroup | null | undefined): string {
  if (group === null || group === undefined) return `middle half ${NOTHING}`;
  const { lower, median, upper } = group;
  return `middle half ${wholeScore(lower)} to ${wholeScore(upper)}, median ${wholeScore(median)}`;
}

function lensWords(lens: LensStep, profile: LensProfile): string {
  const { ownName, ownRound, previousRound, lenses } = profile;
  const name = previousRound === undefined ? (ownName ?? ownRound) : ownRound;
  const own = ownName === null && lens.own === null ? [] : [`${name} ${score(lens.own)}`];
  const previous = previousRound === undefined ? [] : [`${previousRound} ${score(lens.previous)}`];
  const group = hasGroup(lenses) ? [groupWords(lens.group)] : [];
  return `${lens.label}: ${[...own, ...previous, ...group].join(', ')}`;
}

/** What is read off at each lens, in the order of the lenses. */
export function lensReadings(profile: LensProfile): readonly Reading[] {
  return profile.lenses.map((lens, at) => ({ at, text: sentenceCase(lensWords(lens, profile)) }));
}
