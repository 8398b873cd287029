import 'server-only';
import { findAnswerVersion } from '@/db/queries/answer-history';
import type { SavedAnswer } from '@/db/queries/answers';
import { findAnswer, saveAnswer } from '@/db/queries/answers';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { postedVersion } from '@/lib/assessment/question-fields';
import type { SaveOutcome } from '@/lib/assessment/save-outcome';
import { formatDayTime, londonDay } from '@/lib/format/date';
import type { Answer } from '@/lib/framework/answer';
import { BLANK } from '@/lib/framework/answer';
import { parseAnswerFields, sameAnswer } from '@/lib/framework/answer-fields';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { AuthorityType, Question } from '@/lib/framework/question';
import { describeClash } from './describe-clash';

type Content = { readonly answer: Answer; readonly comment: string };

export type QuestionSave = {
  readonly assessmentId: string;
  readonly authorityType: AuthorityType;
  readonly question: Question;
  /** As posted: the answer's fields, `version`, and after a clash `clash` and `merged`. */
  readonly fields: AnswerFields;
  readonly now: Date;
};

const UNREADABLE: SaveOutcome = {
  outcome: 'invalid',
  errors: [{ field: 'state', message: 'Part of the form was lost on its way. Load the page again' }],
};

const LOCKED =
  'This assessment can no longer be changed: it was sent, or its round has closed. Load the page again';

/**
 * Saves what a form says about one question. Never overwrites what somebody else saved since the form was rendered:
 * then both are given back. A question that the person did not touch is left alone, however old the form.
 */
export async function saveQuestion(
  tx: Transaction,
  scope: AuthorityScope,
  save: QuestionSave,
): Promise<SaveOutcome> {
  const version = postedVersion(save.fields);
  if (version === null) return UNREADABLE;
  if (save.fields['clash']?.[0] === 'theirs') return keepTheirs(tx, scope, save);
  const fields = withMergedComment(save.fields);
  const today = londonDay(save.now);
  const parsed = parseAnswerFields(save.question, fields, { today, authorityType: save.authorityType });
  if (!parsed.ok) return { outcome: 'invalid', errors: parsed.errors };
  const result = await saveAnswer(tx, scope, {
    assessmentId: save.assessmentId,
    questionId: save.question.id,
    answer: parsed.answer,
    comment: parsed.comment,
    expectedVersion: version,
    today,
  });
  if (result.ok) return { outcome: 'saved', version: result.version, savedAt: formatDayTime(result.savedAt) };
  if (result.reason !== 'stale') return { outcome: 'locked', message: LOCKED };
  return settleStale(tx, scope, { save, version, mine: parsed, current: result.current });
}

/** Whether a form's fields say what the saved answer says already, so that saving would only make an empty version. */
export function isUntouched(save: QuestionSave, saved: SavedAnswer | undefined): boolean {
  const version = postedVersion(save.fields);
  if (save.fields['clash'] !== undefined || version !== (saved?.version ?? 0)) return false;
  const context = { today: londonDay(save.now), authorityType: save.authorityType };
  const parsed = parseAnswerFields(save.question, save.fields, context);
  return parsed.ok && isSameContent(parsed, saved ?? { answer: BLANK, comment: '' });
}

async function settleStale(
  tx: Transaction,
  scope: AuthorityScope,
  {
    save,
    version,
    mine,
    current,
  }: {
    readonly save: QuestionSave;
    readonly version: number;
    readonly mine: Content;
    readonly current: SavedAnswer;
  },
): Promise<SaveOutcome> {
  if (isSameContent(mine, current)) return unchanged(current);
  const { assessmentId, question } = save;
  const base =
    version === 0
      ? { answer: BLANK, comment: '' }
      : await findAnswerVersion(tx, scope, { assessmentId, questionId: question.id, version });
  if (base !== undefined && isSameContent(mine, base)) return unchanged(current);
  return { outcome: 'clash', clash: describeClash(question, mine, current) };
}

function unchanged({ version, savedAt }: SavedAnswer): SaveOutcome {
  return { outcome: 'unchanged', version, savedAt: formatDayTime(savedAt) };
}

function isSameContent(a: Content, b: Content): boolean {
  return sameAnswer(a.answer, b.answer) && a.comment.trim() === b.comment.trim();
}

/** After a clash, "write one text from both" posts that text beside the two it came from. */
function withMergedComment(fields: AnswerFields): AnswerFields {
  const merged = fields['merged'];
  return fields['clash']?.[0] === 'both' && merged !== undefined ? { ...fields, comment: merged } : fields;
}

/** The person chose what the other wrote: nothing is saved, and the form goes on from there. */
async function keepTheirs(tx: Transaction, scope: AuthorityScope, save: QuestionSave): Promise<SaveOutcome> {
  const { assessmentId, question } = save;
  const current = await findAnswer(tx, scope, { assessmentId, questionId: question.id });
  return current === undefined ? UNREADABLE : unchanged(current);
}
