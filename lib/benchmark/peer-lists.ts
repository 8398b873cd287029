import type { GroupModel } from './group-model';

/** A council that a model names for another, nearest first. */
export type Neighbour = {
  readonly modelId: string;
  /** Whose neighbour it is. */
  readonly areaCode: string;
  readonly areaName: string;
  readonly code: string;
  readonly name: string;
  /** How close the publisher says that it is, in its own words. */
  readonly closeness: string | null;
};

/** A council that is no more, with the names of those that stand in its place. */
export type GoneCouncil = {
  readonly code: string;
  readonly name: string;
  readonly successors: readonly string[];
};

/** What data says about who belongs with whom, as far as one reader needs it. Codes are those of today. */
export type PeerLists = {
  /** Those that are offered today. */
  readonly models: readonly GroupModel[];
  /** In the order of their models and councils, nearest first. */
  readonly neighbours: readonly Neighbour[];
  readonly gone: readonly GoneCouncil[];
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  readonly adopted: readonly string[];
  /** Bodies that one passing mention says have adopted: neither adopted nor none found. */
  readonly mentioned: readonly string[];
  readonly labMembers: readonly string[];
  /** How many councils there are. */
  readonly councils: number;
  /** Whether all of it is made up for invented councils. */
  readonly invented: boolean;
};

export const NO_LISTS: PeerLists = {
  models: [],
  neighbours: [],
  gone: [],
  areas: [],
  adopted: [],
  mentioned: [],
  labMembers: [],
  councils: 0,
  invented: false,
};
