import type { ActionState } from '@/lib/action-state';
import { formatDayTime } from '@/lib/format/date';
import type { ContextNote } from './context-note';

export const CONTEXT_NOTE_WORDS = {
  heading: 'Context note',
  about:
    'A few sentences that stand beside your council’s name wherever its figures are shown by name. Who sees you as “Anonymous” or “Private” never sees it.',
  label: 'What readers of your figures should know',
  hint: 'For example what changed since, or what a low score comes from. Plain text. Name no person, and write nothing by which somebody could be known. Empty it to take it away.',
} as const;

const CHANGED =
  'Somebody else changed the note while you were writing. Read what it says now, then save yours over it or leave the page';

/** What the form comes back with where somebody has written meanwhile: both texts, and the version to write over. */
export function staleNote(typed: string, now: ContextNote): ActionState {
  const text = now.note === '' ? '' : ' It says now:';
  const done = now.note === '' ? 'took the note away' : 'changed the note';
  return {
    errors: [{ field: 'note', message: CHANGED }],
    values: {
      note: typed,
      drawn: String(now.version),
      now: now.note,
      nowBy: `${now.writtenBy} ${done}, ${formatDayTime(now.writtenAt)}.${text}`,
    },
  };
}

/** Who wrote a version and when: "Priya Nair, 3 June 2026 at 2:15pm". */
export function writtenWords({ writtenBy, writtenAt }: ContextNote): string {
  return `${writtenBy}, ${formatDayTime(writtenAt)}`;
}
