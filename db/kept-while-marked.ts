import 'server-only';

/**
 * What was read under a mark, kept in this process as long as the mark stands; nothing where there is no mark. A mark changes in the
 * transaction that changes what it stands for, so it must be read first: what is read after it is never older than it says. `key` names
 * everything that the answer depends on: audience, council, group. Every table that `read` looks at needs the trigger
 * `comparisons_are_marked`, and no test finds one without it. Where more than `most` are kept, the one that was read longest
 * ago goes. Source: docs/decisions/011.
 */
export function keptWhileMarked<T>(most: number) {
  const kept = new Map<string, { readonly mark: string; readonly found: T }>();
  return async (
    { key, mark }: { readonly key: string; readonly mark: string | undefined },
    read: () => Promise<T>,
  ): Promise<T> => {
    const known = kept.get(key);
    if (mark !== undefined && known?.mark === mark) return known.found;
    const found = await read();
    kept.delete(key);
    if (mark !== undefined) kept.set(key, { mark, found });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
