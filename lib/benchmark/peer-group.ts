import { compareNames } from '@/lib/format/name-order';
import { sentenceCase } from '@/lib/format/letter-case';
import { NO_GROUP_CHOSEN, OF_A_PLACE, type GroupAddress } from './benchmark-address';
import { COUNCIL_TYPES, type CouncilType, type OwnEntry } from './entry';

/** Where a council stands: its type and region. */
export type PlacedCouncil = Pick<OwnEntry, 'authorityCode' | 'type' | 'regionCode' | 'regionName'>;

/** What a person may narrow a comparison to. Both missing: all councils that took part. */
export type PeerFilters = {
  readonly type?: CouncilType | undefined;
  readonly region?: string | undefined;
};

/** What a group is made by: a type or region, data, or a person. */
export type PeerGroupKind =
  'all' | 'place' | 'neighbours' | 'area' | 'adopted' | 'none-found' | 'lab' | 'picked';

/** A group that is ready to be chosen. `id` is stable: it may be stored, cited and compared. */
export type PeerGroup = {
  readonly id: string;
  readonly kind: PeerGroupKind;
  readonly filters: PeerFilters;
  /** As a choice: "Unitary councils in the North West". */
  readonly label: string;
  /** In a sentence: "unitary councils in the North West", and of one, "unitary council in the North West". */
  readonly plural: string;
  readonly singular: string;
  readonly codes: ReadonlySet<string>;
  /** Councils in it that could take part. Left out where they are counted by type and region. */
  readonly size?: number;
  /** Whose neighbours they are, or which area it is: the short name. */
  readonly centreName?: string;
  /** What an address says to choose it. */
  readonly address: GroupAddress;
};

const TYPE_NAMES: Readonly<Record<CouncilType, { readonly singular: string; readonly plural: string }>> = {
  unitary: { singular: 'unitary council', plural: 'unitary councils' },
  county: { singular: 'county council', plural: 'county councils' },
  district: { singular: 'district council', plural: 'district councils' },
  metropolitan: { singular: 'metropolitan borough', plural: 'metropolitan boroughs' },
  london: { singular: 'London borough', plural: 'London boroughs' },
  combined: { singular: 'combined authority', plural: 'combined authorities' },
};

const ANY_TYPE = { singular: 'council', plural: 'councils' };
const EVERYBODY = 'All that took part';

/** The name of a type as a choice: "Unitary councils". */
export function typeLabel(type: CouncilType): string {
  return sentenceCase(TYPE_NAMES[type].plural);
}

/**
 * The group of these filters among `entries`. A region that no entry has is dropped, as an unknown choice is:
 * never an error. Pass the viewer's own entry too, so that its own region is known before anybody joins it.
 */
export function findPeerGroup(entries: readonly PlacedCouncil[], { type, region }: PeerFilters): PeerGroup {
  const regionName = entries.find((entry) => entry.regionCode === region)?.regionName ?? undefined;
  const known = regionName === undefined ? undefined : region;
  const members = entries.filter(
    (entry) =>
      (type === undefined || entry.type === type) && (known === undefined || entry.regionCode === known),
  );
  const names = type === undefined ? ANY_TYPE : TYPE_NAMES[type];
  const place = regionName === undefined ? '' : ` in ${withArticle(regionName)}`;
  const made = madeBy({ type, region: known });
  return {
    id: groupId({ type, region: known }),
    ...made,
    filters: { type, region: known },
    label: made.kind === 'all' ? EVERYBODY : sentenceCase(names.plural) + place,
    plural: names.plural + place,
    singular: names.singular + place,
    codes: new Set(members.map((entry) => entry.authorityCode)),
  };
}

function madeBy({ type, region }: PeerFilters): Pick<PeerGroup, 'kind' | 'address'> {
  if (type === undefined && region === undefined) return { kind: 'all', address: NO_GROUP_CHOSEN };
  return { kind: 'place', address: { ...NO_GROUP_CHOSEN, group: OF_A_PLACE, type, region } };
}

/** Every ready-made group that has anybody in it: all, each type, each region, each type in each region. */
export function readyMadeGroups(entries: readonly PlacedCouncil[]): readonly PeerGroup[] {
  const regions = regionsOf(entries).map((region) => region.code);
  const types = COUNCIL_TYPES.filter((type) => entries.some((entry) => entry.type === type));
  return [undefined, ...types]
    .flatMap((type) => [undefined, ...regions].map((region) => findPeerGroup(entries, { type, region })))
    .filter((group) => group.codes.size > 0);
}

/** The regions that councils among `entries` lie in, by name. */
export function regionsOf(
  entries: readonly PlacedCouncil[],
): readonly { readonly code: string; readonly name: string }[] {
  const names = new Map<string, string>();
  for (const { regionCode, regionName } of entries) {
    if (regionCode !== null && regionName !== null) names.set(regionCode, regionName);
  }
  return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => compareNames(a.name, b.name));
}

function groupId({ type, region }: PeerFilters): string {
  const parts = [...(type ? [`type:${type}`] : []), ...(region ? [`region:${region}`] : [])];
  return parts.length === 0 ? 'all' : parts.join('+');
}

/** "the North West", but "London" and "Yorkshire and The Humber". */
function withArticle(regionName: string): string {
  return /^(North|South|East|West)\b/.test(regionName) ? `the ${regionName}` : regionName;
}
