import { isSmallCount } from './small-counts';

/** For tests: what is shown of some numbers, and the people whom a reader must not be able to count. */
export type Secret = {
  readonly shown: unknown;
  readonly people: readonly (number | null)[];
  /** So near the largest numbers tried that cases which look the same are missing: only there to look the same. */
  readonly isAtEdge?: boolean;
};

/**
 * For tests: what somebody who knows the rule can find out, namely counts of 1 to 5 people that have one value only in
 * every case that looks the same from outside. `secrets` are all cases that there are.
 */
export function findLeaks(secrets: readonly Secret[]): readonly string[] {
  const alike = new Map<string, Secret[]>();
  for (const secret of secrets) {
    const view = JSON.stringify(secret.shown);
    const cases = alike.get(view);
    if (cases === undefined) alike.set(view, [secret]);
    else cases.push(secret);
  }
  const judged = [...alike].filter(([, cases]) => cases.some(({ isAtEdge }) => isAtEdge !== true));
  return judged.flatMap(([view, cases]) =>
    (cases[0]?.people ?? []).flatMap((_, index) => {
      const possible = new Set(cases.map((each) => each.people[index]));
      const [only] = possible;
      const isFound = possible.size === 1 && typeof only === 'number' && isSmallCount(only);
      return isFound ? [`${view}: number ${index} is ${only}`] : [];
    }),
  );
}
