import { answerHref } from '@/lib/assessment/addresses';
import type { Clash, Replaced } from '@/lib/assessment/save-outcome';
import type { SavedState } from '@/lib/assessment/saved-state';
import { savedStateOf } from '@/lib/assessment/saved-state';
import type { AnswerFields, FieldError } from '@/lib/framework/answer-fields';
import { fieldText } from '@/lib/framework/field-text';
import type { SaveReply } from './autosave-request';
import { sendAnswer } from './autosave-request';
import { draftKey, dropDraft, keepDraft } from './draft-store';

/** How long after the last change an answer is saved, and how long after a failure it is tried again. */
export const PAUSE_MS = 1000;
export const RETRY_MS = 5000;

/** The message itself stands at its field and in the summary. */
const ERROR_ABOVE = 'Put right the error above';

export type QuestionStatus = {
  readonly state: SavedState;
  readonly version: number;
  readonly clash?: Clash | undefined;
};

export type Surroundings = {
  readonly personId: string;
  readonly assessmentId: string;
  readonly versions: Readonly<Record<string, number>>;
  /** What the form holds now for a question. */
  readonly readFields: (questionId: string) => AnswerFields;
  readonly check: (questionId: string, fields: AnswerFields) => readonly FieldError[];
  readonly onStatus: (questionId: string, status: QuestionStatus) => void;
  readonly onSaved: (questionId: string) => void;
  /** What was typed is against the rules: the form says so at its place. */
  readonly onFault: (questionId: string) => void;
  /** These fields take the place of what the form holds: somebody else's words, or one comment from two. */
  readonly onReplaced: (questionId: string, fields: AnswerFields) => void;
};

type Work = {
  timer: number | undefined;
  underWay: Promise<void>;
  /** How many saves have begun and not ended: one that waits for another is one of them. */
  saving: number;
  version: number;
  clash: Clash | undefined;
};

/** Saves the questions of one form, each by itself and one save of a question at a time. */
export type Autosaver = { around: Surroundings; readonly work: Map<string, Work> };

export function createAutosaver(around: Surroundings): Autosaver {
  return { around, work: new Map() };
}

/** The saver outlives the drawing it was made in: this tells it what is true now. */
export function surround(saver: Autosaver, around: Surroundings): void {
  saver.around = around;
}

/** Something was typed or chosen: keeps it on the device, and saves after a pause. */
export function noteEdit(saver: Autosaver, questionId: string): void {
  const one = workOn(saver, questionId);
  const { version } = one;
  keepDraft(keyOf(saver, questionId), { fields: saver.around.readFields(questionId), version });
  // A clash is settled by its own button: a pause in typing must not choose for the person.
  if (one.clash !== undefined) return;
  if (one.timer === undefined) show(saver, questionId, { kind: 'typing' });
  saveAfter(saver, questionId, PAUSE_MS);
}

/** What is typed from now on stands on this version: text from an earlier visit must not pass for new. */
export function standOn(saver: Autosaver, questionId: string, version: number): void {
  workOn(saver, questionId).version = version;
}

/** Saves one question now. */
export function saveNow(saver: Autosaver, questionId: string): void {
  const one = workOn(saver, questionId);
  window.clearTimeout(one.timer);
  one.timer = undefined;
  one.saving += 1;
  one.underWay = one.underWay
    .then(() => save(saver, questionId))
    .finally(() => {
      one.saving -= 1;
    });
}

/** The person has gone on from a question: whatever is missing in it now is an error. */
export function noteLeft(saver: Autosaver, questionId: string): void {
  if (!saver.work.has(questionId)) return;
  const faults = saver.around.check(questionId, saver.around.readFields(questionId));
  if (faults.length > 0) showFault(saver, questionId);
}

/** Saves what waits, and resolves when nothing is under way. */
export async function flush(saver: Autosaver): Promise<void> {
  for (const [questionId, { timer }] of saver.work) if (timer !== undefined) saveNow(saver, questionId);
  await Promise.all([...saver.work.values()].map(({ underWay }) => underWay));
}

