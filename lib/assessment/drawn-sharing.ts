import { z } from 'zod';
import { AUDIENCES, SHARING_LEVELS } from '@/lib/access/roles';
import type { Audience } from '@/lib/access/roles';
import { LEVEL_WORDS, type SharingChoice } from './sharing-words';

/** Who sees an assessment, and whether its council is willing to talk: all that one form sets. */
export type SharingAndOffer = { readonly sharing: SharingChoice; readonly isWilling: boolean };

const levelSchema = z.enum(SHARING_LEVELS);

/** What a form was drawn with, as `drawnWith` writes it. */
export const drawnSchema = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.tuple([levelSchema, levelSchema, levelSchema, z.enum(['yes', 'no'])]))
  .transform(([labCouncils, associates, everyone, willing]): SharingAndOffer => ({
    sharing: { 'lab-councils': labCouncils, associates, public: everyone },
    isWilling: willing === 'yes',
  }));

/** What stood when a form was drawn, as one text that goes with it and comes back. */
export function drawnWith({ sharing, isWilling }: SharingAndOffer): string {
  return [...AUDIENCES.map((audience) => sharing[audience]), isWilling ? 'yes' : 'no'].join(' ');
}

type Forms = {
  readonly drawn: SharingAndOffer;
  readonly chosen: SharingAndOffer;
  /** What stands: somebody else may have saved since the form was drawn. */
  readonly now: SharingAndOffer;
};

/**
 * What a form changes of what stands now: only what its reader changed, so that an old window never shares again what a colleague
 * has withdrawn since. `opened` are audiences to which it would show more than a colleague chose meanwhile: those are for the reader to see first.
 * To show less is never kept waiting.
 */
export function mergeSharing({
  drawn,
  chosen,
  now,
}: Forms): SharingAndOffer & { readonly opened: readonly Audience[] } {
  const levels = AUDIENCES.map((audience) => {
    const isChanged = chosen.sharing[audience] !== drawn.sharing[audience];
    return [audience, isChanged ? chosen.sharing[audience] : now.sharing[audience]] as const;
  });
  const isMore = ([audience, level]: (typeof levels)[number]): boolean =>
    SHARING_LEVELS.indexOf(level) > SHARING_LEVELS.indexOf(now.sharing[audience]);
  return {
    sharing: { ...now.sharing, ...Object.fromEntries(levels) },
    isWilling: chosen.isWilling === drawn.isWilling ? now.isWilling : chosen.isWilling,
    opened: levels
      .filter((each) => isMore(each) && now.sharing[each[0]] !== drawn.sharing[each[0]])
      .map(([audience]) => audience),
  };
}

/** Said at an audience to which a colleague gave less while the form was open. */
export function chosenMeanwhile({ sharing }: SharingAndOffer, audience: Audience): string {
  return `Somebody else chose “${LEVEL_WORDS[sharing[audience]].name}” here while this page was open. Save again if yours is to stand, or leave the page`;
}
