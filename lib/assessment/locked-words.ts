import { holdersOf, onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import { formatDay } from '@/lib/format/date';
import { canReopen } from './assessment-state';
import type { AssessmentState } from './assessment-state';

/** Why somebody cannot go on, who can change that, and what happens next. Each is one sentence or two. */
export type Stop = { readonly why: string; readonly who: string; readonly next: string };

type Standing = { readonly state: AssessmentState; readonly closesOn: string };

const ASK_THE_LAB = `The lab sets the dates of a round: ask ${holdersOf('round:manage')}.`;

/**
 * Why answering has stopped for everybody, said to a role on a day (YYYY-MM-DD); null while it is open. Demand 19: every
 * locked state says why, who can unlock it and what happens next.
 */
export function whyLocked({ state, closesOn }: Standing, today: string, role: Role): Stop | null {
  if (state === 'open') return null;
  if (state === 'closed') {
    return {
      why: 'The round closed before this assessment was sent.',
      who: `Until the results come your council can be given another last day: ask ${holdersOf('round:manage')}.`,
      next: 'Your answers are kept, and can be read here.',
    };
  }
  const why = 'This assessment was sent. The frozen copy cannot be changed.';
  if (!canReopen({ closesOn }, today)) {
    return {
      why: `${why} Its round has closed, so it cannot be opened again.`,
      who: ASK_THE_LAB,
      next: 'Your answers can be read here.',
    };
  }
  return {
    why,
    who: roleAllows(role, 'assessment:reopen')
      ? `You can open it again, with a reason, until ${formatDay(closesOn)}.`
      : `${onlyHolders('assessment:reopen')} They need a reason, and can until ${formatDay(closesOn)}.`,
    next: 'The copy that was sent is kept either way. Your answers can be read here.',
  };
}

/** The same, and also why a role that only reads cannot answer; null for somebody who can. */
export function whyReadOnly(standing: Standing, today: string, role: Role): Stop | null {
  const locked = whyLocked(standing, today, role);
  if (locked !== null || roleAllows(role, 'answer:edit')) return locked;
  return {
    why: 'Your role reads here.',
    who: onlyHolders('answer:edit'),
    next: 'What they save is here when you load the page again.',
  };
}
