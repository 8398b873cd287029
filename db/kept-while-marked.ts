import 'server-only';

/**
 * What was read under a mark, kept in this process as long as the mark stands. A mark changes in the transaction that changes what it stands for,
 * so it must be read first: what is read after it is never older than it says. The oldest goes where more than `most` are kept.
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
    for (const oldest of kept.size > most ? [...kept.keys()].slice(0, 1) : []) kept.delete(oldest);
    return found;
  };
}
