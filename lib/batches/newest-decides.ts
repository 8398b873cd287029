import { AUDIENCES, SHARING_LEVELS, type Audience, type SharingLevel } from '@/lib/access/roles';
import { grouped } from './grouped';
import type { SharedCopy } from './shared-copy';

type Sent = Pick<SharedCopy, 'authorityCode' | 'sentAt' | 'sharing'> & {
  /** Whether its round has its results: before, the public is shown nothing of it. */
  readonly isPublished: boolean;
};

/**
 * Each copy as it is shared once the newest of its council has decided: with each audience in the less open of the two ways, and with the public
 * by the newest of those with results, and only these. `newestFor` are the audiences for which a copy is the one that decides. All are of one
 * framework, as each was chosen for by itself. Source: issue 4, part 2: each council's latest submission. What is read live is decided
 * likewise by `shared_answers` (db/migrations/0047_newest_answers_decide.sql).
 */
export function newestDecides<Copy extends Sent>(
  copies: readonly Copy[],
): readonly (Copy & { readonly newestFor: readonly Audience[] })[] {
  const newest = new Map(
    [...grouped(copies, ({ authorityCode }) => authorityCode)].map(([code, own]) => [
      code,
      { all: newestOf(own), published: newestOf(own.filter(({ isPublished }) => isPublished)) },
    ]),
  );
  return copies.map((copy) => {
    const its = newest.get(copy.authorityCode);
    const decider = (audience: Audience) => (audience === 'public' ? its?.published : its?.all);
    const decided = AUDIENCES.map((audience): readonly [Audience, SharingLevel] => {
      if (audience === 'public' && !copy.isPublished) return [audience, 'private'];
      return [audience, lessOpen(copy.sharing[audience], decider(audience)?.sharing[audience] ?? 'private')];
    });
    return {
      ...copy,
      sharing: { ...copy.sharing, ...Object.fromEntries(decided) },
      newestFor: AUDIENCES.filter((audience) => decider(audience) === copy),
    };
  });
}

function newestOf<Copy extends Sent>([first, ...rest]: readonly Copy[]): Copy | undefined {
  return rest.reduce((newest, copy) => (newest && copy.sentAt < newest.sentAt ? newest : copy), first);
}

function lessOpen(one: SharingLevel, other: SharingLevel): SharingLevel {
  return SHARING_LEVELS.find((level) => level === one || level === other) ?? 'private';
}
