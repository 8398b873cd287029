import 'server-only';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuthorityScope } from '@/lib/access/scope';
import { countedAnswer } from '@/lib/assessment/carried-answer';
import type { Answer } from '@/lib/framework/answer';
import type { Finding, Judgement } from '@/lib/review/review';
import type { MovedAnswer } from '@/lib/review/moved-answer';
import type { JudgementInput } from '@/lib/review/review-fields';
import type { Transaction } from '@/db/engine';
import { answerVersions, reviewFindings, reviews } from '@/db/schema';
import { answerFromRow } from './answer-row';
import { listMovedAnswers } from './moved-answers';

const judged = alias(answerVersions, 'judged');
const settledOn = alias(answerVersions, 'settled_on');

/**
 * What the reviews of one of the authority's assessments say, with what the council's answers said when they were judged
 * and when they were settled, in one statement. Of a review that is not handed over only its own reviewer finds anything.
 */
export async function listFindings(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly Finding[]> {
  const rows = await selectFindings(tx)
    .where(and(eq(reviewFindings.authorityCode, scope.authorityCode), eq(reviews.assessmentId, assessmentId)))
    .orderBy(asc(reviews.askedAt), asc(reviewFindings.subject));
  return rows.map(findingFromRow);
}

/** What these reviews of the authority say, as above, in one statement however many there are. */
export async function listFindingsOf(
  tx: Transaction,
  scope: AuthorityScope,
  reviewIds: readonly string[],
): Promise<readonly Finding[]> {
  if (reviewIds.length === 0) return [];
  const rows = await selectFindings(tx)
    .where(and(eq(reviewFindings.authorityCode, scope.authorityCode), inArray(reviews.id, reviewIds)))
    .orderBy(asc(reviews.askedAt), asc(reviewFindings.subject));
  return rows.map(findingFromRow);
}

function selectFindings(tx: Transaction) {
  return tx
    .select({ row: reviewFindings, judged, settledOn })
    .from(reviewFindings)
    .innerJoin(reviews, eq(reviews.id, reviewFindings.reviewId))
    .leftJoin(
      judged,
      and(
        eq(judged.assessmentId, reviews.assessmentId),
        eq(judged.questionId, reviewFindings.subject),
        eq(judged.version, reviewFindings.answerVersion),
      ),
    )
    .leftJoin(
      settledOn,
      and(
        eq(settledOn.assessmentId, reviews.assessmentId),
        eq(settledOn.questionId, reviewFindings.subject),
        eq(settledOn.version, reviewFindings.settledVersion),
      ),
    )
    .$dynamic();
}

type Row = {
  readonly row: typeof reviewFindings.$inferSelect;
  readonly judged: typeof answerVersions.$inferSelect | null;
  readonly settledOn: typeof answerVersions.$inferSelect | null;
};

function findingFromRow({ row, judged: said, settledOn: then }: Row): Finding {
  const { reviewId, subject, version, words, savedAt, settledAt } = row;
  return {
    ...{ reviewId, subject, version, words, savedAt },
    judgement: judgementFromRow(row),
    claimed: said === null ? null : claimOf(said),
    settled:
      settledAt === null
        ? null
        : {
            at: settledAt,
            words: row.settledWords ?? '',
            claimed: then === null ? null : claimOf(then),
          },
  };
}

/** What came over from the last round claims nothing before somebody has looked at it again. */
function claimOf(row: typeof answerVersions.$inferSelect): Answer {
  return countedAnswer(answerFromRow(row), row.needsReview);
}

function judgementFromRow({ level, verdict }: Pick<Row['row'], 'level' | 'verdict'>): Judgement {
  if (level !== null) return { kind: 'level', level };
  return verdict === null || verdict === 'cannot-say'
    ? { kind: 'cannot-say' }
    : { kind: 'statement', verdict };
}

/** What stands of a judgement that was saved in another window meanwhile. */
type Standing = Pick<Finding, 'subject' | 'version' | 'judgement' | 'words' | 'savedAt'>;

/** Judgements that were not saved, and why. */
export type NotSaved = { readonly stale: readonly Standing[]; readonly moved: readonly MovedAnswer[] };

/**
 * Saves judgements of a review, each by itself. One that is not at its expected version any more is left as it stands and
 * comes back: no save undoes another. So is one of an answer that the council saved again since it was read. One that says
 * what is saved already makes no version. The caller has locked the review and the assessment, and knows that it is the
 * reviewer's own and under way; policies and triggers refuse everything else.
 */
export async function saveJudgements(
  tx: Transaction,
  scope: AuthorityScope,
  {
    assessmentId,
    reviewId,
    judgements,
  }: {
    readonly assessmentId: string;
    readonly reviewId: string;
    readonly judgements: readonly JudgementInput[];
  },
): Promise<NotSaved> {
  const rows = await tx.select().from(reviewFindings).where(isOf(scope, reviewId));
  const standing = new Map(rows.map((row) => [row.subject, row]));
  const different = judgements.filter((input) => !says(standing.get(input.subject), input));
  const isStale = ({ subject, expectedVersion }: JudgementInput) =>
    (standing.get(subject)?.version ?? 0) !== expectedVersion;
  const stale = different.filter(isStale).flatMap(({ subject }) => {
    const row = standing.get(subject);
    return row === undefined ? [] : [{ ...row, judgement: judgementFromRow(row) }];
  });
  const read = different.filter((input) => !isStale(input));
  const moved = await listMovedAnswers(tx, scope, { assessmentId, read });
  const changed = read.filter(({ subject }) => moved.every((one) => one.subject !== subject));
  if (changed.length === 0) return { stale, moved };
  await tx
    .insert(reviewFindings)
    .values(
      changed.map(({ subject, expectedVersion, answerVersion, ...said }) => ({
        reviewId,
        authorityCode: scope.authorityCode,
        subject,
        version: expectedVersion + 1,
        answerVersion,
        ...columnsOf(said),
      })),
    )
    .onConflictDoUpdate({
      target: [reviewFindings.reviewId, reviewFindings.subject],
      set: {
        version: sql`excluded.version`,
        level: sql`excluded.level`,
        verdict: sql`excluded.verdict`,
        words: sql`excluded.words`,
        answerVersion: sql`excluded.answer_version`,
        savedAt: sql`now()`,
      },
    });
  return { stale, moved };
}

/** Whether a judgement says what is saved already, of the same answer: of another, the same level may agree or differ. */
function says(row: Row['row'] | undefined, said: JudgementInput): boolean {
  const { level, verdict, words } = columnsOf(said);
  // Whoever judges blind, or a whole theme, has read no version.
  const isOfThatAnswer = said.answerVersion === 0 || row?.answerVersion === said.answerVersion;
  return isOfThatAnswer && row?.level === level && row.verdict === verdict && row.words === words;
}

function columnsOf({ judgement, words }: Pick<JudgementInput, 'judgement' | 'words'>) {
  switch (judgement.kind) {
    case 'level':
      return { level: judgement.level, verdict: null, words };
    case 'statement':
      return { level: null, verdict: judgement.verdict, words };
    case 'cannot-say':
      return { level: null, verdict: 'cannot-say' as const, words };
  }
}

/**
 * Marks a difference as settled, with what settled it. False where it is settled already or is not there. Only its own
 * reviewer can: a policy finds the row for nobody else, and a trigger refuses whoever comes past that. `answerVersion` is
 * the version of the answer that they read, 0 for none: the trigger refuses any other than the one that stands.
 */
export async function settleDifference(
  tx: Transaction,
  scope: AuthorityScope,
  {
    reviewId,
    subject,
    words,
    answerVersion,
  }: {
    readonly reviewId: string;
    readonly subject: string;
    readonly words: string;
    readonly answerVersion: number;
  },
): Promise<boolean> {
  const rows = await tx
    .update(reviewFindings)
    .set({ settledAt: sql`now()`, settledWords: words, settledVersion: answerVersion })
    .where(and(isOf(scope, reviewId), eq(reviewFindings.subject, subject), isNull(reviewFindings.settledAt)))
    .returning({ subject: reviewFindings.subject });
  return rows.length > 0;
}

function isOf(scope: AuthorityScope, reviewId: string) {
  return and(eq(reviewFindings.authorityCode, scope.authorityCode), eq(reviewFindings.reviewId, reviewId));
}
