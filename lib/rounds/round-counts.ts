import { BATCH_LIMITS } from '@/lib/batches/limits';

/** How many councils have come how far with a framework. They add up to all of them. */
export type Standing = {
  readonly frameworkId: string;
  readonly notBegun: number;
  readonly begun: number;
  readonly sent: number;
};

type Counted = { readonly frameworkId: string; readonly started: number; readonly sent: number };

/**
 * How far a round has come, framework by framework, in numbers of councils; null while so few councils take part that a
 * number would say what one of them does. `councils` are those in which somebody holds a place; `started` counts those
 * that were sent too.
 */
export function standings(counts: readonly Counted[], councils: number): readonly Standing[] | null {
  if (councils < BATCH_LIMITS.minimumOthers) return null;
  return counts.map(({ frameworkId, started, sent }) => ({
    frameworkId,
    notBegun: Math.max(0, councils - started),
    begun: started - sent,
    sent,
  }));
}
