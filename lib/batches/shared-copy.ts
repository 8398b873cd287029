import { AUDIENCES, type Audience, type SharingLevel } from '@/lib/access/roles';
import type { Figures } from '@/lib/benchmark/entry';

/**
 * A frozen copy that was sent, and how it is shared. One that nobody may be shown any longer (taken back, or too
 * old) is private to every audience: it stands behind nothing new, and what was shown of it is remembered.
 */
export type SharedCopy = {
  /** The submission's id. */
  readonly id: string;
  readonly authorityCode: string;
  /** When it was sent, as an instant that sorts: of two copies of one council the greater is the newer. */
  readonly sentAt: string;
  readonly sharing: Readonly<Record<Audience, SharingLevel>>;
  /** Audiences to which it has ever been shown by name: who has read a name does not forget it. */
  readonly toldTo: readonly Audience[];
  /** Figures by key, 0 to 100. */
  readonly figures: Figures;
};

/**
 * Who knows whose copy it is: "nobody", "lab-councils", "associates, public". Copies of different circles are told
 * apart by somebody, so they do not protect each other.
 */
export function circleOf(copy: SharedCopy): string {
  const told = AUDIENCES.filter((audience) => wasToldTo(copy, audience));
  return told.length === 0 ? 'nobody' : told.join(', ');
}

/** Whether every reader who sees what this audience is shown knows whose copy it is. All see what the public is shown. */
export function isKnownTo(copy: SharedCopy, audience: Audience): boolean {
  return wasToldTo(copy, audience) || wasToldTo(copy, 'public');
}

function wasToldTo({ toldTo, sharing }: SharedCopy, audience: Audience): boolean {
  return toldTo.includes(audience) || sharing[audience] === 'named';
}
