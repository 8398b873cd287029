import type { FrozenPiece } from './frozen-piece';
import type { EvidencePiece } from './piece';
import { counts } from './piece';
import type { EvidenceStrength } from './strength';
import { NOT_RECORDED, STRENGTH_NAMES, evidenceStrength, frozenStrength } from './strength';

/** How well an answer is backed, with the titles of what stands behind it. */
export type Backing = { readonly strength: EvidenceStrength; readonly titles: readonly string[] };

/** The backing of one answer among the pieces of its assessment. `comment` is empty when there is none. */
export function backing({
  questionId,
  comment,
  attached,
  isAgreed,
}: {
  readonly questionId: string;
  readonly comment: string;
  readonly attached: readonly (EvidencePiece & { readonly questionId: string })[];
  /** A reviewer has agreed with the answer as it stands. */
  readonly isAgreed: boolean;
}): Backing {
  const pieces = attached.filter((piece) => piece.questionId === questionId && counts(piece));
  return {
    strength: evidenceStrength({ comment, pieces, isAgreed }),
    titles: pieces.map(({ title }) => title),
  };
}

type Kept = { readonly comment: string; readonly evidence?: readonly FrozenPiece[] | undefined };

/**
 * The backing of one answer of a frozen copy; null where it was sent before evidence could be added. A question that the
 * copy does not hold had neither words nor evidence. A reviewer's agreement counts from the day it is given.
 */
export function frozenBacking(
  copy: Readonly<Record<string, Kept>>,
  { questionId, isAgreed }: { readonly questionId: string; readonly isAgreed: boolean },
): Backing | null {
  const isRecorded = Object.values(copy).some(({ evidence }) => evidence !== undefined);
  const { comment, evidence } = copy[questionId] ?? { comment: '', evidence: isRecorded ? [] : undefined };
  if (evidence === undefined) return null;
  return {
    strength: frozenStrength({ comment, evidence, isAgreed }),
    titles: evidence.map(({ title }) => title),
  };
}

/** The same in words, after "Evidence:". */
export function backingInWords(backing: Backing | null): string {
  if (backing === null) return `${NOT_RECORDED}.`;
  const { strength, titles } = backing;
  return [STRENGTH_NAMES[strength], ...(titles.length === 0 ? [] : [titles.join('; ')])].join('. ') + '.';
}
