/** Submissions, by id, that nothing shown so far tells apart. */
export type Part = readonly string[];

/**
 * What the batches so far have given away about one figure. `sealed` copies were found to be too alike: those in a
 * part are never cut again, those in none never stand behind this figure.
 */
export type Memory = { readonly parts: readonly Part[]; readonly sealed: readonly string[] };

export const NOTHING_SHOWN: Memory = { parts: [], sealed: [] };

/** A memory in use: what is shown next is written into it. */
export type OpenMemory = {
  readonly partOf: Map<string, Part>;
  readonly sealed: Set<string>;
  /** Parts with a sealed copy in them: narrow groups ask this of the widest part again and again. */
  readonly sealedParts: Set<Part>;
};

export function openMemory({ parts, sealed }: Memory): OpenMemory {
  const open: OpenMemory = { partOf: new Map(), sealed: new Set(sealed), sealedParts: new Set() };
  for (const part of parts) remember(open, part);
  return open;
}

/** Writes into an open memory that these copies are now a part, and in no other. */
export function remember({ partOf, sealed, sealedParts }: OpenMemory, part: Part): void {
  for (const id of part) partOf.set(id, part);
  if (part.some((id) => sealed.has(id))) sealedParts.add(part);
}

/** Writes into an open memory that these copies are too alike to be told apart by anything that is shown. */
export function seal({ partOf, sealed, sealedParts }: OpenMemory, ids: Iterable<string>): void {
  for (const id of ids) {
    sealed.add(id);
    const part = partOf.get(id);
    if (part !== undefined) sealedParts.add(part);
  }
}

/** What is kept of an open memory until the next batch, in an order that does not depend on how it came about. */
export function closeMemory({ partOf, sealed }: OpenMemory): Memory {
  const parts = [...new Set(partOf.values())].map((part) => [...part].sort());
  return { parts: parts.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)), sealed: [...sealed].sort() };
}
