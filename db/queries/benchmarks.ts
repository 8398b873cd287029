import 'server-only';
import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { BenchmarkEntry, OwnEntry } from '@/lib/benchmark/entry';
import { londonDay } from '@/lib/format/date';
import type { Transaction } from '@/db/engine';
import { assessments, authorities, contextNotes, rounds, submissionFigures, submissions } from '@/db/schema';
import { SHARED, sharedAnswers, type AsOf } from './shared-answers';

export type BenchmarkRows = {
  /** What is shared with the audience, by the viewer too. */
  readonly entries: readonly BenchmarkEntry[];
  /** The viewer's own submissions, however they are shared. */
  readonly own: readonly OwnEntry[];
};

type Asked = {
  readonly frameworkId: string;
  /** As results of a round have it; as it is today, where it is not given. What is the viewer's own is always all. */
  readonly asOf?: AsOf;
};

/**
 * Every submission for a framework that is shared with the scope's audience, the viewer's own among them (groups are
 * decided with everybody in, before the viewer is left out), and apart from it the viewer's own, with their figures
 * (lowest possible score, 0 to 100). A council's newest answers decide for its earlier ones: where they are private, it has no entry.
 * Nothing here may be shown as it is: `lib/benchmark` decides what may be.
 */
export async function listBenchmarkEntries(
  tx: Transaction,
  scope: BenchmarkScope,
  asked: Asked,
): Promise<BenchmarkRows> {
  const rows = await selectSubmitted(tx, scope, asked);
  const viewer = scope.viewerAuthorityCode;
  return {
    entries: rows.flatMap((row) =>
      row.sharing === null || row.isCountedBySuccessor ? [] : [sharedEntry(row, row.sharing)],
    ),
    own: rows.filter((row) => row.authorityCode === viewer).map(ownEntry),
  };
}

/**
 * Whether a council that succeeded this one, over however many steps, has sent the same round or a later one, as far as the scope sees: the same
 * people are in both, and are not counted twice. Until then the old council's figures are all there is of them.
 */
function isCountedBySuccessor({ viewerAuthorityCode }: BenchmarkScope) {
  return sql<boolean>`coalesce(${SHARED.isCountedBySuccessor}, false) or exists (with recursive later (code) as (
      select s.to_code from successions_in_effect() s where s.from_code = ${submissions.authorityCode}
      union select s.to_code from successions_in_effect() s join later on s.from_code = later.code)
    select 1 from later
    join ${submissions} theirs on theirs.authority_code = later.code and theirs.framework_id = ${submissions.frameworkId}
    join ${assessments} of_theirs on of_theirs.id = theirs.assessment_id
    join ${rounds} their_round on their_round.id = of_theirs.round_id
    where their_round.opens_on >= ${rounds.opensOn} and theirs.authority_code = ${viewerAuthorityCode ?? ''})`;
}

function selectSubmitted(tx: Transaction, scope: BenchmarkScope, asked: Asked) {
  const figures = tx
    .select({
      submissionId: submissionFigures.submissionId,
      figures: sql<Record<string, number | null>>`jsonb_object_agg(
        ${submissionFigures.level} || ':' || ${submissionFigures.key}, ${submissionFigures.lowestPossible})`.as(
        'figures',
      ),
      unknown: sql<
        readonly string[]
      >`coalesce(jsonb_agg(${submissionFigures.level} || ':' || ${submissionFigures.key})
        filter (where ${submissionFigures.coverage} = 0 and ${submissionFigures.lowestPossible} is not null), '[]')`.as(
        'unknown',
      ),
    })
    .from(submissionFigures)
    .groupBy(submissionFigures.submissionId)
    .as('figures');
  return tx
    .select({
      authorityCode: submissions.authorityCode,
      authorityName: authorities.shortName,
      type: authorities.type,
      regionCode: authorities.regionCode,
      regionName: authorities.regionName,
      sharing: SHARED.level,
      submittedAt: submissions.submittedAt,
      roundName: rounds.name,
      publishesOn: rounds.publishesOn,
      frameworkVersion: assessments.frameworkVersion,
      reviewedExternally: sql<boolean>`is_reviewed(${submissions.assessmentId})`,
      figures: figures.figures,
      unknown: figures.unknown,
      isCountedBySuccessor: isCountedBySuccessor(scope),
      contextNote: contextNotes.note,
    })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(authorities, eq(authorities.code, submissions.authorityCode))
    .innerJoin(figures, eq(figures.submissionId, submissions.id))
    .leftJoin(sharedAnswers({ ...asked, audience: scope.audience }), eq(SHARED.submissionId, submissions.id))
    .leftJoin(contextNotes, eq(contextNotes.assessmentId, submissions.assessmentId))
    .where(
      and(
        eq(submissions.frameworkId, asked.frameworkId),
        // Of an assessment that was opened again and sent once more, the last copy stands.
        sql`not exists (select 1 from ${submissions} later where later.assessment_id = ${submissions.assessmentId}
          and later.number > ${submissions.number})`,
        or(eq(submissions.authorityCode, scope.viewerAuthorityCode ?? ''), isNotNull(SHARED.level)),
      ),
    )
    .orderBy(rounds.opensOn, submissions.submittedAt);
}

type SubmittedRow = Awaited<ReturnType<typeof selectSubmitted>>[number];

function ownEntry(row: SubmittedRow): OwnEntry {
  const { sharing, submittedAt, isCountedBySuccessor: _, contextNote, ...entry } = row;
  return { ...entry, submittedOn: londonDay(submittedAt) };
}

/** A note goes where the name goes. Row-level security has kept every other back already. */
function sharedEntry(row: SubmittedRow, sharing: BenchmarkEntry['sharing']): BenchmarkEntry {
  const entry = { ...ownEntry(row), sharing };
  const { contextNote } = row;
  if (sharing !== 'named' || contextNote === null || contextNote === '') return entry;
  return { ...entry, contextNote };
}
