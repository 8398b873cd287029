import type { HomeTask } from '@/lib/assessment/home-tasks';
import { handoverHref } from './addresses';
import { sideOf, successionState } from './succession';
import type { Succession } from './succession';

type Reader = {
  readonly authorityCode: string;
  /** The reader may hand over and accept for the council. */
  readonly mayDecide: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/**
 * What the reader can do now about a handover: hand over, or accept. Null where it is not their turn; what then waits for
 * somebody else is said by `homeLine`. Source: issue 3, point 13: who can go on is told so.
 */
export function handoverTask(one: Succession, { authorityCode, mayDecide, today }: Reader): HomeTask | null {
  const turn = `${sideOf(one, authorityCode)} ${successionState(one, today)}`;
  const task = { href: handoverHref(one.id), time: null, dueOn: one.takesEffectOn, isOffer: false };
  if (!mayDecide) return null;
  if (turn === 'old offered')
    return {
      ...task,
      title: `You can hand your council over to ${one.toName}`,
      detail: `The page lists what is handed over, by name. Nothing changes until a lead of ${one.toName} accepts it.`,
    };
  if (turn === 'successor handed-over')
    return {
      ...task,
      title: `You can accept ${one.fromName}`,
      detail: 'The page lists what is handed over, by name. Nothing changes until you accept it.',
    };
  return null;
}
