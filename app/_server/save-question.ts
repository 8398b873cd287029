import 'server-only';
import { findAnswerVersion } from '@/db/queries/answer-history';
import type { SavedAnswer } from '@/db/queries/answers';
import { answersById, findAnswer, listAnswers, saveAnswer } from '@/db/queries/answers';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { FORM_WAS_LOST, IS_LOCKED } from '@/lib/assessment/not-saved-words';
import { postedVersion } from '@/lib/assessment/question-fields';
import { isWhole } from '@/lib/assessment/sent-fields';
import type { Clash, SaveOutcome } from '@/lib/assessment/save-outcome';
import type { Content } from '@/lib/assessment/stale-save';
import { NOTHING_SAID, isSameContent, judgeStaleSave } from '@/lib/assessment/stale-save';
import { formatDayTime, londonDay } from '@/lib/format/date';
import { answerToFields, parseAnswerFields } from '@/lib/framework/answer-fields';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType, Question } from '@/lib/framework/question';
import { isOnNotAdoptedRoute } from '@/lib/framework/visibility';
import { describeClash } from './describe-clash';

export type QuestionSave = {
  readonly assessmentId: string;
  readonly authorityType: AuthorityType;
  readonly definition: FrameworkDefinition;
  /** One of the definition's. */
  readonly question: Question;
  /** As posted: the answer's fields, `version`, and after a clash `clash` and `merged`. */
  readonly fields: AnswerFields;
  readonly now: Date;
};

type Stale = {
  readonly save: QuestionSave;
  readonly version: number;
  readonly mine: Content;
  readonly current: SavedAnswer;
};

const UNREADABLE: SaveOutcome = {
  outcome: 'invalid',
  errors: [{ field: 'state', message: FORM_WAS_LOST }],
};

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
  if (!isWhole(save.question, fields)) return UNREADABLE;
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
  if (result.reason !== 'stale') return { outcome: 'locked', message: IS_LOCKED };
  return settleStale(tx, scope, { save, version, mine: parsed, current: result.current });
}

/** Whether a form's fields say what the saved answer says already, so that saving would only make an empty version. */
export function isUntouched(save: QuestionSave, saved: SavedAnswer | undefined): boolean {
  const version = postedVersion(save.fields);
  if (save.fields['clash'] !== undefined || version !== (saved?.version ?? 0)) return false;
  const context = { today: londonDay(save.now), authorityType: save.authorityType };
  const parsed = parseAnswerFields(save.question, save.fields, context);
  return parsed.ok && isSameContent(parsed, saved ?? NOTHING_SAID);
}

async function settleStale(
  tx: Transaction,
  scope: AuthorityScope,
  { save, version, mine, current }: Stale,
): Promise<SaveOutcome> {
  const { assessmentId, question } = save;
  const drawn =
    version === 0
      ? NOTHING_SAID
      : await findAnswerVersion(tx, scope, { assessmentId, questionId: question.id, version });
  switch (judgeStaleSave(mine, drawn, current)) {
    case 'agrees':
      return { outcome: 'unchanged', version: current.version, savedAt: formatDayTime(current.savedAt) };
    case 'untouched':
      return replacedBy(question, current);
    case 'clash':
      return { outcome: 'clash', clash: await bothSides(tx, scope, { save, mine, current }) };
  }
}

/** Whether a reason counts can rest on another answer, so all that are saved are read before either side is worded. */
async function bothSides(
  tx: Transaction,
  scope: AuthorityScope,
  { save, mine, current }: Omit<Stale, 'version'>,
): Promise<Clash> {
  const { assessmentId, authorityType, definition, question } = save;
  const answers = answersById(await listAnswers(tx, scope, assessmentId));
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, { authorityType, answers });
  return describeClash(question, mine, { current, onNotAdoptedRoute });
}

/** The version never goes on without the words it belongs to: the next save would put the old ones over the new. */
function replacedBy(
  question: Question,
  { answer, comment, version, savedAt, savedBy }: SavedAnswer,
): SaveOutcome {
  const fields = answerToFields(question, answer, comment);
  return { outcome: 'replaced', fields, version, savedAt: formatDayTime(savedAt), savedBy };
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
  return current === undefined ? UNREADABLE : replacedBy(question, current);
}
