import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Answer } from '@/lib/framework/answer';
import type { Transaction } from '@/db/engine';
import { answerVersions, members } from '@/db/schema';
import { answerFromRow } from './answer-row';

type Said = { readonly answer: Answer; readonly comment: string };

/** One version of an answer, with what it said before and who made it so. */
export type AnswerVersion = Said & {
  readonly questionId: string;
  /** 1 or more. */
  readonly version: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  /** Who agreed that the question does not apply, where that is what this version did. */
  readonly agreedBy: string | null;
  /** What the version before said; null for the first. */
  readonly before: Said | null;
};

export const VERSIONS_A_PAGE = 25;

/** What one version of one of the authority's answers said, or undefined. */
export async function findAnswerVersion(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly questionId: string; readonly version: number },
): Promise<Said | undefined> {
  const [row] = await tx
    .select()
    .from(answerVersions)
    .where(
      and(
        eq(answerVersions.authorityCode, scope.authorityCode),
        eq(answerVersions.assessmentId, input.assessmentId),
        eq(answerVersions.questionId, input.questionId),
        eq(answerVersions.version, input.version),
      ),
    );
  return row === undefined ? undefined : { answer: answerFromRow(row), comment: row.comment };
}

const earlier = alias(answerVersions, 'earlier');
const approvers = alias(members, 'approvers');

/**
 * The versions of one of the authority's assessments, of one question or (null) of all, the newest first, in pages of
 * `VERSIONS_A_PAGE`. `page` is 1 or more; past the last one it is the last, and comes back so. `total` counts the
 * versions of all pages.
 */
export async function listAnswerVersions(
  tx: Transaction,
  scope: AuthorityScope,
  {
    assessmentId,
    questionId,
    page,
  }: { readonly assessmentId: string; readonly questionId: string | null; readonly page: number },
): Promise<{ readonly versions: readonly AnswerVersion[]; readonly total: number; readonly page: number }> {
  const these = and(
    eq(answerVersions.authorityCode, scope.authorityCode),
    eq(answerVersions.assessmentId, assessmentId),
    questionId === null ? undefined : eq(answerVersions.questionId, questionId),
  );
  const total = await tx.$count(answerVersions, these);
  const there = Math.min(page, Math.max(1, Math.ceil(total / VERSIONS_A_PAGE)));
  const rows = await tx
    .select({ row: answerVersions, earlier, savedBy: members.displayName, agreedBy: approvers.displayName })
    .from(answerVersions)
    .innerJoin(members, eq(members.id, answerVersions.savedBy))
    .leftJoin(approvers, eq(approvers.id, answerVersions.naAgreedBy))
    .leftJoin(
      earlier,
      and(
        eq(earlier.assessmentId, answerVersions.assessmentId),
        eq(earlier.questionId, answerVersions.questionId),
        eq(earlier.version, sql`${answerVersions.version} - 1`),
      ),
    )
    .where(these)
    .orderBy(desc(answerVersions.savedAt), answerVersions.questionId, desc(answerVersions.version))
    .limit(VERSIONS_A_PAGE)
    .offset((there - 1) * VERSIONS_A_PAGE);
  return { versions: rows.map(versionFromRow), total, page: there };
}

type Row = typeof answerVersions.$inferSelect;

function versionFromRow({
  row,
  earlier: before,
  savedBy,
  agreedBy,
}: {
  readonly row: Row;
  readonly earlier: Row | null;
  readonly savedBy: string;
  readonly agreedBy: string | null;
}): AnswerVersion {
  const isAgreement = row.naAgreed && before?.naAgreed !== true;
  return {
    ...said(row),
    questionId: row.questionId,
    version: row.version,
    savedAt: isAgreement ? (row.naAgreedAt ?? row.savedAt) : row.savedAt,
    savedBy,
    agreedBy: isAgreement ? agreedBy : null,
    before: before === null ? null : said(before),
  };
}

function said(row: Row): Said {
  return { answer: answerFromRow(row), comment: row.comment };
}
