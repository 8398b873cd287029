import 'server-only';
import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { ScoreCount } from '@/lib/benchmark/beside';
import type { Figures, Sent, Sharer } from '@/lib/benchmark/entry';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import {
  authorities,
  contextNotes,
  frameworkVersions,
  rounds,
  sharingChoices,
  submissionFigures,
  submissions,
} from '@/db/schema';

/** `submissionId` finds figures: it is for queries, and for no page. */
export type WithId<Who> = Who & { readonly submissionId: string };

export type SharerRows = {
  /** What is shared with the audience, by the viewer too. */
  readonly sharers: readonly WithId<Sharer>[];
  /** The viewer's own submissions, however they are shared. */
  readonly own: readonly WithId<Sent>[];
};

/**
 * Who shares a framework with the scope's audience, the viewer's own among them (groups are decided with everybody in, before
 * the viewer is left out), and apart from it the viewer's own. No figure: those are read of whoever is shown, by `listShownFigures`. A
 * council whose successor has sent the same round or a later one, as far as the scope sees, is not counted: the same people are in both.
 */
export async function listSharers(
  tx: Transaction,
  scope: BenchmarkScope,
  frameworkId: string,
): Promise<SharerRows> {
  const { audience, viewerAuthorityCode } = scope;
  const viewer = viewerAuthorityCode ?? '';
  const rows = await sentAndShared(tx).execute({ frameworkId, audience, viewer });
  return {
    sharers: rows.flatMap(({ sharing, isCountedBySuccessor, ...sent }) =>
      sharing === null || isCountedBySuccessor ? [] : [{ ...sent, sharing }],
    ),
    own: rows
      .filter(({ authorityCode }) => authorityCode === scope.viewerAuthorityCode)
      .map(({ sharing: _, isCountedBySuccessor: __, ...sent }) => sent),
  };
}

/** A framework in which somebody shares with the scope, or its viewer has sent. */
export type Compared = { readonly frameworkId: string; readonly hasOwn: boolean };

type Days = {
  /** The first and the last day on which it was sent, YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
};

/** Of a named statement: who looks, and as part of which audience. */
const [AUDIENCE, VIEWER] = [sql.placeholder('audience'), sql.placeholder('viewer')];

const comparedFrameworks = namedStatement((tx) => {
  const day = sql`(${submissions.submittedAt} at time zone 'Europe/London')::date`;
  const sent = (of: SQL): SQL<boolean> =>
    sql<boolean>`exists (select 1 from ${submissions} where ${submissions.frameworkId} = f.framework_id
      and ${day} between ${sql.placeholder('from')} and ${sql.placeholder('until')} and ${of})`;
  const hasOwn = sent(sql`${submissions.authorityCode} = ${VIEWER}`);
  const isShared = sent(sql`exists (select 1 from ${sharingChoices}
    where ${sharingChoices.assessmentId} = ${submissions.assessmentId}
      and ${sharingChoices.audience} = ${AUDIENCE} and ${sharingChoices.level} <> 'private')`);
  return tx
    .select({ frameworkId: sql<string>`f.framework_id`, hasOwn })
    .from(sql`(select distinct ${frameworkVersions.frameworkId} from ${frameworkVersions}) f`)
    .where(or(hasOwn, isShared))
    .prepare('frameworks-compared');
});

/** The frameworks of which something was sent in these days that the scope may compare. */
export async function listCompared(
  tx: Transaction,
  { audience, viewerAuthorityCode: viewer }: BenchmarkScope,
  { from, until }: Days,
): Promise<readonly Compared[]> {
  return comparedFrameworks(tx).execute({ audience, viewer: viewer ?? '', from, until });
}

const sentAndShared = namedStatement((tx) =>
  tx
    .select({
      submissionId: sql<string>`w.submission_id`,
      authorityCode: authorities.code,
      authorityName: authorities.shortName,
      type: authorities.type,
      regionCode: authorities.regionCode,
      regionName: authorities.regionName,
      sharing: sql<Sharer['sharing'] | null>`w.level`,
      submittedOn: sql<string>`(w.submitted_at at time zone 'Europe/London')::date::text`,
      roundName: rounds.name,
      publishesOn: rounds.publishesOn,
      frameworkVersion: sql<string>`w.framework_version`,
      reviewedExternally: sql<boolean>`w.is_reviewed`,
      isCountedBySuccessor: sql<boolean>`w.is_counted_by_successor`,
    })
    .from(sql`who_shares(${sql.placeholder('frameworkId')}, ${AUDIENCE}, ${VIEWER}) w`)
    .innerJoin(authorities, eq(authorities.code, sql`w.authority_code`))
    .innerJoin(rounds, eq(rounds.id, sql`w.round_id`))
    .orderBy(sql`w.submitted_at`)
    .prepare('who-shares'),
);

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
  eq(sharingChoices.audience, AUDIENCE),
);

const shownFigures = namedStatement((tx) =>
  tx
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
    .where(and(IS_ONE_OF_THEM, or(eq(submissions.authorityCode, VIEWER), eq(sharingChoices.level, 'named'))))
    .groupBy(submissionFigures.submissionId)
    .prepare('figures-shown'),
);

/**
 * Figures (lowest possible score, 0 to 100) of submissions, by their ids: of those alone that may be shown by name to the scope, and of
 * its viewer's own. A note goes where the name goes.
 */
export async function listShownFigures(
  tx: Transaction,
  scope: BenchmarkScope,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, ShownFigures>> {
  if (submissionIds.length === 0) return new Map();
  const { audience, viewerAuthorityCode: viewer } = scope;
  const rows = await shownFigures(tx).execute({ submissionIds, audience, viewer: viewer ?? '' });
  return new Map(rows.map(({ submissionId, ...shown }) => [submissionId, shown]));
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
        sql`${KEY} = any(${sql.placeholder('keys')}::text[])`,
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
