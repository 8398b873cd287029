import 'server-only';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { ScoreCount } from '@/lib/benchmark/beside';
import type { Figures } from '@/lib/benchmark/entry';
import type { Transaction } from '@/db/engine';
import { keptWhileMarked } from '@/db/kept-while-marked';
import { namedStatement } from '@/db/named-statement';
import { contextNotes, sharingChoices, submissionFigures, submissions } from '@/db/schema';

/** What a submission scored, and what its council says of it; empty where it says nothing. */
export type ShownFigures = {
  readonly figures: Figures;
  readonly unknown: readonly string[];
  readonly contextNote: string;
};

const KEY = sql<string>`${submissionFigures.level} || ':' || ${submissionFigures.key}`;
const IS_ONE_OF_THEM = sql`${submissionFigures.submissionId} = any(${sql.placeholder('submissionIds')}::uuid[])`;
const IS_CHOICE = and(
  eq(sharingChoices.assessmentId, submissions.assessmentId),
  eq(sharingChoices.audience, sql.placeholder('audience')),
);

function figuresWhere(tx: Transaction, isShown: SQL) {
  return tx
    .select({
      submissionId: submissionFigures.submissionId,
      figures: sql<Figures>`jsonb_object_agg(${KEY}, ${submissionFigures.lowestPossible})`,
      unknown: sql<readonly string[]>`coalesce(jsonb_agg(${KEY})
        filter (where ${submissionFigures.coverage} = 0 and ${submissionFigures.lowestPossible} is not null), '[]')`,
      contextNote: sql<string>`coalesce(min(${contextNotes.note}), '')`,
    })
    .from(submissionFigures)
    .innerJoin(submissions, eq(submissions.id, submissionFigures.submissionId))
    .leftJoin(sharingChoices, IS_CHOICE)
    .leftJoin(contextNotes, eq(contextNotes.assessmentId, submissions.assessmentId))
    .where(and(IS_ONE_OF_THEM, isShown))
    .groupBy(submissionFigures.submissionId);
}

const namedFigures = namedStatement((tx) =>
  figuresWhere(tx, eq(sharingChoices.level, 'named')).prepare('figures-by-name'),
);

const ownFigures = namedStatement((tx) =>
  figuresWhere(tx, eq(submissions.authorityCode, sql.placeholder('viewer'))).prepare('figures-of-own'),
);

/** Figures by submission, in one framework for one audience; and the viewer's own, by council. */
type ById = Map<string, ShownFigures>;
const KEPT_AT_MOST = { audiences: 30, councils: 400 };
const keptNamed = keptWhileMarked<ById>(KEPT_AT_MOST.audiences);
const keptOwn = keptWhileMarked<ShownFigures | undefined>(KEPT_AT_MOST.councils);

type Asked = {
  readonly frameworkId: string;
  /** Of this framework, read earlier in this transaction (`findComparisonMarks`): while it stands, what was found is kept. */
  readonly mark: string | undefined;
};

/**
 * Figures (lowest possible score, 0 to 100) of submissions of one framework, by their ids: of those alone that may be shown by name to the
 * scope's audience. A note goes where the name goes.
 */
export async function listShownFigures(
  tx: Transaction,
  { audience }: BenchmarkScope,
  { frameworkId, mark, submissionIds }: Asked & { readonly submissionIds: readonly string[] },
): Promise<ReadonlyMap<string, ShownFigures>> {
  // The map itself is kept, and each page adds the councils that it is the first to show: one would read all of a framework for 24 of them.
  const found = await keptNamed({ key: `${frameworkId} ${audience}`, mark }, () =>
    Promise.resolve(new Map<string, ShownFigures>()),
  );
  const unread = submissionIds.filter((id) => !found.has(id));
  const rows = unread.length === 0 ? [] : await namedFigures(tx).execute({ submissionIds: unread, audience });
  for (const { submissionId, ...shown } of rows) found.set(submissionId, shown);
  return new Map(
    submissionIds.flatMap((id) => {
      const shown = found.get(id);
      return shown === undefined ? [] : [[id, shown] as const];
    }),
  );
}

/** The figures of a submission of the viewer's own council, however it is shared; undefined where it is not the viewer's. */
export async function findOwnFigures(
  tx: Transaction,
  { audience, viewerAuthorityCode: viewer }: BenchmarkScope,
  { frameworkId, mark, submissionId }: Asked & { readonly submissionId: string },
): Promise<ShownFigures | undefined> {
  if (viewer === null) return undefined;
  return keptOwn({ key: `${frameworkId} ${audience} ${viewer} ${submissionId}`, mark }, async () => {
    const [row] = await ownFigures(tx).execute({ submissionIds: [submissionId], audience, viewer });
    return row;
  });
}

const scoresCounted = namedStatement((tx) =>
  tx
    .select({
      key: KEY,
      asked: sql<number>`count(*)::int`,
      scored: sql<number>`count(${submissionFigures.lowestPossible})::int`,
    })
    .from(submissionFigures)
    .innerJoin(submissions, eq(submissions.id, submissionFigures.submissionId))
    .innerJoin(sharingChoices, IS_CHOICE)
    .where(
      and(
        IS_ONE_OF_THEM,
        sql`(${submissionFigures.level}, ${submissionFigures.key}) in (select split_part(k, ':', 1), split_part(k, ':', 2)
          from unnest(${sql.placeholder('keys')}::text[]) k)`,
        sql`${sharingChoices.level} <> 'private'`,
      ),
    )
    .groupBy(KEY)
    .prepare('scores-counted'),
);

/** By figure, how many of these submissions, which share with the scope, were asked and scored. What nobody was asked is left out. */
export async function countScores(
  tx: Transaction,
  scope: BenchmarkScope,
  { submissionIds, keys }: { readonly submissionIds: readonly string[]; readonly keys: readonly string[] },
): Promise<ReadonlyMap<string, ScoreCount>> {
  if (submissionIds.length === 0 || keys.length === 0) return new Map();
  const rows = await scoresCounted(tx).execute({ submissionIds, keys, audience: scope.audience });
  return new Map(rows.map(({ key: at, ...count }) => [at, count]));
}