/** Whether something typed is still to be sent, or was sent and has not been answered yet. */
export function isWaiting(saver: Autosaver): boolean {
  return [...saver.work.values()].some(({ timer, saving }) => timer !== undefined || saving > 0);
}

function workOn(saver: Autosaver, questionId: string): Work {
  const known = saver.work.get(questionId);
  if (known !== undefined) return known;
  const version = saver.around.versions[questionId] ?? 0;
  const fresh = { timer: undefined, underWay: Promise.resolve(), saving: 0, version, clash: undefined };
  saver.work.set(questionId, fresh);
  return fresh;
}

function keyOf({ around }: Autosaver, questionId: string): string {
  return draftKey(around.personId, around.assessmentId, questionId);
}

function show(saver: Autosaver, questionId: string, state: SavedState): void {
  const { version, clash } = workOn(saver, questionId);
  saver.around.onStatus(questionId, { state, version, clash });
}

function saveAfter(saver: Autosaver, questionId: string, pause: number): void {
  const one = workOn(saver, questionId);
  window.clearTimeout(one.timer);
  one.timer = window.setTimeout(() => {
    saveNow(saver, questionId);
  }, pause);
}

function showFault(saver: Autosaver, questionId: string): void {
  show(saver, questionId, { kind: 'not-saved', why: ERROR_ABOVE });
  saver.around.onFault(questionId);
}

async function save(saver: Autosaver, questionId: string): Promise<void> {
  const { around } = saver;
  const { version } = workOn(saver, questionId);
  const fields = { ...around.readFields(questionId), version: [String(version)] };
  const [fault] = around.check(questionId, fields);
  if (fault !== undefined) {
    // Where nothing is typed yet, the person is on the way there: what is missing is an error once they leave.
    if (fieldText(fields, fault.field) === '') show(saver, questionId, { kind: 'unfinished' });
    else showFault(saver, questionId);
    return;
  }
  show(saver, questionId, { kind: 'saving' });
  const address = answerHref(around.assessmentId, questionId);
  takeReply(saver, questionId, await sendAnswer(address, questionId, fields));
}

type Acknowledged = Extract<SaveReply, { readonly outcome: 'saved' | 'unchanged' }>;

function isAcknowledged(reply: SaveReply): reply is Acknowledged {
  return reply.outcome === 'saved' || reply.outcome === 'unchanged';
}

/** Takes in what came of a save, by this saver or by the whole form. */
export function takeReply(saver: Autosaver, questionId: string, reply: SaveReply): void {
  const one = workOn(saver, questionId);
  one.clash = undefined;
  if (isAcknowledged(reply)) {
    acknowledge(saver, questionId, reply);
    return;
  }
  if (reply.outcome === 'replaced') {
    takeTheirs(saver, questionId, reply);
    return;
  }
  if (reply.outcome === 'clash') one.clash = reply.clash;
  if (reply.outcome === 'failed') saveAfter(saver, questionId, RETRY_MS);
  show(
    saver,
    questionId,
    reply.outcome === 'failed' ? { kind: 'not-saved', why: reply.why } : savedStateOf(reply),
  );
}

/** The form gets the other's words together with their version, never one without the other. */
function takeTheirs(saver: Autosaver, questionId: string, theirs: Replaced): void {
  const one = workOn(saver, questionId);
  one.version = theirs.version;
  dropDraft(keyOf(saver, questionId));
  saver.around.onReplaced(questionId, theirs.fields);
  show(saver, questionId, savedStateOf(theirs));
}

function acknowledge(saver: Autosaver, questionId: string, reply: Acknowledged): void {
  const one = workOn(saver, questionId);
  one.version = reply.version;
  const isTypingOn = one.timer !== undefined;
  if (reply.joined !== undefined) {
    // The choice is made: left in the form, it would be made again with every save.
    const { clash, merged, ...fields } = saver.around.readFields(questionId);
    saver.around.onReplaced(questionId, { ...fields, comment: [reply.joined] });
  }
  if (!isTypingOn) dropDraft(keyOf(saver, questionId));
  show(saver, questionId, isTypingOn ? { kind: 'typing' } : savedStateOf(reply));
  saver.around.onSaved(questionId);
}
