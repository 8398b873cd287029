/** What shows that a body adopted: its own page or minutes, the press, a party or a partner, or one passing mention. */
export const EVIDENCE_GRADES = ['primary', 'press', 'partner', 'mention'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/**
 * Whether evidence of this grade puts a council among those that adopted. Of a passing mention neither the decision nor
 * its day is known: such a council is not among those with none found either. Source: the register's own notes on its evidence.
 */
export function showsAdoption(grade: EvidenceGrade): boolean {
  return grade !== 'mention';
}
