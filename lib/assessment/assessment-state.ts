/**
 * Where an assessment stands. Derived from facts, never stored.
 * `closed` means that the round ended before it was sent.
 */
export type AssessmentState = 'open' | 'submitted' | 'closed';

export type AssessmentFacts = {
  /** Sent, and not opened again since. */
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

/** Whether what was sent may still be opened again: until the round ends. Days are YYYY-MM-DD. */
export function canReopen({ closesOn }: { readonly closesOn: string }, today: string): boolean {
  return closesOn >= today;
}
