import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

/** What a form that came back was about: the words of these hidden fields, in their order. */
export function postedAbout({ values }: ActionState, about: readonly string[]): string {
  return about.map((name) => values[name] ?? '').join(' ');
}

/**
 * The state of one form of a list. Without a script every form that is posted to the same address is given the state of the one that was
 * sent: only that one shows it.
 */
export function ownState(
  state: ActionState,
  { about, key }: { readonly about: readonly string[]; readonly key: string },
): ActionState {
  return postedAbout(state, about) === key ? state : NO_ERRORS;
}
