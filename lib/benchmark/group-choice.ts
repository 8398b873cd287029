import { BATCH_LIMITS } from '@/lib/batches/limits';
import { COUNCIL_TYPES, type Sharer } from './entry';
import { onceFor } from './once-for';
import { findPeerGroup, readyMadeGroups, regionsOf, typeLabel } from './peer-group';
import type { PeerFilters, PeerGroup } from './peer-group';
import { groupVerdict, type HiddenReason, type Published } from './published';
import { sideBySide } from './side-by-side';

/** A group that is worth choosing, and what it would give. */
export type GroupChoice = {
  readonly group: PeerGroup;
  readonly others: number;
  /** Whether it has a median and quartiles, as far as memberships say. */
  readonly hasMedian: boolean;
  /** What it gives, for a choice or a link: "9 others", "3 others, no median: fewer than 5", "9" to the lab. */
  readonly text: string;
};

/** One option of a select. An empty value is no filter. */
export type FilterOption = { readonly value: string; readonly text: string };

/** Why a group has no median, in a few words. Source: docs/disclosure.md. */
const WHY_NOT: Readonly<Record<HiddenReason, string>> = {
  'too-few': `fewer than ${BATCH_LIMITS.minimumOthers}`,
  'left-out': 'it could give an answer away',
  'taken-back': 'a council changed what it shares',
  'not-yet': 'not worked out yet',
};

/** The options of both selects, and nothing that gives nothing. */
export type FilterOptions = {
  readonly types: readonly FilterOption[];
  readonly regions: readonly FilterOption[];
};

type Offered = {
  readonly viewerCode?: string | undefined;
  readonly published: Published;
  /** Groups that data gives. */
  readonly listed?: readonly PeerGroup[];
};

/**
 * The groups that give this viewer something: a median, or councils by name side by side, and of a group of data how
 * many of it share. All that took part is always among them. `viewerCode` is the viewer's council when it has a result of its own to put beside others'.
 */
export function availableGroups(
  entries: readonly Sharer[],
  { viewerCode, published, listed = [] }: Offered,
): readonly GroupChoice[] {
  const groups = readyMadeGroups(entries);
  const everybody = findPeerGroup(entries, {});
  const narrower = [...groups.filter((group) => group.id !== everybody.id), ...listed];
  return [everybody, ...narrower]
    .map((group) => {
      const { others, named } = countOthers(entries, group, viewerCode);
      const verdict = groupVerdict(published, { groupId: group.id, others });
      const hasMedian = verdict === 'shown';
      return { group, others, hasMedian, verdict, standing: sideBySide(named, viewerCode) };
    })
    .filter(
      ({ group, others, hasMedian, standing }) =>
        group.id === everybody.id || hasMedian || standing || (group.kind !== 'place' && others > 0),
    )
    .map(({ group, others, hasMedian, verdict }) => {
      const noun = viewerCode === undefined ? '' : others === 1 ? ' other' : ' others';
      const text = `${others}${noun}${verdict === 'shown' ? '' : `, no median: ${WHY_NOT[verdict]}`}`;
      return { group, others, hasMedian, text };
    });
}

type Count = { readonly all: number; readonly named: number };

const countedIn = onceFor((entries: readonly Sharer[]) => {
  const byCode = new Map(entries.map((entry) => [entry.authorityCode, entry]));
  const countOnce = onceFor((codes: ReadonlySet<string>): Count => {
    const found = [...codes].flatMap((code) => byCode.get(code) ?? []);
    return { all: found.length, named: found.filter(({ sharing }) => sharing === 'named').length };
  });
  return { byCode, countOnce };
});

/** How many of a group share, and by name, the viewer's own council left out. */
function countOthers(entries: readonly Sharer[], { codes }: PeerGroup, viewerCode: string | undefined) {
  const { byCode, countOnce } = countedIn(entries);
  const { all, named } = countOnce(codes);
  const own = viewerCode !== undefined && codes.has(viewerCode) ? byCode.get(viewerCode) : undefined;
  return {
    others: all - (own === undefined ? 0 : 1),
    named: named - (own?.sharing === 'named' ? 1 : 0),
  };
}

/**
 * The choices that would show other councils than `current` does, each set of councils once: where every London council
 * is a London borough, "London boroughs" and "Councils in London" are one group. The first name for a set stands.
 */
export function distinctGroups(choices: readonly GroupChoice[], current: PeerGroup): readonly GroupChoice[] {
  return choices.filter(
    ({ group }, place) =>
      !isSameSet(group, current) && !choices.slice(0, place).some((before) => isSameSet(before.group, group)),
  );
}

/** Groups are told apart by who is in them. Of many codes, a sorted text would take longer than all else on the page. */
function isSameSet(a: PeerGroup, b: PeerGroup): boolean {
  return a.codes.size === b.codes.size && [...a.codes].every((code) => b.codes.has(code));
}

/** What the two selects offer, given what the other one is set to. A choice that gives nothing is left out. */
export function filterOptions(
  choices: readonly GroupChoice[],
  entries: readonly Sharer[],
  current: PeerFilters,
): FilterOptions {
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
