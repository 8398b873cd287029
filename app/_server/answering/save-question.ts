import 'server-only';
import { findAnswerVersion, restoreAnswerVersion } from '@/db/queries/answer-history';
import type { SaveAnswerResult, SavedAnswer } from '@/db/queries/answers';
import { answersById, findAnswer, listAnswers, saveAnswer } from '@/db/queries/answers';
import { formBegins } from '@/lib/assessment/carried-answer';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { FORM_WAS_LOST, IS_LOCKED } from '@/lib/assessment/not-saved-words';
import { LOOKED_AGAIN } from '@/lib/assessment/last-round-words';
import { postedVersion } from '@/lib/assessment/question-fields';
import { isWhole } from '@/lib/assessment/sent-fields';
import type { Clash, SaveOutcome } from '@/lib/assessment/save-outcome';
import type { Content } from '@/lib/assessment/stale-save';
import { NOTHING_SAID, isSameContent, judgeStaleSave } from '@/lib/assessment/stale-save';
import { formatDayTime, londonDay } from '@/lib/format/date';
import type { Answer } from '@/lib/framework/answer';
import { answerToFields, parseAnswerFields } from '@/lib/framework/answer-fields';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType, Question } from '@/lib/framework/question';
import { lacksReason } from '@/lib/framework/published-answer';
import { isOnNotAdoptedRoute } from '@/lib/framework/visibility';
import { answerBesidePublished } from './beside-published';
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
  /** The file that the fields were read from, where they came in a spreadsheet. */
  readonly sheetName?: string;
};

type Stale = {
  readonly save: QuestionSave;
  readonly version: number;
  readonly mine: Content;
  readonly current: SavedAnswer;
};

/** The same with the answer as it was saved. */
type SaveMineResult =
  | (Extract<SaveAnswerResult, { readonly ok: true }> & { readonly answer: Answer })
  | Extract<SaveAnswerResult, { readonly ok: false }>;

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
  if (save.fields['clash']?.[0] === 'theirs') return keepTheirs(tx, scope, { save, version });
  const fields = withMergedComment(save.fields);
  if (!isWhole(save.question, fields)) return UNREADABLE;
  const parsed = parse(save, fields);
  if (!parsed.ok) return { outcome: 'invalid', errors: parsed.errors };
  const result = await saveMine(tx, scope, { save, version, mine: parsed });
  if (result.ok) return kept('saved', save, result);
  if (result.reason !== 'stale') return { outcome: 'locked', message: IS_LOCKED };
  return settleStale(tx, scope, { save, version, mine: parsed, current: result.current });
}

function parse({ question, authorityType, now }: QuestionSave, fields: AnswerFields) {
  return parseAnswerFields(question, fields, { today: londonDay(now), authorityType });
}

async function saveMine(
  tx: Transaction,
  scope: AuthorityScope,
  { save, version, mine }: Omit<Stale, 'current'>,
): Promise<SaveMineResult> {
  const answer = await answerBesidePublished(tx, scope, { ...save, answer: mine.answer });
  const result = await saveAnswer(tx, scope, {
    assessmentId: save.assessmentId,
    questionId: save.question.id,
    answer,
    comment: mine.comment,
    expectedVersion: version,
    today: londonDay(save.now),
    sheetName: save.sheetName,
  });
  return result.ok ? { ...result, answer } : result;
}

/** Whether a form's fields say what the saved answer says already, so that saving would only make an empty version. */
export function isUntouched(save: QuestionSave, saved: SavedAnswer | undefined): boolean {
  const version = postedVersion(save.fields);
  if (save.fields['clash'] !== undefined || version !== (saved?.version ?? 0)) return false;
  if (isLookedAt(save, saved)) return false;
  const parsed = parse(save, save.fields);
  return parsed.ok && isSameContent(parsed, saved === undefined ? NOTHING_SAID : formBegins(saved));
}

/** Whether the form says that what came over from the last round was looked at: then it is saved as it stands. */
function isLookedAt({ fields }: QuestionSave, saved: SavedAnswer | undefined): boolean {
  return (
    saved !== undefined && saved.carried !== null && fields[LOOKED_AGAIN.field]?.[0] === LOOKED_AGAIN.value
  );
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
  switch (judgeStaleSave(mine, drawn, formBegins(current))) {
    case 'agrees':
      return kept('unchanged', save, current);
    case 'untouched':
      return replacedBy(question, current);
    case 'as-drawn': {
      const over = await saveMine(tx, scope, { save, version: current.version, mine });
      if (over.ok) return kept('saved', save, over);
      return { outcome: 'clash', clash: await bothSides(tx, scope, { save, mine, current }) };
    }
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
function replacedBy(question: Question, current: SavedAnswer): SaveOutcome {
  const { version, savedAt, savedBy } = current;
  const { answer, comment } = formBegins(current);
  const fields = answerToFields(question, answer, comment);
  return {
    ...{ outcome: 'replaced', fields, version, savedAt: formatDayTime(savedAt), savedBy },
    ...(lacksReason(answer) ? { lacksReason: true } : {}),
  };
}

function kept(
  outcome: 'saved' | 'unchanged',
  { fields }: QuestionSave,
  { version, savedAt, answer }: Pick<SavedAnswer, 'version' | 'savedAt' | 'answer'>,
): SaveOutcome {
  const [joined] = mergedComment(fields) ?? [];
  return {
    outcome,
    version,
    savedAt: formatDayTime(savedAt),
    ...(joined === undefined ? {} : { joined }),
    ...(lacksReason(answer) ? { lacksReason: true } : {}),
  };
}

/** After a clash, "write one text from both" posts that text beside the two it came from. */
function mergedComment(fields: AnswerFields): AnswerFields[string] | undefined {
  return fields['clash']?.[0] === 'both' ? fields['merged'] : undefined;
}

function withMergedComment(fields: AnswerFields): AnswerFields {
  const merged = mergedComment(fields);
  return merged === undefined ? fields : { ...fields, comment: merged };
}

/**
 * The person chose what the other wrote. What they had written themselves becomes a version of its own first, because both
 * are kept; then what they chose stands again, and the form goes on from there. Asks again when a third text came between.
 */
async function keepTheirs(
  tx: Transaction,
  scope: AuthorityScope,
  { save, version }: Pick<Stale, 'save' | 'version'>,
): Promise<SaveOutcome> {
  const { assessmentId, question } = save;
  const at = { assessmentId, questionId: question.id };
  const current = await findAnswer(tx, scope, at);
  if (current === undefined) return UNREADABLE;
  const mine = parse(save, save.fields);
  const isSaid = mine.ok && isWhole(question, save.fields);
  if (!isSaid || isSameContent(mine, formBegins(current))) return replacedBy(question, current);
  const written = await saveMine(tx, scope, { save, version, mine });
  if (!written.ok) {
    if (written.reason !== 'stale') return { outcome: 'locked', message: IS_LOCKED };
    return settleStale(tx, scope, { save, version, mine, current: written.current });
  }
  const today = londonDay(save.now);
  const again = await restoreAnswerVersion(tx, scope, { ...at, version, standing: written.version, today });
  return replacedBy(question, again.ok ? { ...current, version: again.version } : current);
}
