import { compareNames } from '@/lib/format/name-order';
import { sentenceCase } from '@/lib/format/letter-case';
import { NO_GROUP_CHOSEN, OF_A_PLACE, type GroupAddress } from './benchmark-address';
import { COUNCIL_TYPES, type CouncilType, type OwnEntry } from './entry';
import { onceFor } from './once-for';

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
  const known = region === undefined ? undefined : regionsOf(entries).find(({ code }) => code === region);
  const id = groupId({ type, region: known?.code });
  return placeGroup({ type, region: known }, codesByGroup(entries).get(id) ?? new Set());
}

type Place = {
  readonly type: CouncilType | undefined;
  readonly region: Region | undefined;
};

function placeGroup({ type, region }: Place, codes: ReadonlySet<string>): PeerGroup {
  const names = type === undefined ? ANY_TYPE : TYPE_NAMES[type];
  const place = region === undefined ? '' : ` in ${withArticle(region.name)}`;
  const filters = { type, region: region?.code };
  const made = madeBy(filters);
  return {
    id: groupId(filters),
    ...made,
    filters,
    label: made.kind === 'all' ? EVERYBODY : sentenceCase(names.plural) + place,
    plural: names.plural + place,
    singular: names.singular + place,
    codes,
  };
}

function madeBy({ type, region }: PeerFilters): Pick<PeerGroup, 'kind' | 'address'> {
  if (type === undefined && region === undefined) return { kind: 'all', address: NO_GROUP_CHOSEN };
  return { kind: 'place', address: { ...NO_GROUP_CHOSEN, group: OF_A_PLACE, type, region } };
}

/** Every ready-made group that has anybody in it: all, each type, each region, each type in each region. */
export function readyMadeGroups(entries: readonly PlacedCouncil[]): readonly PeerGroup[] {
  const regions = regionsOf(entries);
  const codes = codesByGroup(entries);
  return [undefined, ...COUNCIL_TYPES]
    .flatMap((type) => [undefined, ...regions].map((region) => ({ type, region })))
    .flatMap(({ type, region }) => {
      const members = codes.get(groupId({ type, region: region?.code }));
      return members === undefined ? [] : [placeGroup({ type, region }, members)];
    });
}

/** Who is in each ready-made group, by its id: every council looked at once, and not once a group. */
const codesByGroup = onceFor(
  (entries: readonly PlacedCouncil[]): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>();
    for (const { authorityCode, type, regionCode } of entries) {
      const inRegion = regionCode === null ? [] : [{ region: regionCode }, { type, region: regionCode }];
      for (const filters of [{}, { type }, ...inRegion]) {
        const id = groupId(filters);
        found.set(id, (found.get(id) ?? new Set()).add(authorityCode));
      }
    }
    return found;
  },
);

type Region = { readonly code: string; readonly name: string };

/** The regions that councils among `entries` lie in, by name. */
export const regionsOf = onceFor((entries: readonly PlacedCouncil[]): readonly Region[] => {
  const names = new Map<string, string>();
  for (const { regionCode, regionName } of entries) {
    if (regionCode !== null && regionName !== null) names.set(regionCode, regionName);
  }
  return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => compareNames(a.name, b.name));
});

function groupId({ type, region }: PeerFilters): string {
  const parts = [...(type ? [`type:${type}`] : []), ...(region ? [`region:${region}`] : [])];
  return parts.length === 0 ? 'all' : parts.join('+');
}

/** "the North West", but "London" and "Yorkshire and The Humber". */
function withArticle(regionName: string): string {
  return /^(North|South|East|West)\b/.test(regionName) ? `the ${regionName}` : regionName;
}
