type Preference = { readonly type: string; readonly weight: number };

function preferences(accept: string): readonly Preference[] {
  return accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const given = parameters.find((each) => each.startsWith('q='));
    const weight = given === undefined ? 1 : Number(given.slice(2));
    return { type, weight: Number.isNaN(weight) ? 0 : weight };
  });
}

/**
 * Whether a request with this Accept header would rather have CSV than JSON. It has to name it: a browser that takes anything gets
 * JSON, and so does a request that names neither (RFC 9110, part 12.5.1, allows that).
 */
export function prefersCsv(accept: string | null): boolean {
  const all = preferences(accept ?? '');
  const weightOf = (wanted: string): number => all.find(({ type }) => type === wanted)?.weight ?? 0;
  return weightOf('text/csv') > weightOf('application/json');
}

/**
 * Whether the If-None-Match header of a request names this entity tag, so that the reader has what we would send. Tags are
 * compared weakly (RFC 9110, part 13.1.2).
 */
export function hasSame(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((each) => withoutWeakness(each.trim()) === withoutWeakness(tag));
}

function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//, '');
}
