import { DISCLOSURE_RULES, type DisclosureRules } from './disclosure-limits';
import type { BenchmarkEntry } from './entry';
import { allowGroups, type Carving, type Verdict } from './group-parts';
import { quartiles, roundToStep, type Quartiles } from './quartiles';

/**
 * Decides what may be shown of other councils. Nothing else in the product does. The rules, the reasoning and
 * what they do not protect against are in docs/disclosure.md; keep the two together.
 */

/** A ready-made group. Statistics of all groups in one plan are protected against subtraction from each other. */
export type DisclosureGroup = { readonly id: string; readonly codes: ReadonlySet<string> };

export type HiddenReason = 'too-few' | 'too-few-anonymous' | 'subtraction' | 'too-alike';

/** `others` counts the other councils with a value, `anonymous` those among them that share without a name. */
export type Statistic = { readonly others: number; readonly anonymous: number } & (
  | ({ readonly shown: true; readonly rounded: boolean } & Quartiles)
  | { readonly shown: false; readonly reason: HiddenReason }
);

type Verdicts = ReadonlyMap<string, Verdict>;
type Anonymous = readonly BenchmarkEntry[];

/** A group with its councils, and the anonymous ones among them. The viewer's own is still in it. */
type PlannedGroup = {
  readonly id: string;
  readonly councils: readonly BenchmarkEntry[];
  readonly anonymous: Anonymous;
};

export type DisclosurePlan = {
  readonly rules: DisclosureRules;
  readonly entries: readonly BenchmarkEntry[];
  readonly viewerCode: string | undefined;
  /** Widest first: the order in which groups are allowed, the same for everybody who looks. */
  readonly groups: readonly PlannedGroup[];
  readonly forAll: Verdicts;
  readonly forViewer: Verdicts;
};

type PlanOptions = { readonly viewerCode?: string | undefined; readonly rules?: DisclosureRules };

/**
 * Works out which groups can have statistics at all, from who is in them and how they share: never from values.
 * `entries` are all that share with this audience in one framework, one a council, the viewer's among them if it
 * shares. `groups` are all that anybody may ask for, whether or not this viewer has asked.
 */
export function planDisclosure(
  entries: readonly BenchmarkEntry[],
  groups: readonly DisclosureGroup[],
  { viewerCode, rules = DISCLOSURE_RULES }: PlanOptions,
): DisclosurePlan {
  const planned = groups
    .map((group) => planGroup(group, entries))
    .sort((a, b) => b.councils.length - a.councils.length || (a.id < b.id ? -1 : 1));
  const check = (part: Anonymous): Verdict => checkCount(part, rules);
  const forAll = allowGroups(carvings(planned), check);
  const forViewer = allowGroups(carvings(onlySafe(planned, forAll), { viewerCode }), check);
  return { rules, entries, viewerCode, groups: planned, forAll, forViewer };
}

function planGroup({ id, codes }: DisclosureGroup, entries: readonly BenchmarkEntry[]): PlannedGroup {
  const councils = entries.filter((entry) => codes.has(entry.authorityCode));
  return { id, councils, anonymous: councils.filter((entry) => entry.sharing === 'anonymous') };
}

/**
 * Whether a group can have statistics for this viewer, as far as memberships say. A single figure may still be
 * hidden, because too few answered it or their answers are too alike.
 */
export function groupVerdict(plan: DisclosurePlan, groupId: string): 'safe' | HiddenReason {
  const counts = countOthers(othersIn(plan, groupId));
  return countReason(plan.rules, counts) ?? (counts.anonymous === 0 ? 'safe' : planned(plan, groupId));
}

/**
 * The median and quartiles of the other councils of a group at one figure, or why they are hidden. Values are
 * 0 to 100, exact when all behind them share by name, otherwise rounded to 5 points.
 */
export function disclosedStatistic(plan: DisclosurePlan, groupId: string, key: string): Statistic {
  const behind = othersIn(plan, groupId).filter((entry) => hasValue(entry, key));
  const counts = countOthers(behind);
  const tooFew = countReason(plan.rules, counts);
  if (tooFew !== null) return { ...counts, shown: false, reason: tooFew };
  const exact = quartiles(behind.map((entry) => valueOf(entry, key)));
  if (counts.anonymous === 0) return { ...counts, shown: true, rounded: false, ...exact };
  const verdict = figureVerdict(plan, groupId, key);
  if (verdict !== 'safe') return { ...counts, shown: false, reason: verdict };
  return { ...counts, shown: true, rounded: true, ...roundQuartiles(exact, plan.rules.roundTo) };
}

