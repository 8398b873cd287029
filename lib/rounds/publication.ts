import { formatDay } from '@/lib/format/date';

/** A round and the day that the lab set for its results, YYYY-MM-DD. */
export type Published = { readonly roundName: string; readonly publishesOn: string };

/** "results on 15 January 2027" until the day, "results since 15 January 2027" from it on. `today` is YYYY-MM-DD. */
export function resultsDay({ publishesOn }: Pick<Published, 'publishesOn'>, today: string): string {
  return `results ${today < publishesOn ? 'on' : 'since'} ${formatDay(publishesOn)}`;
}

/**
 * Beside a council's own result: when those of the round come, or came. A comparison is made of what is sent and shared,
 * on that day or before it, so until then it can change, once a week.
 */
export function publicationWords({ roundName, publishesOn }: Published, today: string): string {
  const day = formatDay(publishesOn);
  return today < publishesOn
    ? `The lab has set ${day} for the results of the ${roundName} round. Until then a comparison counts those councils that have sent already, and its medians can change once a week.`
    : `The results of the ${roundName} round came on ${day}. A comparison is made of what each council chose to share.`;
}
