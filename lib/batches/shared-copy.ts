import type { Audience, SharingLevel } from '@/lib/access/roles';
import type { Figures } from '@/lib/benchmark/entry';

/**
 * A frozen copy that was sent, and how it is shared. One that nobody may be shown any longer (taken back, or too
 * old) is private to every audience: it stands behind nothing new, and what was shown of it is remembered.
 */
export type SharedCopy = {
  /** The submission's id. */
  readonly id: string;
  readonly authorityCode: string;
  /** An assessment that was opened again and sent once more has several copies, which are mostly alike. */
  readonly assessmentId: string;
  /** Its round and when it was sent, as a text that sorts: of two copies of one council the greater is the newer. */
  readonly sentAt: string;
  readonly sharing: Readonly<Record<Audience, SharingLevel>>;
  /** Audiences to which it has ever been shown by name. */
  readonly toldTo: readonly Audience[];
  /**
   * Audiences of which that is not certain: it was chosen, and may not have been shown, because newer answers had no name or there were no results
   * yet. Those of `toldTo` may be among them.
   */
  readonly perhapsToldTo: readonly Audience[];
  /** Figures by key, 0 to 100. */
  readonly figures: Figures;
};
