import { z } from 'zod';

/** What one council puts into a comparison: its submitted figures, and how it shares them with this audience. */

export const COUNCIL_TYPES = ['unitary', 'county', 'district', 'metropolitan', 'london', 'combined'] as const;
export type CouncilType = (typeof COUNCIL_TYPES)[number];

/**
 * Figures by `figureKey`: the lowest possible score, 0 to 100. Null: nothing to score, because all of it did not
 * apply. A key that is missing was not asked of this council.
 */
export type Figures = Readonly<Record<string, number | null>>;

export type BenchmarkEntry = {
  readonly authorityCode: string;
  /** The short name, "Ashmoor". */
  readonly authorityName: string;
  readonly type: CouncilType;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  /** A private submission never becomes an entry. */
  readonly sharing: 'named' | 'anonymous';
  /** A day, YYYY-MM-DD. */
  readonly submittedOn: string;
  readonly roundName: string;
  /** The day that the lab set for the results of that round, YYYY-MM-DD. */
  readonly publishesOn: string;
  readonly frameworkVersion: string;
  readonly reviewedExternally: boolean;
  readonly figures: Figures;
  /** Keys of figures behind which no answer is known: 0 because the lowest possible score counts them so. */
  readonly unknown: readonly string[];
  /** What the council wants whoever reads its figures by name to know. Of no other council. */
  readonly contextNote?: string;
};

/** Who shares, when and how: an entry without its figures and its words. */
export type Sharer = Omit<BenchmarkEntry, 'figures' | 'unknown' | 'contextNote'>;

/** What the viewer sent, without its figures. */
export type Sent = Omit<Sharer, 'sharing'>;

/** The viewer's own submission. How it is shared does not matter to the one who looks. */
export type OwnEntry = Omit<BenchmarkEntry, 'sharing' | 'contextNote'> & {
  /** Those of the unknown that were answered with "do not know". Only the council itself is told that. */
  readonly doNotKnow?: readonly string[];
};

export const COMPARED_LEVELS = ['overall', 'theme', 'lens', 'principle', 'question', 'rate'] as const;
export type ComparedLevel = (typeof COMPARED_LEVELS)[number];

/** The key of a figure in an address. */
export const figureKeySchema = z.string().regex(/^[a-z]{1,20}:[a-z0-9-]{1,80}$/);

/** How a figure is found in an entry: "theme:home", "overall:overall". */
export function figureKey(level: ComparedLevel, key: string): string {
  return `${level}:${key}`;
}

/** Whether a key is one of figures at this level. */
export function isAtLevel(key: string, level: ComparedLevel): boolean {
  return key.startsWith(figureKey(level, ''));
}
