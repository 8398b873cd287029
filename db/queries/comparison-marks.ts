import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { comparisonMarks } from '@/db/schema';

/** Marks as one moment has them. Undefined: nothing may be kept. */
export type ComparisonMarks = {
  /** Of councils, rounds and groups. */
  readonly places: string | undefined;
  /** Of who sent, shares, was reviewed and offers to talk in a framework, of its context notes and batches, and of the places. */
  readonly of: (frameworkId: string) => string | undefined;
  /** Of all of them. */
  readonly all: string | undefined;
};

const PLACES = 'places';

/** A mark changes when its transaction ends: one that has written something itself reads what no mark stands for yet. */
const HAS_WRITTEN_NOTHING = sql`pg_current_xact_id_if_assigned() is null`;

/** Successions take effect by the database's clock, which may not have turned midnight with ours. */
const DAY_OF_DATABASE = sql<string>`(now() at time zone 'Europe/London')::date::text`;

const marksNow = namedStatement((tx) =>
  tx
    .select({ subject: comparisonMarks.subject, mark: comparisonMarks.mark, day: DAY_OF_DATABASE })
    .from(comparisonMarks)
    .where(HAS_WRITTEN_NOTHING)
    .orderBy(comparisonMarks.subject)
    .prepare('comparison-marks'),
);

/**
 * The marks that stand now, on a day (YYYY-MM-DD): a council is succeeded from a day on, and answers age. To be read before what is kept
 * under them. Readable in every scope: they tell only that something changed.
 */
export async function findComparisonMarks(
  tx: Transaction,
  { today }: { readonly today: string },
): Promise<ComparisonMarks> {
  const rows = await marksNow(tx).execute();
  const marks = new Map(rows.map(({ subject, mark, day }) => [subject, `${mark} ${day} ${today}`]));
  const places = marks.get(PLACES);
  const all = [...marks.values()].join(' ');
  return {
    places,
    all: places === undefined ? undefined : all,
    of: (frameworkId) => {
      const mark = marks.get(frameworkId);
      return mark === undefined || places === undefined ? undefined : `${mark} ${places}`;
    },
  };
}
