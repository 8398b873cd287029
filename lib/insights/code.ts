/** Characters of a code's name at the most: it stands in a list to tick from. */
export const LONGEST_CODE_NAME = 80;

/** A code of the lab's code book. */
export type Code = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly madeBy: string;
  readonly madeAt: Date;
  /** The code that took this one in; null while it stands for itself. */
  readonly mergedInto: string | null;
  /** Not offered any more since; what was coded with it stays. */
  readonly retiredAt: Date | null;
};

/** A code on what a council wrote under one question of one submission. */
export type Coding = {
  readonly submissionId: string;
  readonly questionId: string;
  readonly codeId: string;
  readonly codedBy: string;
  readonly codedAt: Date;
};

/** Codes that can be put on a reading, in order of name. */
export function codesInUse(codes: readonly Code[]): readonly Code[] {
  return standingCodes(codes).filter(({ retiredAt }) => retiredAt === null);
}

/** Codes that stand for themselves, retired ones too, in order of name. */
export function standingCodes(codes: readonly Code[]): readonly Code[] {
  return codes
    .filter(({ mergedInto }) => mergedInto === null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/**
 * The code that one stands for now: itself, or the one that took it in, over however many steps. A code is only ever
 * merged into one that stands for itself, so the steps end. Undefined where the id is of no code.
 */
export function standsFor(codes: ReadonlyMap<string, Code>, id: string): Code | undefined {
  let code = codes.get(id);
  while (code !== undefined && code.mergedInto !== null) code = codes.get(code.mergedInto);
  return code;
}

/** How often a code stands, over the readings that are shown now. */
export type CodeCount = { readonly code: Code; readonly readings: number; readonly councils: number };

/** Names one reading: its submission and its question. */
export function readingKey({
  submissionId,
  questionId,
}: Pick<Coding, 'submissionId' | 'questionId'>): string {
  return `${submissionId} ${questionId}`;
}

/**
 * For every code that stands for itself, on how many of the readings it is, and of how many councils these are. Readings
 * that are not shown, because a council shares no more or has sent again, do not count. In order of name.
 * `councilOf` gives the council of a reading that is shown, by `readingKey`.
 */
export function countCodes(
  codes: readonly Code[],
  codings: readonly Coding[],
  councilOf: ReadonlyMap<string, string>,
): readonly CodeCount[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const readings = new Map<string, Set<string>>();
  for (const coding of codings) {
    const key = readingKey(coding);
    const code = standsFor(byId, coding.codeId);
    if (code === undefined || !councilOf.has(key)) continue;
    readings.set(code.id, (readings.get(code.id) ?? new Set<string>()).add(key));
  }
  return standingCodes(codes).map((code) => {
    const keys = [...(readings.get(code.id) ?? [])];
    return { code, readings: keys.length, councils: new Set(keys.map((key) => councilOf.get(key))).size };
  });
}
