/** The tick by which a council offers to talk. */
export const WILLING_WORDS = {
  legend: 'Willing to talk',
  hint: 'Councils in the lab that stand at least two levels below you on a question can then ask you about it through this toolkit. They see no address until one of your leads accepts and gives one. This counts only while you are named to councils in the lab: nobody is told of it otherwise, and associates and the public never are.',
  label: 'We are willing to talk with other councils about what we did',
} as const;

/** Said where the tick is set and nobody is told of it. */
export const OFFER_WAITS =
  'You are willing to talk, but councils in the lab do not see your name. Nobody is told that you are willing until you choose “Named” for them.';

/** The offer as it stands, for those who cannot change it. */
export function offerWords(isWilling: boolean, isNamedToCouncils: boolean): string {
  if (!isWilling) return 'Your council has not said that it is willing to talk with other councils.';
  return isNamedToCouncils
    ? 'Your council is willing to talk: other councils in the lab can ask it about a question.'
    : OFFER_WAITS;
}
