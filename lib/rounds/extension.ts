import { formatDay } from '@/lib/format/date';

/** Characters of the reason that the lab gives a council for another last day. */
export const EXTENSION_REASON_MAX_LENGTH = 300;

/** What a council is told of days that the lab gave it alone. Null stands for none, or none any more. */
export type Extension = {
  /** The last day for every other council, YYYY-MM-DD. */
  readonly roundClosesOn: string;
  readonly reason: string;
  /** The name of whoever gave it, as it was then. */
  readonly givenBy: string;
};

/**
 * "Closes 20 December 2026 for your council (the round: 18 December 2026), because “…”." `closesOn` is the council's own
 * last day; both days YYYY-MM-DD. Past tense once it has passed.
 */
export function extensionWords(
  { closesOn, extension }: { readonly closesOn: string; readonly extension: Extension },
  today: string,
): string {
  const { roundClosesOn, reason, givenBy } = extension;
  const closes = closesOn < today ? 'Closed' : 'Closes';
  return `${closes} ${formatDay(closesOn)} for your council (the round: ${formatDay(roundClosesOn)}), because “${reason.replace(/\.$/, '')}”. ${givenBy} of the policy lab gave you these days.`;
}
