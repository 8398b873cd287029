import { z } from 'zod';
import { isWaitingFor, waitsFor } from './thread';
import type { Person, Thread, Waiting } from './thread';

/** Which threads of an assessment are listed. */
export const SHOWN_THREADS = ['mine', 'open', 'all'] as const;
export type ShownThreads = (typeof SHOWN_THREADS)[number];

export const SHOWN_WORDS = {
  mine: 'Waiting for you',
  open: 'Open',
  all: 'All',
} as const satisfies Record<ShownThreads, string>;

export const THREADS_A_PAGE = 50;

/** What the address of the list asks for. What cannot be read is the first page of the open ones. */
export const threadListSchema = z.object({
  show: z.enum(SHOWN_THREADS).catch('open'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .catch('1')
    .transform(Number),
});

export type ListedThread = { readonly thread: Thread; readonly waiting: Waiting | null };

export type ThreadList = {
  readonly threads: readonly ListedThread[];
  /** How many there are of each choice, on all pages. */
  readonly counts: Readonly<Record<ShownThreads, number>>;
  /** 1 or more; past the last page it is the last. */
  readonly page: number;
  readonly isLast: boolean;
};

/**
 * One page of an assessment's threads: open ones first, by how long they have waited, the oldest first; then resolved
 * ones, the newest first.
 */
export function listPage(
  threads: readonly Thread[],
  {
    show,
    page,
    leads,
    viewerId,
  }: {
    readonly show: ShownThreads;
    readonly page: number;
    readonly leads: readonly Person[];
    readonly viewerId: string;
  },
): ThreadList {
  const open = threads.filter(({ resolved }) => resolved === null);
  const chosen = {
    mine: open.filter((thread) => isWaitingFor(thread, leads, viewerId)),
    open,
    all: threads,
  };
  const sorted = chosen[show]
    .map((thread) => ({ thread, waiting: waitsFor(thread, leads) }))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const pages = Math.max(1, Math.ceil(sorted.length / THREADS_A_PAGE));
  const there = Math.min(page, pages);
  return {
    threads: sorted.slice((there - 1) * THREADS_A_PAGE, there * THREADS_A_PAGE),
    counts: { mine: chosen.mine.length, open: open.length, all: threads.length },
    page: there,
    isLast: there === pages,
  };
}

/** Moments are positive numbers, so that every resolved one, counted backwards from the end of time, comes later. */
function placeOf({ thread, waiting }: ListedThread): number {
  if (waiting !== null) return Number(waiting.since);
  return Number.MAX_SAFE_INTEGER - Number(thread.resolved?.at ?? 0);
}
