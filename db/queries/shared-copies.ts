import 'server-only';
import { eq, sql, type SQL } from 'drizzle-orm';
import type { SystemScope } from '@/lib/access/scope';
import { AUDIENCES, type Audience, type SharingLevel } from '@/lib/access/roles';
import { newestDecides } from '@/lib/batches/newest-decides';
import type { SharedCopy } from '@/lib/batches/shared-copy';
import { MONTHS_COMPARED } from '@/lib/benchmark/latest-entries';
import type { Transaction } from '@/db/engine';
import {
  assessments,
  benchmarkBatches,
  rounds,
  sharingChanges,
  sharingChoices,
  submissionFigures,
  submissions,
} from '@/db/schema';

const PRIVATE: SharedCopy['sharing'] = {
  'lab-councils': 'private',
  associates: 'private',
  public: 'private',
};

type Asked = {
  readonly frameworkId: string;
  /** The first day whose copies are compared, YYYY-MM-DD. */
  readonly since: string;
  /** The day on which figures are worked out, YYYY-MM-DD. */
  readonly on: string;
  /** Leaves out what was sent after this day, YYYY-MM-DD. */
  readonly until?: string | undefined;
};

/**
 * Every copy of a framework that was ever sent, with how it is shared now and to whom it was ever named as the last copy of
 * its assessment. The newest of a council decides for those before it. One that is older than `since`, or whose council's successor has
 * sent for the same people, is private to all; one of a round whose results come after `on` is private to the public, though it
 * perhaps tells a name from that choice on; only the last copy of what decides is named. For the working-out of
 * batches: nothing of it may be shown as it is.
 */
export async function listSharedCopies(
  tx: Transaction,
  _scope: SystemScope,
  { frameworkId, since, on, until }: Asked,
): Promise<readonly SharedCopy[]> {
  const rows = await selectCopies(tx, { frameworkId, on });
  const sent = rows
    .filter(({ sentOn }) => until === undefined || sentOn <= until)
    .map(({ sharing, opensOn, sentAt, publishesOn, ...row }) => ({
      ...row,
      sentAt: `${opensOn} ${sentAt.toISOString()}`,
      sharing: { ...PRIVATE, ...sharing },
      isPublished: publishesOn <= on,
    }));
  return newestDecides(sent).map(
    ({
      sharing,
      toldTo: told,
      isSucceeded,
      isCountedBySuccessor,
      isLast,
      newestFor,
      sentOn,
      isPublished: _,
      ...copy
    }) => ({
      ...copy,
      sharing: sentOn < since || isCountedBySuccessor ? PRIVATE : named(sharing, isLast ? newestFor : []),
      // Nobody is shown the name of a council that its successor stands in for: when it did is not known here.
      toldTo: isSucceeded ? [] : told,
    }),
  );
}

type Levels = Partial<Record<Audience, SharingLevel>>;

/** A name stays with these audiences alone. Lists by name show the last copy of what decides, and no other. */
function named(sharing: SharedCopy['sharing'], audiences: readonly Audience[]): SharedCopy['sharing'] {
  const levels = AUDIENCES.map((audience) => {
    const level = sharing[audience];
    return [audience, level === 'named' && !audiences.includes(audience) ? 'private' : level] as const;
  });
  return { ...sharing, ...Object.fromEntries(levels) };
}

function selectCopies(tx: Transaction, { frameworkId, on }: Pick<Asked, 'frameworkId' | 'on'>) {
  const figures = tx
    .select({
      submissionId: submissionFigures.submissionId,
      figures: sql<Record<string, number | null>>`jsonb_object_agg(
        ${submissionFigures.level} || ':' || ${submissionFigures.key}, ${submissionFigures.lowestPossible})`.as(
        'figures',
      ),
    })
    .from(submissionFigures)
    .groupBy(submissionFigures.submissionId)
    .as('figures');
  return tx
    .select({
      id: submissions.id,
      authorityCode: submissions.authorityCode,
      assessmentId: submissions.assessmentId,
      sentAt: submissions.submittedAt,
      sentOn: sql<string>`(${submissions.submittedAt} at time zone 'Europe/London')::date::text`,
      opensOn: rounds.opensOn,
      publishesOn: rounds.publishesOn,
      isLast: sql<boolean>`not exists (select 1 from ${submissions} later
        where later.assessment_id = ${submissions.assessmentId} and later.number > ${submissions.number})`,
      figures: figures.figures,
      sharing: sql<Levels | null>`(select jsonb_object_agg(c.audience, c.level)
        from ${sharingChoices} c where c.assessment_id = ${submissions.assessmentId})`,
      toldTo: toldTo(on),
      perhapsToldTo: perhapsToldTo(),
      isCountedBySuccessor: isSucceededBy(SHARES_WITH_ANYBODY),
      isSucceeded: isSucceededBy(sql`true`),
    })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(figures, eq(figures.submissionId, submissions.id))
    .where(eq(submissions.frameworkId, frameworkId))
    .orderBy(submissions.id);
}