/** Whether councils that share by name are shown, by name: from two up, the viewer's own among them. */
export function sideBySide(namedOthers: number, viewerCode: string | undefined): boolean {
  const together = namedOthers + (viewerCode === undefined ? 0 : 1);
  return namedOthers > 0 && together >= DISCLOSURE_RULES.minimumNamed;
}

type Counts = { readonly others: number; readonly anonymous: number };

function countOthers(behind: readonly BenchmarkEntry[]): Counts {
  const anonymous = behind.filter((entry) => entry.sharing === 'anonymous').length;
  return { others: behind.length, anonymous };
}

/** Values shared by name give nothing away, however they are cut: they need enough others and no more. */
function countReason(rules: DisclosureRules, { others, anonymous }: Counts): HiddenReason | null {
  if (others < rules.minimumOthers) return 'too-few';
  return anonymous > 0 && anonymous < rules.minimumAnonymous ? 'too-few-anonymous' : null;
}

function planned(plan: DisclosurePlan, groupId: string): Verdict {
  return plan.forViewer.get(groupId) ?? 'subtraction';
}

/** Twice: with everyone, so that it is the same for all who look; then with the viewer, who knows its own value, away. */
function figureVerdict(plan: DisclosurePlan, groupId: string, key: string): Verdict {
  const { rules, viewerCode } = plan;
  if (planned(plan, groupId) !== 'safe') return planned(plan, groupId);
  const wider = plan.groups.slice(0, plan.groups.findIndex(({ id }) => id === groupId) + 1);
  const forAll = allowGroups(carvings(onlySafe(wider, plan.forAll), { key }), (part, isCut) => {
    const counted = checkCount(part, rules);
    return counted === 'safe' ? checkSpread(part, key, { spare: isCut ? 2 : 1, rules }) : counted;
  });
  const verdict = forAll.get(groupId) ?? 'subtraction';
  if (verdict !== 'safe') return verdict;
  const left = onlySafe(onlySafe(wider, plan.forViewer), forAll);
  const forViewer = allowGroups(carvings(left, { key, viewerCode }), (part) => checkCount(part, rules));
  return forViewer.get(groupId) ?? 'subtraction';
}

type CarvingOptions = { readonly key?: string; readonly viewerCode?: string | undefined };

/** The anonymous councils of each group: those with a value at `key` where one is given, and without the viewer. */
function carvings(
  groups: readonly PlannedGroup[],
  { key, viewerCode }: CarvingOptions = {},
): readonly Carving<BenchmarkEntry>[] {
  return groups.map(({ id, anonymous }) => ({
    id,
    members: anonymous.filter(
      (entry) => entry.authorityCode !== viewerCode && (key === undefined || hasValue(entry, key)),
    ),
  }));
}

function checkCount(part: Anonymous, rules: DisclosureRules): Verdict {
  return part.length >= rules.minimumAnonymous ? 'safe' : 'subtraction';
}

type SpreadOptions = { readonly spare: number; readonly rules: DisclosureRules };

/** Whether values still differ by the minimum spread when any `spare` of them are left out. */
function checkSpread(part: Anonymous, key: string, { spare, rules }: SpreadOptions): Verdict {
  const sorted = Float64Array.from(part, (entry) => valueOf(entry, key)).sort();
  const kept = Math.max(sorted.length - spare, 1);
  const spreads = Array.from(
    { length: sorted.length - kept + 1 },
    (_, lowest) => (sorted[lowest + kept - 1] ?? 0) - (sorted[lowest] ?? 0),
  );
  return Math.min(...spreads) >= rules.minimumSpread ? 'safe' : 'too-alike';
}

function roundQuartiles({ lower, median, upper }: Quartiles, step: number): Quartiles {
  return {
    lower: roundToStep(lower, step),
    median: roundToStep(median, step),
    upper: roundToStep(upper, step),
  };
}

/** A group that the plan does not know has nobody in it. */
function othersIn(plan: DisclosurePlan, groupId: string): readonly BenchmarkEntry[] {
  const group = plan.groups.find((each) => each.id === groupId);
  return group?.councils.filter((entry) => entry.authorityCode !== plan.viewerCode) ?? [];
}

function onlySafe(groups: readonly PlannedGroup[], verdicts: Verdicts): readonly PlannedGroup[] {
  return groups.filter((group) => verdicts.get(group.id) === 'safe');
}

function hasValue(entry: BenchmarkEntry, key: string): boolean {
  return typeof entry.figures[key] === 'number';
}

function valueOf(entry: BenchmarkEntry, key: string): number {
  return entry.figures[key] ?? 0;
}
