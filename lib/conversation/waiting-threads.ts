import { isWaitingFor, waitsFor } from './thread';
import type { Person, Thread } from './thread';

/** How many threads of an assessment wait for somebody, and since when the oldest. */
export type WaitingThreads = {
  readonly assessmentId: string;
  readonly title: string;
  /** Where the reader is asked about the same questionnaire in another round too; null elsewhere. */
  readonly roundName: string | null;
  readonly count: number;
  readonly since: Date;
};

/** What waits for the reader in conversations, by assessment, in the order of `assessments`. */
export function waitingThreads(
  threads: readonly Thread[],
  {
    leads,
    viewerId,
    assessments,
  }: {
    readonly leads: readonly Person[];
    readonly viewerId: string;
    readonly assessments: readonly {
      readonly id: string;
      readonly title: string;
      readonly roundName: string;
    }[];
  },
): readonly WaitingThreads[] {
  const mine = threads.filter((thread) => isWaitingFor(thread, leads, viewerId));
  const waiting = assessments.flatMap(({ id, title, roundName }) => {
    const here = mine.filter(({ assessmentId }) => assessmentId === id);
    const times = here.flatMap((thread) => waitsFor(thread, leads)?.since ?? []);
    const [since] = times.toSorted((one, other) => Number(one) - Number(other));
    return since === undefined ? [] : [{ assessmentId: id, title, roundName, count: here.length, since }];
  });
  const isTwice = (title: string): boolean => waiting.filter((each) => each.title === title).length > 1;
  return waiting.map((each) => ({ ...each, roundName: isTwice(each.title) ? each.roundName : null }));
}
