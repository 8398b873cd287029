import { sentenceCase } from '@/lib/format/letter-case';
import type { ChangeRow } from './changes';
import type { GroupRow } from './group-rows';
import { NOT_COMPARABLE } from './shown-figure';
import { countOf, joinWords, numberWord } from '@/lib/format/number-word';
import { THIN_BELOW } from '@/lib/scoring/limits';

/**
 * The findings: plain sentences that describe a result and never praise or scold. They stand as headings, so
 * the last full stop is left out. Source: signature screens, "Voice".
 */

/** What a thin row has, and what one that is not thin has, in words that need no key. */
const FEW = `fewer than ${numberWord(THIN_BELOW)} scored answers`;
const ENOUGH = `${numberWord(THIN_BELOW)} or more scored answers`;

type Standing = { readonly row: GroupRow; readonly points: number };

/** Rows that may carry a finding: with a score, and not thin. */
function standings(rows: readonly GroupRow[]): readonly Standing[] {
  return rows.flatMap((row) => (row.points === null || row.thin ? [] : [{ row, points: row.points }]));
}

function atPoints(all: readonly Standing[], points: number): readonly GroupRow[] {
  return all.filter((each) => each.points === points).map((each) => each.row);
}

function lowerNames(rows: readonly GroupRow[]): string {
  return joinWords(rows.map(({ label }) => label.toLowerCase()));
}

/** The drop from policy to impact in one line: "69 for policy, 19 for impact". */
export function lensFinding(lenses: readonly GroupRow[]): string {
  const all = standings(lenses);
  const points = all.map((each) => each.points);
  const [high, low] = [Math.max(...points), Math.min(...points)];
  if (all.length === 0) return 'No lens has two scored answers';
  if (all.length === 1) return `${high} for ${lowerNames(atPoints(all, high))}. Every other lens has ${FEW}`;
  if (high === low) {
    return all.length === lenses.length
      ? `${high} on every lens`
      : `${high} for ${lowerNames(atPoints(all, high))}`;
  }
  return `${high} for ${lowerNames(atPoints(all, high))}, ${low} for ${lowerNames(atPoints(all, low))}`;
}

function gapIn(row: GroupRow): string {
  if (row.unknown === 0) return '';
  const [count, verb] = [numberWord(row.unknown), row.unknown === 1 ? 'is' : 'are'];
  return `, and ${count} of its ${countOf(row.questions, 'scored question')} ${verb} not answered or not known`;
}

function places(rows: readonly GroupRow[], word: string, points: number): string {
  const [first] = rows;
  if (first === undefined) return '';
  const names = joinWords(rows.map(({ label }) => `“${label}”`));
  const verb = rows.length === 1 ? 'is' : 'are';
  return `${names} ${verb} ${word}, at ${points}`;
}

/** Said where a thin theme lies beyond the two that are named: its figure stands in the table below. */
function leftOut(
  themes: readonly GroupRow[],
  { high, low }: { readonly high: number; readonly low: number },
) {
  const isBeyond = themes.some(
    ({ thin, points }) => thin && points !== null && (points > high || points < low),
  );
  return isBeyond ? `. Themes with ${FEW} are left out` : '';
}

/** Which theme is highest and which lowest on the lowest possible score, and what the lowest rests on. */
export function themeFinding(themes: readonly GroupRow[]): string {
  const all = standings(themes);
  const points = all.map((each) => each.points);
  const [high, low] = [Math.max(...points), Math.min(...points)];
  if (all.length === 0) return 'No theme has two scored answers';
  if (high === low)
    return all.length === 1
      ? places(atPoints(all, high), `the only theme with ${ENOUGH}`, high)
      : `Every theme with ${ENOUGH} is at ${high}`;
  const lowest = atPoints(all, low);
  const gap = lowest.length === 1 && lowest[0] !== undefined ? gapIn(lowest[0]) : '';
  return `${places(atPoints(all, high), 'highest', high)}. ${places(lowest, 'lowest', low)}${gap}${leftOut(themes, { high, low })}`;
}

function moved(rows: readonly ChangeRow[], verb: 'rose' | 'fell'): string | null {
  const [only] = rows;
  if (only === undefined) return null;
  return rows.length === 1
    ? `“${only.label}” ${verb} by ${Math.abs(only.points ?? 0)}`
    : `${sentenceCase(numberWord(rows.length))} themes ${verb}`;
}

/** How many themes rose and fell since the last round; a single one by name. */
export function changeFinding(rows: readonly ChangeRow[], previousRound: string): string {
  const joined = rows.filter((row) => row.points !== null);
  if (joined.length === 0) return `No theme can be compared with ${previousRound}`;
  const still = joined.filter((row) => row.points === 0).length;
  const apart = rows.filter(({ change }) => change === NOT_COMPARABLE).length;
  const sentences = [
    moved(
      joined.filter((row) => (row.points ?? 0) > 0),
      'rose',
    ),
    moved(
      joined.filter((row) => (row.points ?? 0) < 0),
      'fell',
    ),
    still === joined.length && apart === 0
      ? 'No theme moved'
      : still > 0
        ? `${sentenceCase(numberWord(still))} did not move`
        : null,
    apart > 0 ? `${sentenceCase(numberWord(apart))} cannot be compared` : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join('. ');
}

/**
 * The tally's sentence: to the council itself, or with its name where others read it. Source: framework guide, part 9.
 */
export function peoplesWorkFinding(claimed: number, authorityName?: string): string {
  const whose = authorityName === undefined ? 'Your answers' : `The answers of ${authorityName}`;
  return `${whose} claim ${countOf(claimed, 'piece')} of work done by care-experienced people`;
}