/** Each time that an assessment was chosen to be named to an audience, from when and until when. */
const NAMED_TIMES = sql`(select c.audience, c.changed_at as named_from,
    lead(c.changed_at, 1, 'infinity') over (partition by c.audience order by c.id) as named_until, c.to_level
  from ${sharingChanges} c where c.assessment_id = ${submissions.assessmentId})`;

/** When a copy that was sent once more ceased to be the last of its assessment. */
const SENT_ONCE_MORE = sql`(select min(later.submitted_at) from ${submissions} later
  where later.assessment_id = ${submissions.assessmentId} and later.number > ${submissions.number})`;

/** When its council first sent something of a newer round. */
const SENT_NEWER = sql`(select min(newer.submitted_at) from ${submissions} newer
  join ${assessments} of_newer on of_newer.id = newer.assessment_id join ${rounds} newer_round on newer_round.id = of_newer.round_id
  where newer.authority_code = ${submissions.authorityCode} and newer.framework_id = ${submissions.frameworkId}
    and newer_round.opens_on > ${rounds.opensOn})`;

/** Audiences for which it was chosen to be named at some time between this copy and the next one, whether or not that was shown. */
function perhapsToldTo() {
  return sql<readonly Audience[]>`(select coalesce(jsonb_agg(distinct h.audience), '[]') from ${NAMED_TIMES} h
    where h.to_level = 'named' and h.named_until > ${submissions.submittedAt}
      and h.named_from < coalesce(${SENT_ONCE_MORE}, 'infinity'))`;
}

/** When results of a copy's round were first worked out, from which on the public reads them: never, as long as they are not. */
const PUBLIC_SINCE = sql`coalesce((select min(b.computed_at) from ${benchmarkBatches} b
  where b.framework_id = ${submissions.frameworkId} and b.day >= ${rounds.publishesOn}), 'infinity')`;

/**
 * Those of them that were certainly shown its name: it was named while it was the newest that its council had sent and young enough to be
 * compared, and the public while its results were published (`on` is the day of the batch).
 */
function toldTo(on: string) {
  const shownFrom = sql`greatest(h.named_from, ${submissions.submittedAt},
    case h.audience when 'public' then ${PUBLIC_SINCE} end)`;
  return sql<readonly Audience[]>`(select coalesce(jsonb_agg(distinct h.audience), '[]') from ${NAMED_TIMES} h
    where h.to_level = 'named' and (h.audience <> 'public' or ${rounds.publishesOn} <= ${on}::date)
      and ${shownFrom} < least(h.named_until, ${SENT_ONCE_MORE}, ${SENT_NEWER},
        ${submissions.submittedAt} + make_interval(months => ${MONTHS_COMPARED})))`;
}

/** Of what a successor sent. */
const SHARES_WITH_ANYBODY = sql`exists (select 1 from ${sharingChoices} c
  where c.assessment_id = theirs.assessment_id and c.level <> 'private')`;

/**
 * Whether a council that succeeded this one, over however many steps, has sent the same round or a later one of which something more is true. Where
 * it shares that with anybody, the same people are in both, and are not counted twice.
 */
function isSucceededBy(more: SQL) {
  return sql<boolean>`exists (with recursive later (code) as (
      select s.to_code from successions_in_effect() s where s.from_code = ${submissions.authorityCode}
      union select s.to_code from successions_in_effect() s join later on s.from_code = later.code)
    select 1 from later
    join ${submissions} theirs on theirs.authority_code = later.code and theirs.framework_id = ${submissions.frameworkId}
    join ${assessments} of_theirs on of_theirs.id = theirs.assessment_id
    join ${rounds} their_round on their_round.id = of_theirs.round_id
    where their_round.opens_on >= ${rounds.opensOn} and ${more})`;
}
