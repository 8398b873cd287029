import type { EvidenceKind } from './piece';

/** The pages of a council's evidence. Those of one answer's evidence are in lib/assessment/addresses. */

export const EVIDENCE = '/evidence';
const ADD_EVIDENCE = '/evidence/add';

/** The answer that something is added to. */
export type AnswerPlace = { readonly assessmentId: string; readonly questionId: string };

/** Where a piece is added: to the library, or to an answer as well. `refused` says that what was sent was too large. */
export function addEvidenceHref(
  kind: EvidenceKind,
  {
    place = null,
    isRefused = false,
  }: { readonly place?: AnswerPlace | null; readonly isRefused?: boolean } = {},
): string {
  const search = new URLSearchParams({
    kind,
    ...(place === null ? {} : { assessment: place.assessmentId, question: place.questionId }),
    ...(isRefused ? { refused: 'too-large' } : {}),
  });
  return `${ADD_EVIDENCE}?${search.toString()}`;
}

/** Where the title, date and checker of a piece are said anew. */
export function editEvidenceHref(pieceId: string): string {
  return `${EVIDENCE}/edit?piece=${pieceId}`;
}

/** Where a piece is withdrawn, once somebody has read what that does. */
export function withdrawEvidenceHref(pieceId: string): string {
  return `${EVIDENCE}/withdraw?piece=${pieceId}`;
}

/** A file, to be saved. */
export function evidenceFileHref(pieceId: string): string {
  return `${EVIDENCE}/files/${pieceId}`;
}

/** What the library is asked to list. */
export type LibraryAddress = {
  readonly kind: EvidenceKind | null;
  readonly find: string;
  readonly isWithdrawn: boolean;
  /** From 1. */
  readonly page: number;
};

/** The library as it is asked for: the same address gives the same list. */
export function libraryHref({ kind, find, isWithdrawn, page }: Partial<LibraryAddress>): string {
  const search = new URLSearchParams({
    ...(find ? { find } : {}),
    ...(kind ? { kind } : {}),
    ...(isWithdrawn === true ? { show: 'withdrawn' } : {}),
    ...(page === undefined || page === 1 ? {} : { page: String(page) }),
  });
  return search.size === 0 ? EVIDENCE : `${EVIDENCE}?${search.toString()}`;
}
