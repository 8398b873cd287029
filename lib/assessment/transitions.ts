import { holdersOf } from '@/lib/access/permission-words';

/**
 * Where an assessment stands. Derived from facts, never stored.
 * `closed` means that the round ended before it was sent.
 */
export type AssessmentState = 'open' | 'submitted' | 'closed';

export type AssessmentFacts = {
  readonly submitted: boolean;
  /** Last day of the round, as YYYY-MM-DD. */
  readonly closesOn: string;
};

/**
 * The state of an assessment on a day (YYYY-MM-DD, Europe/London). The last day of the round is still open.
 * A submission outlasts its round: what was sent stays sent.
 */
export function assessmentState(facts: AssessmentFacts, today: string): AssessmentState {
  if (facts.submitted) return 'submitted';
  return facts.closesOn < today ? 'closed' : 'open';
}

/** Whether answers may still be edited, and the assessment sent. */
export function isEditable(state: AssessmentState): boolean {
  return state === 'open';
}

/** Why answering has stopped, who can change it and what happens next; null while it is open. */
export function whyLocked(state: AssessmentState): string | null {
  switch (state) {
    case 'open':
      return null;
    case 'submitted':
      return 'This assessment was sent. The frozen copy cannot be changed. Your answers can be read here.';
    case 'closed':
      return `The round closed before this assessment was sent. The lab sets the dates of a round: ask ${holdersOf('round:manage')}.`;
  }
}
