import { groupVerdict, planDisclosure } from './disclosure';
import { COUNCIL_TYPES, type BenchmarkEntry } from './entry';
import { findPeerGroup, readyMadeGroups, regionsOf, typeLabel } from './peer-group';
import type { PeerFilters, PeerGroup } from './peer-group';

/** A group that is worth choosing, and what it would give. */
export type GroupChoice = {
  readonly group: PeerGroup;
  readonly others: number;
  /** Whether it has a median and quartiles, as far as memberships say. */
  readonly hasMedian: boolean;
  /** What it gives, for a choice or a link: "9 others", "3 others, no median", "9" to the lab. */
  readonly text: string;
};

/** One option of a select. An empty value is no filter. */
export type FilterOption = { readonly value: string; readonly text: string };

/**
 * The groups that give this viewer something: a median, or councils by name side by side. All that took part
 * is always among them. `viewerCode` is the viewer's council when it has a result of its own to put beside others'.
 */
export function availableGroups(
  entries: readonly BenchmarkEntry[],
  { viewerCode }: { readonly viewerCode?: string | undefined },
): readonly GroupChoice[] {
  const groups = readyMadeGroups(entries);
  const plan = planDisclosure(entries, groups, { viewerCode });
  const everybody = findPeerGroup(entries, {});
  const narrower = groups.filter((group) => group.id !== everybody.id);
  return [everybody, ...narrower]
    .map((group) => {
      const others = entries.filter(
        (entry) => group.codes.has(entry.authorityCode) && entry.authorityCode !== viewerCode,
      );
      const named = others.filter((entry) => entry.sharing === 'named').length;
      const hasMedian = groupVerdict(plan, group.id) === 'safe';
      return { group, others: others.length, hasMedian, standing: sideBySide(named, viewerCode) };
    })
    .filter(({ group, hasMedian, standing }) => group.id === everybody.id || hasMedian || standing)
    .map(({ group, others, hasMedian }) => {
      const noun = viewerCode === undefined ? '' : others === 1 ? ' other' : ' others';
      const text = `${others}${noun}${hasMedian ? '' : ', no median'}`;
      return { group, others, hasMedian, text };
    });
}

/**
 * The choices that would show other councils than `current` does, each set of councils once: where every London council
 * is a London borough, "London boroughs" and "Councils in London" are one group. The first name for a set stands.
 */
export function distinctGroups(choices: readonly GroupChoice[], current: PeerGroup): readonly GroupChoice[] {
  const seen = new Set([setKey(current)]);
  return choices.filter(({ group }) => {
    const isNew = !seen.has(setKey(group));
    seen.add(setKey(group));
    return isNew;
  });
}

function setKey({ codes }: PeerGroup): string {
  return [...codes].sort().join(' ');
}

/** Councils that share by name stand side by side from two up, the viewer's own among them. */
export function sideBySide(namedOthers: number, viewerCode: string | undefined): boolean {
  return namedOthers + (viewerCode === undefined ? 0 : 1) >= 2 && namedOthers > 0;
}

/** What the two selects offer, given what the other one is set to. A choice that gives nothing is left out. */
export function filterOptions(
  choices: readonly GroupChoice[],
  entries: readonly BenchmarkEntry[],
  current: PeerFilters,
): { readonly types: readonly FilterOption[]; readonly regions: readonly FilterOption[] } {
  const offered = (filters: PeerFilters): GroupChoice | undefined =>
    choices.find(
      ({ group }) => group.filters.type === filters.type && group.filters.region === filters.region,
    );
  const types = COUNCIL_TYPES.flatMap((type) => {
    const choice = offered({ type, region: current.region });
    if (choice === undefined && type !== current.type) return [];
    return [{ value: type, text: withText(typeLabel(type), choice) }];
  });
  const regions = regionsOf(entries).flatMap(({ code, name }) => {
    const choice = offered({ type: current.type, region: code });
    if (choice === undefined && code !== current.region) return [];
    return [{ value: code, text: withText(name, choice) }];
  });
  return {
    types: [{ value: '', text: 'Every type' }, ...types],
    regions: [{ value: '', text: 'Every region' }, ...regions],
  };
}

function withText(label: string, choice: GroupChoice | undefined): string {
  return choice === undefined ? label : `${label}: ${choice.text}`;
}
