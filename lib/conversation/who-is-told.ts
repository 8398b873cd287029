import { findMentions } from './find-mentions';
import type { Nameable } from './find-mentions';

/**
 * Whom a post tells: who is ticked, and who is named in its words. Never its writer, and nobody beside `people`: the
 * people of the council who take part now.
 */
export function whoIsTold(
  body: string,
  ticked: readonly string[],
  { people, writerId }: { readonly people: readonly Nameable[]; readonly writerId: string },
): readonly string[] {
  const named = new Set([...ticked, ...findMentions(body, people)]);
  return people.flatMap(({ memberId }) => (named.has(memberId) && memberId !== writerId ? [memberId] : []));
}
