/** One council succeeded by another, as both read it. Days are YYYY-MM-DD; names are those of the day. */
export type Succession = {
  readonly id: string;
  readonly fromCode: string;
  readonly fromName: string;
  /** With what marks an invented council as one. */
  readonly fromFullName: string;
  readonly toCode: string;
  readonly toName: string;
  readonly toFullName: string;
  readonly takesEffectOn: string;
  /** Which order or decision says so. */
  readonly basis: string;
  readonly offeredBy: string;
  readonly offeredAt: Date;
  readonly handedOverBy: string | null;
  readonly handedOverAt: Date | null;
  /** Why the lab handed over in the old council's stead; null: its lead did. */
  readonly handedOverReason: string | null;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  /** Why; null where nobody was asked yet. */
  readonly withdrawnReason: string | null;
  /** Names of the other councils that succeed the old one, where it is split. */
  readonly alongside: readonly string[];
};

/**
 * Where it stands. `accepted`: the successor reads, and the old council still works until the day. `in-effect`: the old
 * council's record is read and not changed.
 */
export type SuccessionState = 'offered' | 'handed-over' | 'accepted' | 'in-effect' | 'withdrawn';

type Moments = Pick<Succession, 'handedOverAt' | 'acceptedAt' | 'withdrawnAt' | 'takesEffectOn'>;

/** The state on `today` (YYYY-MM-DD). Derived, and stored nowhere; the database says the same in `is_succeeded`. */
export function successionState(one: Moments, today: string): SuccessionState {
  if (one.withdrawnAt !== null) return 'withdrawn';
  if (one.acceptedAt !== null) return one.takesEffectOn <= today ? 'in-effect' : 'accepted';
  return one.handedOverAt === null ? 'offered' : 'handed-over';
}

/** On which side of it a council stands. */
export type Side = 'old' | 'successor';

export function sideOf({ fromCode }: Pick<Succession, 'fromCode'>, authorityCode: string): Side {
  return fromCode === authorityCode ? 'old' : 'successor';
}

/** One thing that is handed over, by name. */
export type HandedOverItem = {
  readonly place: number;
  /** "assessment", "evidence" or "people", and what is added to the list of the database later. */
  readonly kind: string;
  readonly subjectId: string | null;
  readonly title: string;
  /** The round of an assessment, the kind of a piece, the role of people. */
  readonly about: string;
  /** Of an assessment: "sent" or "open". */
  readonly state: string | null;
  readonly number: number | null;
};
