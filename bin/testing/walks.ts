type Walk = {
  /** How many days pass before it. */
  readonly days: number;
  readonly specs: readonly string[];
};

/**
 * What is walked on two instances, in order: while a round is open, between its last day and its results, long after both,
 * and when the next one begins. The specs go by the names of their files in e2e/together.
 */
export const WALKS: readonly Walk[] = [
  { days: 0, specs: ['one-round', 'role-by-state'] },
  { days: 40, specs: ['extension'] },
  { days: 80, specs: ['role-by-closed-round'] },
  { days: 0, specs: ['next-round'] },
];
