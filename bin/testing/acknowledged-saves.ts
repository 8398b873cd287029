/** A save that the server said it had made. */
export type AcknowledgedSave = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly version: number;
  readonly comment: string;
};

function keyOf({ assessmentId, questionId, version, comment }: AcknowledgedSave): string {
  return JSON.stringify([assessmentId, questionId, version, comment]);
}

/** The saves that were acknowledged and are not among what the database kept, in those words and as that version. */
export function lostSaves(
  acknowledged: readonly AcknowledgedSave[],
  kept: readonly AcknowledgedSave[],
): readonly AcknowledgedSave[] {
  const there = new Set(kept.map(keyOf));
  return acknowledged.filter((save) => !there.has(keyOf(save)));
}
