import type { BenchmarkEntry } from '@/lib/benchmark/entry';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import { sideBySide } from '@/lib/benchmark/side-by-side';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { figureSubjects, type FigureSubject } from './figure-subjects';
import { asOf, type RoundResults } from './round-results';
import type { CouncilFigureRow } from './rows';
import { printedNumber } from './statistic-rows';

/**
 * The councils that share with the public, as the results of a round know them: each one's latest answers, of this round or one
 * before. `entries` are read as of these results (`loadPublicResults`), by the choices that stand now: whoever takes its
 * answers back is gone at once.
 */
export function sharingEntries(
  entries: readonly BenchmarkEntry[],
  results: RoundResults,
  today: string,
): readonly BenchmarkEntry[] {
  const published = entries.filter(({ publishesOn }) => publishesOn <= results.publishesOn);
  return latestEntries(published, { today: asOf(results, today) });
}

/** Those of them that share by name, in order of name. None while they are fewer than two. */
export function namedEntries(sharing: readonly BenchmarkEntry[]): readonly BenchmarkEntry[] {
  const named = sharing
    .filter((entry) => entry.sharing === 'named')
    .sort((a, b) => a.authorityName.localeCompare(b.authorityName, 'en-GB'));
  return sideBySide(named.length, undefined) ? named : [];
}

type Named = {
  readonly results: RoundResults;
  readonly definition: FrameworkDefinition;
  /** From `namedEntries`. */
  readonly named: readonly BenchmarkEntry[];
};

/** A row for each thing that a council was asked, councils in order of name, figures in the framework's order. */
export function councilFigureRows({ results, definition, named }: Named): readonly CouncilFigureRow[] {
  const subjects = figureSubjects(definition);
  return named.flatMap((entry) =>
    subjects
      .filter(({ figureKey }) => entry.figures[figureKey] !== undefined)
      .map((subject): CouncilFigureRow => ({
        round: results.roundId,
        framework: results.frameworkId,
        frameworkVersion: results.frameworkVersion,
        council: entry.authorityCode,
        councilName: entry.authorityName,
        answeredIn: entry.roundName,
        answeredVersion: entry.frameworkVersion,
        submittedOn: entry.submittedOn,
        reviewedExternally: entry.reviewedExternally,
        level: subject.level,
        key: subject.key,
        label: subject.label,
        ...figureOf(entry, subject),
      })),
  );
}

/** What is not known counts as 0 and is never printed as one. */
function figureOf(
  { figures, unknown }: BenchmarkEntry,
  { figureKey }: FigureSubject,
): Pick<CouncilFigureRow, 'state' | 'lowestPossible'> {
  const value = figures[figureKey] ?? null;
  if (value === null) return { state: 'no-score', lowestPossible: null };
  if (unknown.includes(figureKey)) return { state: 'not-known', lowestPossible: null };
  return { state: 'scored', lowestPossible: printedNumber(value) };
}
