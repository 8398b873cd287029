import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Said } from '@/lib/assessment/carried-answer';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { readTogether } from '@/db/read-together';
import { answerVersions, members, workshops } from '@/db/schema';
import { answerFromRow } from './answer-row';
import { saveAnswer } from './answers';
import type { SaveAnswerResult } from './answers';

type SaidBefore = Said & { readonly needsReview: boolean };

/** One version of an answer, with what it said before and who made it so. */
export type AnswerVersion = Said & {
  readonly questionId: string;
  /** 1 or more. */
  readonly version: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  /** Who agreed that the question does not apply, where that is what this version did. */
  readonly agreedBy: string | null;
  /** It came over from the last round, and nobody had looked at it. */
  readonly needsReview: boolean;
  /** The file that it was read from, where it came in a spreadsheet. */
  readonly sheetName: string | null;
  /** A group in one room agreed on it. */
  readonly isFromRoom: boolean;
  /** What the version before said; null for the first. */
  readonly before: SaidBefore | null;
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

/**
 * Saves what an earlier version said as the newest one, if `standing` still is the newest: by whoever does it, and
 * without an approver's agreement, which was to the words that stood then.
 */
export async function restoreAnswerVersion(
  tx: Transaction,
  scope: AuthorityScope,
  {
    standing,
    today,
    ...wanted
  }: {
    readonly assessmentId: string;
    readonly questionId: string;
    readonly version: number;
    readonly standing: number;
    readonly today: string;
  },
): Promise<SaveAnswerResult> {
  const said = await findAnswerVersion(tx, scope, wanted);
  if (said === undefined) return { ok: false, reason: 'not-found' };
  const { assessmentId, questionId } = wanted;
  return saveAnswer(tx, scope, { assessmentId, questionId, ...said, expectedVersion: standing, today });
}

const approvers = alias(members, 'approvers');

/**
 * One page of the versions, each with the one before it and whether a group in one room agreed on it. What stands beside
 * a version is looked up once the page is known: joined to every version, the history of a busy assessment took fifty
 * times as long as a short one.
 */
function selectPage(tx: Transaction, of: 'one question' | 'all questions') {
  const page = tx
    .select()
    .from(answerVersions)
    .where(theseVersions(of))
    .orderBy(desc(answerVersions.savedAt), answerVersions.questionId, desc(answerVersions.version))
    .limit(VERSIONS_A_PAGE)
    .offset(sql.placeholder('offset'))
    .as('page');
  const before = tx
    .select()
    .from(answerVersions)
    .where(
      and(
        eq(answerVersions.assessmentId, page.assessmentId),
        eq(answerVersions.authorityCode, page.authorityCode),
        eq(answerVersions.questionId, page.questionId),
        eq(answerVersions.version, sql`${page.version} - 1`),
      ),
    )
    .limit(1)
    .as('version_before');
  return tx
    .select({
      row: page._.selectedFields,
      savedBy: members.displayName,
      agreedBy: approvers.displayName,
      before: before._.selectedFields,
      isFromRoom: sql<boolean>`exists (select 1 from ${workshops} w where w.assessment_id = ${page.assessmentId}
        and w.authority_code = ${page.authorityCode} and w.question_id = ${page.questionId}
        and w.agreed_version = ${page.version})`,
    })
    .from(page)
    .innerJoin(members, eq(members.id, page.savedBy))
    .leftJoin(approvers, eq(approvers.id, page.naAgreedBy))
    .leftJoinLateral(before, sql`true`)
    .orderBy(desc(page.savedAt), page.questionId, desc(page.version));
}

function countHistory(tx: Transaction, of: 'one question' | 'all questions') {
  return tx
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(answerVersions)
    .where(theseVersions(of));
}

function theseVersions(of: 'one question' | 'all questions') {
  return and(
    eq(answerVersions.authorityCode, sql.placeholder('authorityCode')),
    eq(answerVersions.assessmentId, sql.placeholder('assessmentId')),
    of === 'one question' ? eq(answerVersions.questionId, sql.placeholder('questionId')) : undefined,
  );
}

// Planned anew each time: one assessment has a hundred times the versions of another, and the plan that suits most of them
// sorts the longest history whole.
const PLANNED_ANEW = '';

const OF_ONE = {
  page: namedStatement((tx) => selectPage(tx, 'one question').prepare(PLANNED_ANEW)),
  count: namedStatement((tx) => countHistory(tx, 'one question').prepare('count-versions-of-one')),
};
const OF_ALL = {
  page: namedStatement((tx) => selectPage(tx, 'all questions').prepare(PLANNED_ANEW)),
  count: namedStatement((tx) => countHistory(tx, 'all questions').prepare('count-versions-of-all')),
};

/**
 * The versions of one of the authority's assessments, of one question or (null) of all, the newest first, in pages of
 * `VERSIONS_A_PAGE`. `page` is 1 or more; past the last one it is the last, and comes back so. `total` counts the
 * versions of all pages.
 */
export async function listAnswerVersions(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  {
    assessmentId,
    questionId,
    page,
  }: { readonly assessmentId: string; readonly questionId: string | null; readonly page: number },
): Promise<{ readonly versions: readonly AnswerVersion[]; readonly total: number; readonly page: number }> {
  const statements = questionId === null ? OF_ALL : OF_ONE;
  const these = { authorityCode, assessmentId, ...(questionId === null ? {} : { questionId }) };
  const rowsOf = (one: number) =>
    statements.page(tx).execute({ ...these, offset: (one - 1) * VERSIONS_A_PAGE });
  const [counted, asked] = await readTogether([statements.count(tx).execute(these), rowsOf(page)]);
  const total = counted[0]?.total ?? 0;
  const there = Math.min(page, Math.max(1, Math.ceil(total / VERSIONS_A_PAGE)));
  const rows = there === page ? asked : await rowsOf(there);
  return { versions: rows.map(versionFromRow), total, page: there };
}

type Row = typeof answerVersions.$inferSelect;

type PageRow = {
  readonly row: Row;
  readonly savedBy: string;
  readonly agreedBy: string | null;
  readonly before: Row | null;
  readonly isFromRoom: boolean;
};

function versionFromRow({ row, savedBy, agreedBy, before, isFromRoom }: PageRow): AnswerVersion {
  const isAgreement = row.naAgreed && before?.naAgreed !== true;
  return {
    ...said(row),
    questionId: row.questionId,
    version: row.version,
    savedAt: isAgreement ? (row.naAgreedAt ?? row.savedAt) : row.savedAt,
    savedBy,
    agreedBy: isAgreement ? agreedBy : null,
    needsReview: row.needsReview,
    sheetName: row.sheetName,
    isFromRoom,
    before: before === null ? null : { ...said(before), needsReview: before.needsReview },
  };
}

function said(row: Row): Said {
  return { answer: answerFromRow(row), comment: row.comment };
}

/** What the answers of one of the authority's assessments said at these versions, by question id, in one statement. */
export async function listSaidAt(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly versions: Readonly<Record<string, number>> },
): Promise<ReadonlyMap<string, Said>> {
  const rows = await tx
    .select()
    .from(answerVersions)
    .where(
      and(
        eq(answerVersions.authorityCode, scope.authorityCode),
        eq(answerVersions.assessmentId, input.assessmentId),
        sql`(${answerVersions.questionId}, ${answerVersions.version}) in
          (select key, value::int from jsonb_each_text(${JSON.stringify(input.versions)}::jsonb))`,
      ),
    );
  return new Map(rows.map((row) => [row.questionId, said(row)]));
}
