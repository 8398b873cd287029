/** What a council can point to. Source: product description, part 3. */
export const EVIDENCE_KINDS = ['link', 'note', 'file'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The file of a piece, without its bytes. */
export type PieceFile = {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** What the virus scan found; null while it has not looked. */
  readonly verdict: 'clean' | 'infected' | null;
};

/** A piece of a council's evidence. */
export type EvidencePiece = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Set for links alone: http or https. */
  readonly url: string | null;
  /** Set for notes alone; empty once withdrawn. */
  readonly note: string | null;
  /** YYYY-MM-DD. */
  readonly datedOn: string | null;
  /** Who looked at it that is not of the council. */
  readonly checkedBy: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
  /** A copy of a piece of a council that was taken over: which council, and who added it there when. Null for all others. */
  readonly copiedFrom: string | null;
  readonly firstAddedBy: string | null;
  readonly firstAddedAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  /** Set for files alone. */
  readonly file: PieceFile | null;
};

/** Whether a piece stands behind an answer: not withdrawn, and no file that the scan has taken away. */
export function counts({ withdrawnAt, file }: Pick<EvidencePiece, 'withdrawnAt' | 'file'>): boolean {
  return withdrawnAt === null && file?.verdict !== 'infected';
}
