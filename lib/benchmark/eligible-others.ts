import type { CouncilType, OwnEntry } from './entry';
import type { PeerGroup } from './peer-group';

/** How many councils there are of one type in one region, whether or not they took part. */
export type CouncilCount = {
  readonly type: CouncilType;
  readonly regionCode: string | null;
  readonly count: number;
};

/** How many councils of a group could take part, private ones too, the viewer's own not counted. */
export function eligibleOthers(
  counts: readonly CouncilCount[],
  { filters }: Pick<PeerGroup, 'filters'>,
  own: Pick<OwnEntry, 'type' | 'regionCode'> | undefined,
): number {
  const isInGroup = ({ type, regionCode }: Pick<CouncilCount, 'type' | 'regionCode'>): boolean =>
    (filters.type === undefined || filters.type === type) &&
    (filters.region === undefined || filters.region === regionCode);
  const all = counts.filter(isInGroup).reduce((sum, { count }) => sum + count, 0);
  return own !== undefined && isInGroup(own) ? all - 1 : all;
}
