import { formatDay } from '@/lib/format/date';
import { joinWords } from '@/lib/format/join-words';

/** What stands on every page of a council that is succeeded, once it was accepted. `takesEffectOn` is YYYY-MM-DD. */
export function recordWords({
  fromName,
  successors,
  takesEffectOn,
  hasTakenEffect,
}: {
  readonly fromName: string;
  /** Who accepted it, and for which council: more than one where it is split. */
  readonly successors: readonly { readonly name: string; readonly acceptedBy: string }[];
  readonly takesEffectOn: string;
  readonly hasTakenEffect: boolean;
}): { readonly heading: string; readonly text: string } {
  const day = formatDay(takesEffectOn);
  const names = joinWords(successors.map(({ name }) => name));
  const isOne = successors.length === 1;
  const carried = isOne
    ? `${names} carries it on: ${successors[0]?.acceptedBy ?? ''} accepted it.`
    : `${names} carry it on: ${joinWords(successors.map(({ name, acceptedBy }) => `${acceptedBy} accepted it for ${name}`))}.`;
  return hasTakenEffect
    ? {
        heading: `${names} succeeded ${fromName} on ${day}`,
        text: `This record can be read and not changed. ${carried} What is new is written in ${isOne ? names : `one of them`}.`,
      }
    : {
        heading: `${names} ${isOne ? 'succeeds' : 'succeed'} ${fromName} on ${day}`,
        text: `Until then the people of ${fromName} go on as before. From that day this record can be read and not changed, and ${carried}`,
      };
}
