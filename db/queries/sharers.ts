import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { Sent, Sharer } from '@/lib/benchmark/entry';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import { withoutSucceeded } from '@/lib/benchmark/succeeded';
import { compareNames } from '@/lib/format/name-order';
import type { Transaction } from '@/db/engine';
import { keptWhileMarked } from '@/db/kept-while-marked';
import { namedStatement } from '@/db/named-statement';
import { readTogether } from '@/db/read-together';
import { assessments, authorities, rounds, submissions } from '@/db/schema';
import { SHARED, sharedAnswers } from './shared-answers';

/** `submissionId` finds figures: it is for queries, and for no page. */
export type WithId<Who> = Who & { readonly submissionId: string };

/** Who sent something, with the day on which its round began, YYYY-MM-DD. */
export type InRound<Who> = WithId<Who> & { readonly roundOpensOn: string };

type Asked = {
  readonly frameworkId: string;
  /** Of this framework, read earlier in this transaction (`findComparisonMarks`): while it stands, what was found is kept. */
  readonly mark: string | undefined;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
  /** What the viewer's council has sent of this framework, and whom it succeeded. */
  readonly own: Parameters<typeof withoutSucceeded>[1];
};

/** The newest answers of each council that shares them, the earliest sent first, and those of the time that counts in order of name. */
type Shared = { readonly newest: readonly InRound<Sharer>[]; readonly inTime: readonly InRound<Sharer>[] };

/** Lists of who shares: one for each framework and audience is asked for again and again. */
const KEPT_AT_MOST = 30;
const kept = keptWhileMarked<Shared>(KEPT_AT_MOST);

/**
 * Who shares a framework with the scope's audience, the viewer's own among them (groups are decided with everybody in, before
 * the viewer is left out). No figure: those are read of whoever is shown, by `listShownFigures`. A council whose successor has sent the
 * same round or a later one, as far as the audience or the viewer sees, is not counted: the same people are in both. Each council's newest answers,
 * in order of name: where these are private or too old it is not there. Read again when the mark changed.
 */
export async function listSharers(
  tx: Transaction,
  { audience }: BenchmarkScope,
  { frameworkId, mark, today, own }: Asked,
): Promise<readonly InRound<Sharer>[]> {
  const { newest, inTime } = await kept({ key: `${frameworkId} ${audience}`, mark }, async () => {
    const rows = await sharedWith(tx).execute({ frameworkId, audience });
    return { newest: rows, inTime: latestInOrder(rows, today) };
  });
  const counted = withoutSucceeded(newest, own);
  return counted === newest ? inTime : latestInOrder(counted, today);
}

function latestInOrder(rows: readonly InRound<Sharer>[], today: string): readonly InRound<Sharer>[] {
  return [...latestEntries(rows, { today })].sort((a, b) => compareNames(a.authorityName, b.authorityName));
}

/** What the viewer has sent of one framework. */
export type OwnSent = InRound<Sent> & { readonly frameworkId: string; readonly fullName: string };

export type OwnRows = {
  /** Everything that the viewer's council has sent, however it is shared, the earliest round first. */
  readonly sent: readonly OwnSent[];
  /** The councils that it stands in the place of, over however many steps. */
  readonly predecessors: readonly string[];
};

/** Readers of so many councils in a day. */
const OWN_KEPT_AT_MOST = 400;
const keptOwn = keptWhileMarked<OwnRows>(OWN_KEPT_AT_MOST);

/** What the scope's own council has sent, of every framework, and whom it succeeded. Kept while the mark of all frameworks stands. */
export async function listOwnSent(
  tx: Transaction,
  { viewerAuthorityCode: viewer }: BenchmarkScope,
  mark: string | undefined,
): Promise<OwnRows> {
  if (viewer === null) return { sent: [], predecessors: [] };
  return keptOwn({ key: viewer, mark }, async () => {
    const [sent, succeeded] = await readTogether([
      sentBy(tx).execute({ viewer }),
      predecessorsOf(tx).execute({ viewer }),
    ]);
    return { sent, predecessors: succeeded.map(({ code }) => code) };
  });
}

/** Of a named statement: who looks. */
const VIEWER = sql.placeholder('viewer');

const COUNCIL = {
  authorityCode: authorities.code,
  authorityName: authorities.shortName,
  type: authorities.type,
  regionCode: authorities.regionCode,
  regionName: authorities.regionName,
};
const ITS_ROUND = {
  roundName: rounds.name,
  roundOpensOn: rounds.opensOn,
  publishesOn: rounds.publishesOn,
};

// Nobody looks: the viewer's own is read by `sentBy`, so that this is the same for everybody in the audience.
const sharedWith = namedStatement((tx) =>
  tx
    .select({
      submissionId: SHARED.submissionId,
      ...COUNCIL,
      sharing: sql<Sharer['sharing']>`${SHARED.level}`,
      submittedOn: sql<string>`(${SHARED.submittedAt} at time zone 'Europe/London')::date::text`,
      ...ITS_ROUND,
      frameworkVersion: SHARED.frameworkVersion,
      reviewedExternally: SHARED.isReviewed,
    })
    .from(
      sharedAnswers({
        frameworkId: sql`${sql.placeholder('frameworkId')}`,
        audience: sql`${sql.placeholder('audience')}`,
      }),
    )
    .innerJoin(authorities, eq(authorities.code, SHARED.authorityCode))
    .innerJoin(rounds, eq(rounds.id, SHARED.roundId))
    .where(sql`${SHARED.isNewest} and not ${SHARED.isCountedBySuccessor}`)
    .orderBy(SHARED.submittedAt)
    .prepare('shared-answers'),
);

const sentBy = namedStatement((tx) =>
  tx
    .select({
      submissionId: submissions.id,
      frameworkId: submissions.frameworkId,
      fullName: authorities.name,
      ...COUNCIL,
      submittedOn: sql<string>`(${submissions.submittedAt} at time zone 'Europe/London')::date::text`,
      ...ITS_ROUND,
      frameworkVersion: assessments.frameworkVersion,
      reviewedExternally: sql<boolean>`is_reviewed(${submissions.assessmentId})`,
    })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(authorities, eq(authorities.code, submissions.authorityCode))
    .where(
      and(
        eq(submissions.authorityCode, VIEWER),
        sql`not exists (select 1 from ${submissions} later where later.assessment_id = ${submissions.assessmentId}
          and later.number > ${submissions.number})`,
      ),
    )
    .orderBy(rounds.opensOn, submissions.submittedAt)
    .prepare('sent-by'),
);

const predecessorsOf = namedStatement((tx) =>
  tx
    .select({ code: sql<string>`before.code` })
    .from(
      sql`(with recursive before (code) as (
          select s.from_code from successions_in_effect() s where s.to_code = ${VIEWER}
          union select s.from_code from successions_in_effect() s join before on s.to_code = before.code)
        select code from before) before`,
    )
    .prepare('predecessors-of'),
);
