import { compareNames } from '@/lib/format/name-order';
import { countOf, numberWord } from '@/lib/format/number-word';
import { sentenceCase } from '@/lib/format/letter-case';
import { EVERYBODY, OF_A_PLACE, PICKED, type BenchmarkSearch } from './benchmark-address';
import type { Sent, Sharer } from './entry';
import { isOfSomebody, listedGroups } from './listed-group';
import { findPeerGroup, type PeerGroup, type PlacedCouncil } from './peer-group';
import type { PeerLists } from './peer-lists';
import { PICKED_AT_MOST, pickable, pickedGroup, readPicks, type Pickable, type Picks } from './picked-group';

export type GroupsAsked = {
  readonly entries: readonly Sharer[];
  readonly own: Sent | undefined;
  /** The reader's council, whether or not it has sent anything; undefined for whoever has none. */
  readonly readerCode: string | undefined;
  readonly lists: PeerLists;
};

/** With whom the page compares, and what the address asked for and did not get. */
export type ChosenGroup = {
  readonly group: PeerGroup;
  /** What “Compare with” is set to: it can be a kind of which nothing is chosen yet. */
  readonly choice: string;
  /** One sentence, or null. */
  readonly dropped: string | null;
};

const SO_ALL = 'so all that took part are shown.';

/**
 * The group that an address asks for. One that is not known, or in which nobody shares, gives way to all that took part, and
 * it is said. Addresses from before there were kinds of groups, with a type or a region alone, mean what they meant.
 */
export function chooseGroup(search: BenchmarkSearch, asked: GroupsAsked): ChosenGroup {
  const placed = placedWith(asked);
  const everybody = findPeerGroup(placed, {});
  const kind = kindAsked(search);
  if (kind === EVERYBODY) return { group: everybody, choice: kind, dropped: null };
  if (kind === OF_A_PLACE) return { group: findPeerGroup(placed, search), choice: kind, dropped: null };
  if (kind === PICKED) return choosePicked(search, { asked, everybody });
  return chooseListed(search, { asked, everybody, kind });
}

/** The groups of data, as far as this reader is concerned: of a council its own alone. */
export function listedFor({ readerCode, lists, ...asked }: GroupsAsked): readonly PeerGroup[] {
  // The set that is kept for the list, and not one that says the same: groups are made once for it.
  return listedGroups(lists, { among: findPeerGroup(placedWith(asked), {}).codes, viewerCode: readerCode });
}

/** Whoever shares, and the reader's own where it does not: groups are made of all of them, and for such a reader anew for each page. */
function placedWith({ entries, own }: Pick<GroupsAsked, 'entries' | 'own'>): readonly PlacedCouncil[] {
  if (own === undefined || entries.some(({ authorityCode }) => authorityCode === own.authorityCode))
    return entries;
  return [...entries, own];
}

/** How many councils of a group share with the reader, its own not counted. */
function othersIn({ codes }: PeerGroup, { entries, own }: Pick<GroupsAsked, 'entries' | 'own'>): number {
  return entries.filter(({ authorityCode: code }) => codes.has(code) && code !== own?.authorityCode).length;
}

function kindAsked({ group, type, region, picked = [] }: BenchmarkSearch): string {
  if (group !== undefined) return group;
  if (picked.length > 0) return PICKED;
  return type === undefined && region === undefined ? EVERYBODY : OF_A_PLACE;
}

type Fallback = { readonly asked: GroupsAsked; readonly everybody: PeerGroup };

function choosePicked({ picked: codes = [] }: BenchmarkSearch, { asked, everybody }: Fallback): ChosenGroup {
  const viewerCode = asked.own?.authorityCode;
  const offered = pickable(asked.entries, viewerCode);
  if (!isPickingOffered(offered, viewerCode)) {
    const dropped = `Too few councils share by name with you to pick from, ${SO_ALL}`;
    return { group: everybody, choice: EVERYBODY, dropped };
  }
  const picks = readPicks(codes, { offered, viewerCode });
  const sentences = refusals(picks);
  if (picks.picked.length > 0) {
    const dropped = sentences.length === 0 ? null : sentences.join(' ');
    return { group: pickedGroup(picks.picked), choice: PICKED, dropped };
  }
  const dropped = [...sentences, `No council is picked yet, ${SO_ALL}`].join(' ');
  return { group: everybody, choice: PICKED, dropped };
}

/** Whether there is somebody to pick: for a council one other, for anybody else two to stand side by side. */
export function isPickingOffered(offered: readonly Pickable[], viewerCode: string | undefined): boolean {
  return offered.length >= (viewerCode === undefined ? 2 : 1);
}

/** One sentence for every code that is refused: it never tells whether there is such a council, or how it shares. */
function refusals({ refused, over }: Picks): readonly string[] {
  const left = (count: number): string =>
    `${sentenceCase(numberWord(count))} in the address ${count === 1 ? 'is' : 'are'} left out.`;
  return [
    ...(refused === 0 ? [] : [`Only councils that share by name with you can be picked. ${left(refused)}`]),
    ...(over === 0 ? [] : [`At most ${PICKED_AT_MOST} councils can be picked. ${left(over)}`]),
  ];
}

function chooseListed(
  { of }: BenchmarkSearch,
  { asked, everybody, kind }: Fallback & { readonly kind: string },
): ChosenGroup {
  const nobody = (why: string): ChosenGroup => ({ group: everybody, choice: EVERYBODY, dropped: why });
  const known = listedFor(asked).filter(({ address }) => address.group === kind);
  const offered = known.filter((group) => othersIn(group, asked) > 0).sort(byCentre);
  const [first] = offered;
  if (first === undefined) return nobody(nothingThere(known));
  if (asked.readerCode !== undefined || !isOfSomebody(first.kind)) {
    return { group: first, choice: kind, dropped: null };
  }
  const meant = offered.find(({ address }) => address.of === of);
  const dropped =
    of === undefined || meant !== undefined
      ? null
      : `The address asks for a council or area of which nothing is offered here, so ${first.plural} are shown.`;
  return { group: meant ?? first, choice: kind, dropped };
}

function nothingThere(known: readonly PeerGroup[]): string {
  const [only, ...more] = known;
  if (only === undefined || more.length > 0) {
    return `The address asks for a group that is not offered here, ${SO_ALL}`;
  }
  return `None of the ${countOf(only.size ?? 0, only.singular, only.plural)} shares with you yet, ${SO_ALL}`;
}

function byCentre(a: PeerGroup, b: PeerGroup): number {
  return compareNames(a.centreName ?? '', b.centreName ?? '');
}
