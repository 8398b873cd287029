/** What there is to know of a thread, and whom it waits for. */

export type Person = { readonly memberId: string; readonly displayName: string };

/** Who wrote something, as they stand now. */
export type Writer = Person & {
  readonly hasLeft: boolean;
  /** Has a place whose role takes part in conversations. */
  readonly takesPart: boolean;
};

/** Somebody who was named in a thread, takes part now, and has not written in it since. */
export type Asked = Person & { readonly since: Date };

/** Characters of how a thread begins: enough to know it by in a list. */
export const OPENING_LENGTH = 160;

export type Thread = {
  readonly id: string;
  readonly assessmentId: string;
  readonly questionId: string;
  /** 1 for the first of its question. */
  readonly number: number;
  readonly begun: { readonly at: Date; readonly by: Writer };
  readonly last: { readonly at: Date; readonly by: Writer };
  /** How many posts, with those that were withdrawn. */
  readonly posts: number;
  /** The first `OPENING_LENGTH` characters of how it begins; empty once its first post was withdrawn. */
  readonly opening: string;
  readonly resolved: { readonly at: Date; readonly by: Writer } | null;
  readonly asked: readonly Asked[];
  /** Up to which post the reader has seen it; null for somebody who is not in it. */
  readonly seen: number | null;
};

/** Whom a thread waits for, since when, and why it is them. */
export type Waiting = {
  readonly who: readonly Person[];
  readonly since: Date;
  readonly because: 'named' | 'began' | 'nobody-named';
};

/**
 * Whom an open thread waits for; null for one that is resolved. Whoever is named and has not answered. If nobody is:
 * whoever began it, when somebody else wrote last. If they did themselves, or have left: the leads, so that no thread
 * waits for nobody. Source: product description, part 5, "No orphan queue".
 */
export function waitsFor(thread: Thread, leads: readonly Person[]): Waiting | null {
  if (thread.resolved !== null) return null;
  const [first] = thread.asked
    .map(({ since }) => since)
    .toSorted((one, other) => Number(one) - Number(other));
  if (first !== undefined) return { who: thread.asked, since: first, because: 'named' };
  const since = thread.last.at;
  const { by } = thread.begun;
  if (by.takesPart && by.memberId !== thread.last.by.memberId) return { who: [by], since, because: 'began' };
  return { who: leads, since, because: 'nobody-named' };
}

/** Whether an open thread waits for this person. */
export function isWaitingFor(thread: Thread, leads: readonly Person[], memberId: string): boolean {
  return waitsFor(thread, leads)?.who.some((person) => person.memberId === memberId) ?? false;
}
