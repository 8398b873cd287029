import { AUDIENCES, SHARING_LEVELS, type SharingLevel } from '@/lib/access/roles';
import { sentenceCase } from '@/lib/format/letter-case';
import { AUDIENCE_IN_SENTENCE, SEES, type SharingChoice } from './sharing-words';

/** The newest answers of the same framework that the council has sent in another round, and how they are shared. */
export type SharedBefore = { readonly roundName: string; readonly sharing: SharingChoice };

/**
 * What somebody stops seeing once answers are sent that are shared less openly than the newest before them: a sentence for each audience
 * that does, or none. Source: issue 4, part 2: the latest submission is compared.
 */
export function closingWords(choice: SharingChoice, before: SharedBefore | undefined): readonly string[] {
  if (before === undefined) return [];
  return AUDIENCES.filter((audience) => isMoreOpen(before.sharing[audience], choice[audience])).map(
    (audience) => {
      const from =
        audience === 'public' ? 'From the day of this round’s results' : 'Once you send these answers';
      const who = sentenceCase(AUDIENCE_IN_SENTENCE[audience]);
      return `${who} ${SEES[before.sharing[audience]]}, as you chose for the ${before.roundName} round. ${from}, they ${SEES[choice[audience]]}.`;
    },
  );
}

function isMoreOpen(one: SharingLevel, other: SharingLevel): boolean {
  return SHARING_LEVELS.indexOf(one) > SHARING_LEVELS.indexOf(other);
}
