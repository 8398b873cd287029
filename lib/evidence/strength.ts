import type { FrozenPiece } from './frozen-piece';
import type { EvidencePiece } from './piece';
import { counts } from './piece';

/** How well an answer is backed, from the least. Never part of a score. Source: product description, part 3. */
export const EVIDENCE_STRENGTHS = ['none', 'stated', 'documented', 'checked'] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

/** What the strength is worked out from; of a frozen copy as of a piece in the library. */
export type StrengthInput = {
  /** Empty when there is none. */
  readonly comment: string;
  readonly pieces: readonly Pick<EvidencePiece, 'kind' | 'checkedBy' | 'withdrawnAt' | 'file'>[];
  /** A reviewer has agreed with the answer as it stands (`agreedQuestions`). */
  readonly isAgreed: boolean;
};

/**
 * The strength of the evidence for one answer. None: no words and no piece. Stated: only words, as a comment or a note.
 * Documented: a link or a file. Checked: a piece that names who checked it independently, of whatever kind, or a reviewer
 * who agrees with the level, because somebody outside the council has then judged the answer itself. Withdrawn pieces, and
 * files that the virus scan took away, are nothing.
 */
export function evidenceStrength({ comment, pieces, isAgreed }: StrengthInput): EvidenceStrength {
  const standing = pieces.filter(counts);
  if (isAgreed || standing.some(({ checkedBy }) => checkedBy !== null)) return 'checked';
  if (standing.some(({ kind }) => kind !== 'note')) return 'documented';
  return standing.length > 0 || comment.trim() !== '' ? 'stated' : 'none';
}

/** How a strength is called, inside a sentence. */
export const STRENGTH_NAMES: Readonly<Record<EvidenceStrength, string>> = {
  none: 'none',
  stated: 'stated',
  documented: 'documented',
  checked: 'independently checked',
};

/** Said of what was sent before evidence could be added: it is not known whether there was any. */
export const NOT_RECORDED = 'not recorded';

/** What each strength means, for whoever reads a result. */
export const STRENGTH_MEANINGS: Readonly<Record<EvidenceStrength, string>> = {
  none: 'No comment and no evidence',
  stated: 'In the council’s own words only',
  documented: 'With a link or a file',
  checked: 'With evidence that names who checked it independently, or a reviewer who agrees with the level',
};

/** How well an answer of a frozen copy was backed when it was sent. */
export function frozenStrength({
  comment,
  evidence,
  isAgreed,
}: {
  readonly comment: string;
  readonly evidence: readonly FrozenPiece[];
  readonly isAgreed: boolean;
}): EvidenceStrength {
  return evidenceStrength({
    comment,
    isAgreed,
    pieces: evidence.map(({ kind, checkedBy }) => ({ kind, checkedBy, withdrawnAt: null, file: null })),
  });
}
