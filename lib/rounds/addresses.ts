export const ROUNDS = '/lab/rounds';

/** The page of one round, where the lab gives a council more days. */
export function roundHref(roundId: string): string {
  return `${ROUNDS}/${roundId}`;
}
