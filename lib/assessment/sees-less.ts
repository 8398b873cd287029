import { AUDIENCES, SHARING_LEVELS, type SharingLevel } from '@/lib/access/roles';
import { sentenceCase } from '@/lib/format/letter-case';
import { AUDIENCE_IN_SENTENCE, SEES, type SharingChoice } from './sharing-words';

/** The newest answers of the same framework that the council has sent, of an earlier round, and how they are shared. */
export type SharedBefore = { readonly roundName: string; readonly sharing: SharingChoice };

const ONCE_SENT: Readonly<Record<Exclude<SharingLevel, 'named'>, string>> = {
  anonymous: 'they see your name and your scores in no comparison. Medians go on counting you.',
  private:
    'they see your council in no comparison. Medians leave it out when they are next worked out, within a week.',
};

/**
 * What somebody stops seeing once answers are sent that are shared less openly than the newest before them: a sentence for each audience
 * that does, or none. Never for the public, which sees the results of each round as was chosen for that round. Source: issue 4, part 2: the
 * latest submission is compared.
 */
export function seesLessWords(choice: SharingChoice, before: SharedBefore | undefined): readonly string[] {
  if (before === undefined) return [];
  return AUDIENCES.flatMap((audience) => {
    const [now, then] = [before.sharing[audience], choice[audience]];
    if (audience === 'public' || then === 'named' || !isMoreOpen(now, then)) return [];
    const who = sentenceCase(AUDIENCE_IN_SENTENCE[audience]);
    return [
      `${who} ${SEES[now]}, as you chose for the ${before.roundName} round. Once you send these answers, ${ONCE_SENT[then]}`,
    ];
  });
}

function isMoreOpen(one: SharingLevel, other: SharingLevel): boolean {
  return SHARING_LEVELS.indexOf(one) > SHARING_LEVELS.indexOf(other);
}
