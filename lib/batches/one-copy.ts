import { AUDIENCES } from '@/lib/access/roles';
import { grouped } from './grouped';
import type { SharedCopy } from './shared-copy';

/**
 * Of the copies of one assessment one alone may stand without its name: the one that has stood before, or else the newest. An assessment
 * that is opened again and sent once more says mostly the same: the value that two figures have in common would be its own.
 */
export function oneCopyEach(
  copies: readonly SharedCopy[],
  hasStood: (id: string) => boolean,
): readonly SharedCopy[] {
  const standing = new Set(
    [...grouped(copies, ({ assessmentId }) => assessmentId).values()].map((same) => {
      const newest = [...same].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
      return newest.find(({ id }) => hasStood(id)) ?? newest[0];
    }),
  );
  return copies.map((copy) => (standing.has(copy) ? copy : onlyNamed(copy)));
}

function onlyNamed(copy: SharedCopy): SharedCopy {
  const levels = AUDIENCES.map((audience) => {
    const level = copy.sharing[audience];
    return [audience, level === 'anonymous' ? 'private' : level] as const;
  });
  return { ...copy, sharing: { ...copy.sharing, ...Object.fromEntries(levels) } };
}
