import { AUDIENCES } from '@/lib/access/roles';
import { BATCH_LIMITS } from './limits';
import type { BatchGroup } from './plan-batch';
import type { SharedCopy } from './shared-copy';

/**
 * The groups in which so many councils share with one audience or another that there can be a median. The others would show
 * nothing and carve nothing, as no part of theirs is large enough: leaving them out only saves work. It goes by who shares, never by what.
 */
export function withEnoughSharing<Group extends BatchGroup>(
  groups: readonly Group[],
  copies: readonly SharedCopy[],
): readonly Group[] {
  const sharing = AUDIENCES.map((audience) => {
    const shared = copies.filter((copy) => copy.sharing[audience] !== 'private');
    return new Set(shared.map(({ authorityCode }) => authorityCode));
  });
  return groups.filter(({ codes }) =>
    sharing.some((shares) => {
      let count = 0;
      for (const code of codes) if (shares.has(code)) count += 1;
      return count >= BATCH_LIMITS.minimumOthers;
    }),
  );
}
