import { lapseOf } from './assignment';
import type { Assignment } from './assignment';

type Place = { readonly memberId: string };

/**
 * Who is told that a question came back, and answers it: whoever it was given to, or, where it is with nobody, whoever
 * wrote the answer (`writerId`). Of the people who hold a place now; undefined where neither does. Source: demand 20.
 */
export function replierOf<P extends Place>(
  questionId: string,
  {
    assignments,
    writerId,
    people,
  }: {
    readonly assignments: readonly Assignment[];
    readonly writerId: string | undefined;
    readonly people: readonly P[];
  },
): P | undefined {
  const given = assignments.find((one) => one.questionId === questionId && lapseOf(one) === null);
  const holds = (id: string | undefined) => people.find(({ memberId }) => memberId === id);
  return holds(given?.memberId) ?? holds(writerId);
}
