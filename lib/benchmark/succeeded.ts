/** Who sent, and on which day its round began, YYYY-MM-DD. */
type InRound = { readonly authorityCode: string; readonly roundOpensOn: string };

/**
 * Whoever shares, without the councils that the viewer's own stands in the place of, where that has sent the same round or a later one: the same people
 * are in both, and are not counted twice. Successors that share with everybody were seen to when the list was read; the viewer's own may be private.
 */
export function withoutSucceeded<Sharer extends InRound>(
  sharers: readonly Sharer[],
  { sent, predecessors }: { readonly sent: readonly InRound[]; readonly predecessors: readonly string[] },
): readonly Sharer[] {
  if (sent.length === 0 || predecessors.length === 0) return sharers;
  const last = sent.reduce((latest, { roundOpensOn }) => (roundOpensOn > latest ? roundOpensOn : latest), '');
  return sharers.filter(
    ({ authorityCode, roundOpensOn }) => !predecessors.includes(authorityCode) || roundOpensOn > last,
  );
}
