import type { FieldError } from '@/lib/framework/answer-fields';
import { CLASH_WORDS } from './clash-words';
import type { SaveOutcome } from './save-outcome';

/** Where an answer stands between the person's screen and the council's record. */
export type SavedState =
  | { readonly kind: 'empty' }
  /** It came over from the last round, and nobody has looked at it since. */
  | { readonly kind: 'look-again' }
  | {
      readonly kind: 'saved';
      readonly at: string;
      readonly by: string;
      readonly version: number;
      /** It is not the published figure, and does not say why yet. */
      readonly lacksReason?: boolean;
    }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  /** Part of an answer: more has to be chosen or typed before it can be saved. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'not-saved'; readonly why: string };

type Settled = Extract<SavedState, { readonly kind: 'saved' | 'not-saved' }>;

/**
 * What came of a save, as the line below its question says it: the same for a save by itself and for a whole form. Of
 * several faults it names the first; in a browser that saves by itself nothing else on the page may name it.
 */
export function savedStateOf(sent: SaveOutcome): Settled {
  switch (sent.outcome) {
    case 'saved':
    case 'unchanged':
      return savedBy('You', sent);
    case 'replaced':
      return savedBy(sent.savedBy, sent);
    case 'invalid':
      return { kind: 'not-saved', why: firstFault(sent.errors) };
    case 'clash':
      return { kind: 'not-saved', why: CLASH_WORDS.choose };
    case 'locked':
      return { kind: 'not-saved', why: sent.message };
  }
}

type Kept = Extract<SaveOutcome, { readonly outcome: 'saved' | 'unchanged' | 'replaced' }>;

function savedBy(by: string, { savedAt: at, version, lacksReason }: Kept): Settled {
  return { kind: 'saved', at, by, version, ...(lacksReason === true ? { lacksReason } : {}) };
}

function firstFault([first]: readonly FieldError[]): string {
  return first?.message ?? 'Check this answer';
}
