import 'server-only';
import { and, eq, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { BenchmarkEntry, OwnEntry } from '@/lib/benchmark/entry';
import { londonDay } from '@/lib/format/date';
import type { Transaction } from '@/db/engine';
import {
  assessments,
  authorities,
  rounds,
  sharingChoices,
  submissionFigures,
  submissions,
} from '@/db/schema';

export type BenchmarkRows = {
  /** What is shared with the audience, by the viewer too. */
  readonly entries: readonly BenchmarkEntry[];
  /** The viewer's own submissions, however they are shared. */
  readonly own: readonly OwnEntry[];
};

/**
 * Every submission for a framework that is shared with the scope's audience, the viewer's own among them (groups are
 * decided with everybody in, before the viewer is left out), and apart from it the viewer's own, with their figures
 * (lowest possible score, 0 to 100). Nothing here may be shown as it is: `lib/benchmark` decides what may be.
 */
export async function listBenchmarkEntries(
  tx: Transaction,
  scope: BenchmarkScope,
  frameworkId: string,
): Promise<BenchmarkRows> {
  const rows = await selectSubmitted(tx, scope, frameworkId);
  const viewer = scope.viewerAuthorityCode;
  return {
    entries: rows.flatMap((row) =>
      row.sharing === null || row.sharing === 'private' ? [] : [{ ...ownEntry(row), sharing: row.sharing }],
    ),
    own: rows.filter((row) => row.authorityCode === viewer).map(ownEntry),
  };
}

function selectSubmitted(tx: Transaction, scope: BenchmarkScope, frameworkId: string) {
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
      sharing: sharingChoices.level,
      submittedAt: submissions.submittedAt,
      roundName: rounds.name,
      frameworkVersion: assessments.frameworkVersion,
      figures: figures.figures,
      unknown: figures.unknown,
    })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(authorities, eq(authorities.code, submissions.authorityCode))
    .innerJoin(figures, eq(figures.submissionId, submissions.id))
    .leftJoin(
      sharingChoices,
      and(
        eq(sharingChoices.assessmentId, submissions.assessmentId),
        eq(sharingChoices.audience, scope.audience),
      ),
    )
    .where(
      and(
        eq(submissions.frameworkId, frameworkId),
        or(
          eq(submissions.authorityCode, scope.viewerAuthorityCode ?? ''),
          and(isNotNull(sharingChoices.level), ne(sharingChoices.level, 'private')),
        ),
      ),
    )
    .orderBy(submissions.submittedAt);
}

function ownEntry(row: Awaited<ReturnType<typeof selectSubmitted>>[number]): OwnEntry {
  const { sharing, submittedAt, ...entry } = row;
  // Reviews by others are a later part of the product: until then every submission is self-judged.
  return { ...entry, submittedOn: londonDay(submittedAt), reviewedExternally: false };
}
