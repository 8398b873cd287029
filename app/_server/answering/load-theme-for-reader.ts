import 'server-only';
import { listAttached } from '@/db/queries/answer-evidence';
import { listAssignments } from '@/db/queries/assignments';
import { listVisits } from '@/db/queries/theme-visits';
import { countOpenThreads } from '@/db/queries/threads';
import { listWorkshops } from '@/db/queries/workshops';
import type { KeptWorkshop } from '@/db/queries/workshops';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Assignment } from '@/lib/assessment/assignment';
import { PRESENT_MINUTES } from '@/lib/assessment/presence';
import type { Seen } from '@/lib/assessment/presence';
import { loadBacking } from '@/app/_server/evidence/load-backing';
import type { BackingOf } from '@/app/_server/evidence/load-backing';
import { loadTheme } from './load-assessment';
import { loadPublished } from './load-published';
import type { PublishedOf } from './load-published';
import type { LoadedTheme } from './load-assessment';
import { loadReviewed } from '@/app/_server/review/load-reviewed';

/** A theme as one person opens it: with whom its questions are with, and who was there lately. */
export type ThemeForReader = LoadedTheme & {
  readonly viewerId: string;
  readonly assignments: readonly Assignment[];
  /** Visits and saves, in any order. */
  readonly seen: readonly Seen[];
  /** What backs each answer. */
  readonly backingOf: BackingOf;
  /** The council's own published figure that bears on a question. */
  readonly publishedOf: PublishedOf;
  /** Every one of the assessment, the newest first. */
  readonly workshops: readonly KeptWorkshop[];
  /** How many conversations are open, by question id. */
  readonly openThreads: ReadonlyMap<string, number>;
};

/** One theme of the authority's assessment for the person of the scope, read with the page: there is no live channel. */
export async function loadThemeForReader(
  tx: Transaction,
  scope: AuthorityScope,
  asked: { readonly assessmentId: string; readonly themeId: string },
): Promise<ThemeForReader | undefined> {
  const { assessmentId } = asked;
  const [loaded, given, attached, visits, reviewed, workshops, openThreads] = await readTogether([
    loadTheme(tx, scope, asked),
    listAssignments(tx, scope, [assessmentId]),
    listAttached(tx, scope, assessmentId),
    listVisits(tx, scope, { ...asked, minutes: PRESENT_MINUTES }),
    loadReviewed(tx, scope, assessmentId),
    listWorkshops(tx, scope, assessmentId),
    countOpenThreads(tx, scope, assessmentId),
  ]);
  if (loaded === undefined) return undefined;
  const [backingOf, publishedOf] = await readTogether([
    loadBacking(tx, scope, { ...loaded, attached, reviewed }),
    loadPublished(tx, scope, loaded.theme.questions),
  ]);
  return {
    ...loaded,
    viewerId: scope.memberId,
    assignments: given.get(assessmentId) ?? [],
    seen: [...visits, ...savesOf(loaded)],
    backingOf,
    publishedOf,
    workshops,
    openThreads,
  };
}

/** Whoever saves a question is at its theme, however long ago they opened the page. */
function savesOf({ theme, saved }: LoadedTheme): readonly Seen[] {
  return theme.questions.flatMap(({ id }) => {
    const answer = saved.get(id);
    return answer === undefined
      ? []
      : [{ memberId: answer.savedById, displayName: answer.savedBy, at: answer.savedAt }];
  });
}
