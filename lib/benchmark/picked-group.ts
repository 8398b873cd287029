import { BATCH_LIMITS } from '@/lib/batches/limits';
import { NO_GROUP_CHOSEN, PICKED } from './benchmark-address';
import type { BenchmarkEntry, Sharer } from './entry';
import { hasLevels, levelCounts } from './level-counts';
import { namedInOrder } from './others';
import type { PeerGroup } from './peer-group';
import { publishedGroup, type Published, type PublishedFigure } from './published';
import { quartiles } from './quartiles';

/** More columns than this cannot be read side by side. */
export const PICKED_AT_MOST = 20;

/** A council that may be picked: it shares by name with this reader. */
export type Pickable = { readonly code: string; readonly name: string };

/** The councils that a reader may pick, by name: those that share by name with them, and no other, whoever asks. */
export function pickable(entries: readonly Sharer[], viewerCode: string | undefined): readonly Pickable[] {
  return namedInOrder(entries)
    .filter(({ authorityCode }) => authorityCode !== viewerCode)
    .map(({ authorityCode: code, authorityName: name }) => ({ code, name }));
}

export type Picks = {
  /** Codes that are compared, in order of name. */
  readonly picked: readonly string[];
  /** How many codes are no council that shares by name: without its name, not at all, or none that there is. */
  readonly refused: number;
  /** How many could be picked and are too many. */
  readonly over: number;
};

/** What stands of the codes that an address gives. The reader's own council is beside any group and is no pick. */
export function readPicks(
  codes: readonly string[],
  { offered, viewerCode }: { readonly offered: readonly Pickable[]; readonly viewerCode: string | undefined },
): Picks {
  const asked = new Set(codes.filter((code) => code !== viewerCode));
  const known = offered.filter(({ code }) => asked.has(code)).map(({ code }) => code);
  return {
    picked: known.slice(0, PICKED_AT_MOST),
    refused: asked.size - known.length,
    over: Math.max(0, known.length - PICKED_AT_MOST),
  };
}

/** The group of these codes, all of councils that share by name. */
export function pickedGroup(codes: readonly string[]): PeerGroup {
  return {
    id: PICKED,
    kind: 'picked',
    filters: {},
    label: 'Councils that you picked',
    plural: 'councils that you picked',
    singular: 'council that you picked',
    codes: new Set(codes),
    size: codes.length,
    address: { ...NO_GROUP_CHOSEN, group: PICKED, picked: [...codes] },
  };
}

/**
 * The figures of a group that was picked, exact and at once: all of it is shown by name to this reader anyway, so that nothing
 * comes out of a median that is not beside it. Never fewer than five values behind one; whoever is not named counts nowhere.
 */
export function pickedFigures(entries: readonly BenchmarkEntry[], group: PeerGroup): Published {
  const named = entries.filter(
    ({ sharing, authorityCode }) => sharing === 'named' && group.codes.has(authorityCode),
  );
  const keys = [...new Set(named.flatMap(({ figures }) => Object.keys(figures)))];
  const figures = keys.flatMap((key): [string, PublishedFigure][] => {
    const values = named.flatMap(({ figures: each }) => each[key] ?? []);
    if (values.length < BATCH_LIMITS.minimumOthers) return [];
    const counts = { behind: values.length, anonymous: 0, leftOut: 0, rounded: false };
    const levels = hasLevels(key) ? levelCounts(values) : null;
    return [[key, { ...counts, levels, quartiles: quartiles(values) }]];
  });
  return {
    day: null,
    groups: new Map([[group.id, publishedGroup(new Map(figures), { isTakenBack: false })]]),
  };
}
