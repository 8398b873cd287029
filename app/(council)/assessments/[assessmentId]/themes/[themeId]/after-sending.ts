import type { QuestionView } from '@/components/assessment/question-view';
import type { QuestionStatus } from '@/components/assessment/autosaver';
import type { Clash, SaveOutcome } from '@/lib/assessment/save-outcome';
import type { SavedState } from '@/lib/assessment/saved-state';
import { savedStateOf } from '@/lib/assessment/saved-state';
import type { ThemeFormState } from '@/lib/assessment/theme-form-state';
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
export function fieldsAfter({ fields, outcome }: ThemeFormState['questions'][string]): AnswerFields {
  if (outcome.outcome === 'replaced') return outcome.fields;
  return 'joined' in outcome ? { ...fields, comment: [outcome.joined] } : fields;
}

function stateAsRead({ saved, version, needsReview }: QuestionView): SavedState {
  if (needsReview) return { kind: 'look-again' };
  return saved === null ? { kind: 'empty' } : { kind: 'saved', ...saved, version };
}

function afterSending(sent: SaveOutcome): Partial<Standing> {
  const state = savedStateOf(sent);
  if (state.kind === 'saved') return { version: state.version, state };
  if (sent.outcome === 'clash') return { clash: sent.clash, state };
  const faults = sent.outcome === 'invalid' ? sent.errors : [];
  return { state, errors: Object.fromEntries(faults.map(({ field, message }) => [field, message])) };
}
