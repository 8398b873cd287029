import type { Asked, Person, Thread, Writer } from './thread';

/** For tests: somebody of a council. */
export function person(memberId: string): Person {
  return { memberId, displayName: `${memberId[0]?.toUpperCase() ?? ''}${memberId.slice(1)}` };
}

/** For tests: somebody who wrote something, and takes part unless they have left. */
export function writer(memberId: string, { hasLeft = false } = {}): Writer {
  return { ...person(memberId), hasLeft, takesPart: !hasLeft };
}

/** For tests: somebody who was named on a day of November. */
export function asked(memberId: string, day = 18): Asked {
  return { ...person(memberId), since: onDay(day) };
}

/** For tests: half past nine in the morning of a day of November. */
export function onDay(day: number): Date {
  return new Date(Date.UTC(2026, 10, day, 9, 30));
}

/** For tests: a thread that Dee began and Marcus wrote in last, with what the test is about put in its place. */
export function thread(change: Partial<Thread> = {}): Thread {
  return {
    id: 't1',
    assessmentId: 'a1',
    questionId: 'q1',
    number: 1,
    begun: { at: onDay(16), by: writer('dee') },
    last: { at: onDay(17), by: writer('marcus') },
    posts: 2,
    opening: 'Which return?',
    resolved: null,
    asked: [],
    seen: null,
    ...change,
  };
}
