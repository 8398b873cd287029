import 'server-only';
import { formBegins } from '@/lib/assessment/carried-answer';
import { findAnswerVersion } from '@/db/queries/answer-history';
import { recordAudit } from '@/db/queries/audit';
import { lockAssessment } from '@/db/queries/lock-assessment';
import { keepWorkshop } from '@/db/queries/workshops';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { LOOKED_AGAIN } from '@/lib/assessment/last-round-words';
import { isEditable } from '@/lib/assessment/assessment-state';
import { londonDay } from '@/lib/format/date';
import type { TypedWorkshop } from '@/lib/workshop/workshop-fields';
import type { LoadedWorkshop } from './load-workshop';
import { loadWorkshop } from './load-workshop';
import { isUntouched, saveQuestion } from './save-question';
import type { QuestionSave } from './save-question';

export type WorkshopSave = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly typed: TypedWorkshop;
  /** The versions that the form was drawn with: of the room's words, and of the answer. 0: nothing yet. */
  readonly workshopVersion: number;
  readonly answerVersion: number;
  readonly now: Date;
};

export type WorkshopSaved =
  | {
      readonly ok: true;
      /** "changed": the words are kept, and the answer is not, because somebody changed it meanwhile. */
      readonly done: 'saved' | 'agreed' | 'changed';
      /** Where the room goes next: the question after this one in its theme. */
      readonly loaded: LoadedWorkshop;
    }
  | { readonly ok: false; readonly reason: 'not-found' | 'no-levels' | 'locked' | 'stale' };

/**
 * Keeps what was said in a room. A level that the room agrees is saved as the answer, by the same save as a form's and
 * against the version that the room looked at; its comment stays. Both or neither, but for an answer that somebody changed
 * meanwhile: then the words are kept, and the room is told.
 */
export async function saveWorkshop(
  tx: Transaction,
  scope: AuthorityScope,
  save: WorkshopSave,
): Promise<WorkshopSaved> {
  const { assessmentId, questionId } = save;
  const today = londonDay(save.now);
  const locked = await lockAssessment(tx, scope, { assessmentId, today, strength: 'share' });
  const loaded = await loadWorkshop(tx, scope, { assessmentId, questionId });
  if (locked === undefined || loaded === undefined) return { ok: false, reason: 'not-found' };
  if (loaded.question.kind !== 'maturity') return { ok: false, reason: 'no-levels' };
  if (!isEditable(locked.state)) return { ok: false, reason: 'locked' };
  if ((loaded.open?.version ?? 0) !== save.workshopVersion) return { ok: false, reason: 'stale' };
  const done = await keep(tx, scope, { save, loaded });
  await recordAudit(tx, scope, { action: 'workshop:save', outcome: done, subjectId: assessmentId });
  return { ok: true, done, loaded };
}

type Checked = { readonly save: WorkshopSave; readonly loaded: LoadedWorkshop };

async function keep(
  tx: Transaction,
  scope: AuthorityScope,
  { save, loaded }: Checked,
): Promise<'saved' | 'agreed' | 'changed'> {
  const { assessmentId, questionId, typed, workshopVersion: expected } = save;
  const { voices, notes, agreedLevel: level } = typed;
  const version = level === null ? null : await saveAgreed(tx, scope, { save, loaded, level });
  const agreed = level === null || version === null ? null : { level, version };
  const words = { assessmentId, questionId, voices, notes, expected, agreed };
  if (!(await keepWorkshop(tx, scope, words))) throw new StaleWorkshopError('Two screens saved at once');
  if (level === null) return 'saved';
  return agreed === null ? 'changed' : 'agreed';
}

/** Rolls back an answer that was saved for a room that another screen was faster in. */
export class StaleWorkshopError extends Error {
  override readonly name = 'StaleWorkshopError';
}

type Agreed = Checked & { readonly level: number };

/** The version of the answer that says what the room agreed; null where somebody has changed it meanwhile. */
async function saveAgreed(
  tx: Transaction,
  scope: AuthorityScope,
  { save, loaded, level }: Agreed,
): Promise<number | null> {
  const { assessment, definition, question, standing } = loaded;
  const { assessmentId, answerVersion, now } = save;
  const one: QuestionSave = {
    ...{ assessmentId, authorityType: assessment.authorityType, definition, question, now },
    fields: {
      state: [level.toString()],
      comment: [await commentAt(tx, scope, { save, loaded })],
      version: [answerVersion.toString()],
      // A room that agrees has looked at what came over from the last round.
      [LOOKED_AGAIN.field]: [LOOKED_AGAIN.value],
    },
  };
  if (standing !== undefined && isUntouched(one, standing)) return standing.version;
  const outcome = await saveQuestion(tx, scope, one);
  return outcome.outcome === 'saved' || outcome.outcome === 'unchanged' ? outcome.version : null;
}

/** The comment that stood when the room began: it stays, whatever the room agrees. */
async function commentAt(
  tx: Transaction,
  scope: AuthorityScope,
  { save, loaded: { standing } }: Checked,
): Promise<string> {
  const { assessmentId, questionId, answerVersion: version } = save;
  if (standing?.version === version) return formBegins(standing).comment;
  const drawn = await findAnswerVersion(tx, scope, { assessmentId, questionId, version });
  return drawn?.comment ?? '';
}
