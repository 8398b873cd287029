import 'server-only';
import { giveQuestions, takeBackQuestions } from '@/db/queries/assignments';
import { recordAudit } from '@/db/queries/audit';
import { mailColleague } from '@/db/queries/colleague-mail';
import { lockAssessment } from '@/db/queries/lock-assessment';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { FieldError } from '@/lib/action-state';
import { ASSIGNMENT_MAIL_LIMITS as limits, assignmentMail } from '@/lib/assessment/assignment-mail';
import { givenTo, tickErrors, tickedQuestions } from '@/lib/assessment/give-fields';
import type { GiveAct } from '@/lib/assessment/give-fields';
import { assessmentProgress } from '@/lib/assessment/progress';
import type { AssessmentProgress } from '@/lib/assessment/progress';
import { whyLocked } from '@/lib/assessment/locked-words';
import { NOT_AN_ANSWERER } from '@/lib/assessment/who-answers-words';
import type { GiveDone } from '@/lib/assessment/who-answers-words';
import { loadAssessment } from './load-assessment';
import type { LoadedAssessment } from './load-assessment';

export type ShareOut = {
  readonly assessmentId: string;
  readonly act: GiveAct;
  /** As posted: the ticks, to whom and until when. */
  readonly fields: Readonly<Record<string, string>>;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Who asks, by name, and where the mail leads. */
  readonly givenBy: string;
  readonly link: string;
};

export type ShareOutResult =
  | { readonly ok: true; readonly done: GiveDone }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type Loaded = { readonly loaded: LoadedAssessment; readonly progress: AssessmentProgress };

/**
 * Gives the ticked questions of one of the authority's assessments to somebody, with the one mail that says so, or takes
 * them back. Undefined when there is no such assessment. An assessment that was sent, or whose round has closed, is
 * refused with the reason.
 */
export async function shareOut(
  tx: Transaction,
  scope: AuthorityScope,
  asked: ShareOut,
): Promise<ShareOutResult | undefined> {
  const { assessmentId, today, act } = asked;
  const locked = await lockAssessment(tx, scope, { assessmentId, today, strength: 'share' });
  const loaded = locked && (await loadAssessment(tx, scope, assessmentId));
  if (locked === undefined || loaded === undefined) return undefined;
  const { authorityType } = loaded.assessment;
  const progress = assessmentProgress(loaded.definition, { authorityType, answers: loaded.answers });
  const stop = whyLocked(locked, today, scope.role);
  const result =
    stop === null
      ? await shareOpen(tx, scope, { ...asked, loaded, progress })
      : refused({ field: 'ticks', message: `${stop.why} ${stop.who}` });
  const outcome = result.ok ? result.done : 'refused';
  await recordAudit(tx, scope, { action: `assignment:${act}`, outcome, subjectId: assessmentId });
  return result;
}

async function shareOpen(
  tx: Transaction,
  scope: AuthorityScope,
  asked: ShareOut & Loaded,
): Promise<ShareOutResult> {
  const { assessmentId, act, fields, progress } = asked;
  const questionIds = tickedQuestions(fields, progress);
  if (act === 'give') return give(tx, scope, { ...asked, questionIds });
  const errors = tickErrors(questionIds);
  if (errors.length > 0) return refused(...errors);
  await takeBackQuestions(tx, scope, { assessmentId, questionIds });
  return { ok: true, done: 'taken-back' };
}

async function give(
  tx: Transaction,
  scope: AuthorityScope,
  asked: ShareOut & Loaded & { readonly questionIds: readonly string[] },
): Promise<ShareOutResult> {
  const { assessmentId, fields, today, questionIds, loaded } = asked;
  const { closesOn } = loaded.assessment;
  const { memberId, dueOn, errors } = givenTo(fields, { today, closesOn });
  const all = [...errors, ...tickErrors(questionIds)];
  if (memberId === null || all.length > 0) return refused(...all);
  const result = await giveQuestions(tx, scope, { assessmentId, questionIds, memberId, dueOn });
  if (!result.ok) return refused({ field: 'to', message: NOT_AN_ANSWERER });
  if (result.changed.length === 0) return { ok: true, done: 'unchanged' };
  if (memberId === scope.memberId) return { ok: true, done: 'given-to-you' };
  const mail = mailOf(asked, { changed: result.changed, dueOn });
  const isMailed = await mailColleague(tx, scope, { memberId, kind: 'assignment', mail, limits });
  return { ok: true, done: isMailed ? 'given-mailed' : 'given-not-mailed' };
}

function mailOf(
  { loaded, progress, givenBy, link }: ShareOut & Loaded,
  { changed, dueOn }: { readonly changed: readonly string[]; readonly dueOn: string | null },
) {
  const given = new Set(changed);
  return assignmentMail({
    givenBy,
    title: loaded.definition.title,
    questions: given.size,
    themes: progress.themes
      .filter(({ ticks }) => ticks.some(({ questionId }) => given.has(questionId)))
      .map(({ title }) => title),
    dueOn,
    closesOn: loaded.assessment.closesOn,
    link,
  });
}

function refused(...errors: readonly FieldError[]): ShareOutResult {
  return { ok: false, errors };
}
