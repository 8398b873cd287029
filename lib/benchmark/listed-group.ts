import { grouped } from '@/lib/batches/grouped';
import type { GroupModel, GroupModelKind } from './group-model';
import { onceFor } from './once-for';
import type { PeerGroup, PeerGroupKind } from './peer-group';
import type { Neighbour, PeerLists } from './peer-lists';

type Options = {
  /** Councils that may be counted: those that took part and the reader's own, or all there are. */
  readonly among: ReadonlySet<string>;
  /** The reader's council; without one every group says whose it is. */
  readonly viewerCode?: string | undefined;
};

/** One group in its words, before it is known who of it took part. */
type Listed = Pick<PeerGroup, 'id' | 'kind' | 'label' | 'plural' | 'singular' | 'address' | 'centreName'> & {
  readonly members: readonly string[];
  readonly size: number;
};

const ADOPTED = 'adopted';
const NONE_FOUND = 'none-found';
const LAB_MEMBERS = 'lab';

/**
 * The groups that data gives: neighbours of each council, areas, the register, and the lab's members. Their ids are
 * stable, "dfe-2025:E06000001". A council is not among its own neighbours, and nobody stands in the place of a neighbour that is no more.
 */
export function listedGroups(lists: PeerLists, { among, viewerCode }: Options): readonly PeerGroup[] {
  return listedAmong(lists)(among)(viewerCode);
}

/** Lists are read for one council, so that hardly more than one viewer asks of each: a map of them does not grow. */
const listedAmong = onceFor((lists: PeerLists) =>
  onceFor((among: ReadonlySet<string>) => {
    const known = new Map<string | undefined, readonly PeerGroup[]>();
    return (viewerCode: string | undefined): readonly PeerGroup[] => {
      const found = known.get(viewerCode) ?? makeGroups(lists, { among, viewerCode });
      known.set(viewerCode, found);
      return found;
    };
  }),
);

function makeGroups(lists: PeerLists, { among, viewerCode }: Options): readonly PeerGroup[] {
  return [
    ...neighbourGroups(lists, { among, viewerCode }),
    ...areaGroups(lists, viewerCode),
    ...registerGroups(lists, among),
    ...labGroups(lists),
  ].map(({ members, ...group }) => ({
    ...group,
    filters: {},
    codes: new Set(members.filter((code) => among.has(code))),
  }));
}

function neighbourGroups(lists: PeerLists, { among, viewerCode }: Options): readonly Listed[] {
  const gone = new Set(lists.gone.map(({ code }) => code));
  return lists.models.flatMap((model) => {
    const own = lists.neighbours.filter(({ modelId }) => modelId === model.id);
    return [...grouped(own, ({ areaCode }) => areaCode)].map(([areaCode, named]) => {
      const { areaName } = named[0] ?? { areaName: areaCode };
      const noun = model.kind === 'statistical-neighbours' ? 'statistical neighbour' : 'nearest neighbour';
      return {
        id: `${model.id}:${areaCode}`,
        kind: 'neighbours' as const,
        label: model.name,
        centreName: areaName,
        plural: `${noun}s of ${areaName}`,
        singular: `${noun} of ${areaName}`,
        address: { group: model.id, of: viewerCode === undefined ? areaCode : undefined },
        members: named.map(({ code }) => code),
        size: named.filter(({ code }) => !gone.has(code) || among.has(code)).length,
      };
    });
  });
}

function areaGroups({ models, areas }: PeerLists, viewerCode: string | undefined): readonly Listed[] {
  const model = modelOf(models, 'combined-authority');
  if (model === undefined) return [];
  return areas.map(({ code, name, members }) => ({
    id: `${model.id}:${code}`,
    kind: 'area',
    label: 'Combined authority area',
    centreName: name,
    plural: `councils in ${name}`,
    singular: `council in ${name}`,
    address: { group: model.id, of: viewerCode === undefined ? code : undefined },
    members,
    size: members.length,
  }));
}

function registerGroups(lists: PeerLists, among: ReadonlySet<string>): readonly Listed[] {
  const { models, adopted, mentioned, councils } = lists;
  const model = modelOf(models, 'register');
  if (model === undefined) return [];
  const found = new Set([...adopted, ...mentioned]);
  return [
    {
      id: `${model.id}:${ADOPTED}`,
      kind: 'adopted',
      label: 'Adopted: a decision is in the register',
      plural: 'councils with a decision in the register',
      singular: 'council with a decision in the register',
      address: { group: ADOPTED },
      members: adopted,
      size: adopted.length,
    },
    {
      id: `${model.id}:${NONE_FOUND}`,
      kind: 'none-found',
      label: 'None found: no decision is in the register',
      plural: 'councils with no decision in the register',
      singular: 'council with no decision in the register',
      address: { group: NONE_FOUND },
      members: [...among].filter((code) => !found.has(code)),
      size: councils - found.size,
    },
  ];
}

function labGroups({ labMembers }: PeerLists): readonly Listed[] {
  if (labMembers.length === 0) return [];
  return [
    {
      id: 'lab:members',
      kind: 'lab',
      label: 'Member councils of the lab',
      plural: 'member councils of the lab',
      singular: 'member council of the lab',
      address: { group: LAB_MEMBERS },
      members: labMembers,
      size: labMembers.length,
    },
  ];
}

function modelOf(models: readonly GroupModel[], kind: GroupModelKind): GroupModel | undefined {
  return models.find((model) => model.kind === kind);
}

/** Whether a group is one of many of its kind, so that a reader without a council says whose. */
export function isOfSomebody(kind: PeerGroupKind): boolean {
  return kind === 'neighbours' || kind === 'area';
}

/** The neighbours of one group, nearest first, for saying who they are. */
export function neighboursIn({ neighbours }: PeerLists, { id }: PeerGroup): readonly Neighbour[] {
  return neighbours.filter(({ modelId, areaCode }) => `${modelId}:${areaCode}` === id);
}
