import type { QuestionView } from '@/components/assessment/question-view';
import type { SavedState } from '@/components/assessment/saved-line';
import type { QuestionStatus } from '@/components/assessment/autosaver';
import { CLASH_WORDS } from '@/lib/assessment/clash-words';
import type { Clash, SaveOutcome } from '@/lib/assessment/save-outcome';
import type { ThemeState } from '@/lib/assessment/theme-state';
import type { AnswerFields } from '@/lib/framework/answer-fields';

/** How a question stands on the page: from this browser's own saves, else from the whole form's last sending. */
export type Standing = {
  readonly version: number;
  readonly state: SavedState;
  readonly clash: Clash | undefined;
  readonly errors: Readonly<Record<string, string>>;
};

export function standingOf(
  view: QuestionView,
  status: QuestionStatus | undefined,
  sent: SaveOutcome | undefined,
): Standing {
  if (status !== undefined) return { errors: {}, clash: undefined, ...status };
  const asRead = { version: view.version, state: stateAsRead(view), clash: undefined, errors: {} };
  return sent === undefined ? asRead : { ...asRead, ...afterSending(sent) };
}

/** What the form shows after a sending: what was typed, or the words that took its place. */
export function fieldsAfter(sent: ThemeState['questions'][string]): AnswerFields {
  return sent.outcome.outcome === 'replaced' ? sent.outcome.fields : sent.fields;
}

function stateAsRead({ saved, version }: QuestionView): SavedState {
  return saved === null ? { kind: 'empty' } : { kind: 'saved', ...saved, version };
}

function afterSending(sent: SaveOutcome): Partial<Standing> {
  switch (sent.outcome) {
    case 'saved':
    case 'unchanged':
      return {
        version: sent.version,
        state: { kind: 'saved', at: sent.savedAt, by: 'You', version: sent.version },
      };
    case 'invalid':
      return {
        state: { kind: 'not-saved', why: 'What you typed is still here' },
        errors: Object.fromEntries(sent.errors.map(({ field, message }) => [field, message])),
      };
    case 'replaced':
      return {
        version: sent.version,
        state: { kind: 'saved', at: sent.savedAt, by: sent.savedBy, version: sent.version },
      };
    case 'clash':
      return {
        clash: sent.clash,
        state: { kind: 'not-saved', why: CLASH_WORDS.choose },
      };
    case 'locked':
      return { state: { kind: 'not-saved', why: sent.message } };
  }
}
