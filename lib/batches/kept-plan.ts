import type { BatchMemory, BatchStatistic, GroupInBatch, planBatch } from './plan-batch';

type Counted<Statistic> = Statistic extends { readonly behind: readonly string[] }
  ? Omit<Statistic, 'behind'> & { readonly behind: number }
  : never;

/** A statistic as it is stored: of those it is made of, how many they are. */
export type KeptStatistic = Counted<BatchStatistic>;

/** A group that somebody shares in, as it is stored. */
export type KeptGroup = Omit<GroupInBatch, 'statistics'> & { readonly statistics: readonly KeptStatistic[] };

/** What is stored of a plan. Much less than the plan, which names who stands behind every figure: it comes from another thread. */
export type KeptPlan = { readonly groups: readonly KeptGroup[]; readonly memory: BatchMemory };

/** What is stored of a plan: groups that somebody shares in, and of those what enough have. */
export function keptPlan({ groups, memory }: ReturnType<typeof planBatch>): KeptPlan {
  return {
    memory,
    groups: groups
      .filter(({ sharing }) => sharing > 0)
      .map((group) => ({
        ...group,
        statistics: group.statistics
          .filter(isKept)
          .map((statistic) => ({ ...statistic, behind: statistic.behind.length })),
      })),
  };
}

/** What too few have is not shown, and that needs no row. */
function isKept(statistic: BatchStatistic): boolean {
  return statistic.shown || statistic.reason === 'left-out';
}
