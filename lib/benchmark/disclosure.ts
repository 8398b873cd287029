import type { BenchmarkEntry } from './entry';
import { quartiles, roundToStep, type Quartiles } from './quantile';

/**
 * Decides what may be shown of other councils. Nothing else in the product does. The rules, the reasoning and
 * what they do not protect against are in docs/disclosure.md; keep the two together.
 */
export type DisclosureRules = {
  /** Fewest other councils behind a median or quartile. */
  readonly minimumOthers: number;
  /** Fewest anonymous councils behind a statistic, and in the difference of any two, where there are any. */
  readonly minimumAnonymous: number;
  /** Points by which the anonymous values in each part must differ: no value may be pinned closer than this. */
  readonly minimumSpread: number;
  /** Statistics with an anonymous value behind them are rounded to this many points. */
  readonly roundTo: number;
};

export const DISCLOSURE_RULES: DisclosureRules = {
  minimumOthers: 5,
  minimumAnonymous: 5,
  minimumSpread: 10,
  roundTo: 5,
};

/** A ready-made group. Statistics of all groups in one plan are protected against subtraction from each other. */
export type DisclosureGroup = { readonly id: string; readonly codes: ReadonlySet<string> };

export type HiddenReason = 'too-few' | 'too-few-anonymous' | 'subtraction' | 'too-alike';

/** `others` counts the other councils with a value, `anonymous` those among them that share without a name. */
export type Statistic = { readonly others: number; readonly anonymous: number } & (
  | ({ readonly shown: true; readonly rounded: boolean } & Quartiles)
  | { readonly shown: false; readonly reason: HiddenReason }
);

type Verdict = 'safe' | 'subtraction' | 'too-alike';
type Verdicts = ReadonlyMap<string, Verdict>;
type Anonymous = readonly BenchmarkEntry[];
/** `spare`: how many councils may be left out of the part before it is asked whether the rest differ. */
type Check = (part: Anonymous, spare: number) => Verdict;

export type DisclosurePlan = {
  readonly rules: DisclosureRules;
  readonly entries: readonly BenchmarkEntry[];
  readonly anonymous: Anonymous;
  readonly viewerCode: string | undefined;
  /** Widest first: the order in which groups are allowed, the same for everybody who looks. */
  readonly groups: readonly DisclosureGroup[];
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
  const ordered = [...groups].sort((a, b) => b.codes.size - a.codes.size || (a.id < b.id ? -1 : 1));
  const anonymous = entries.filter((entry) => entry.sharing === 'anonymous');
  const check: Check = (part) => checkCount(part, rules);
  const forAll = allowGroups(ordered, anonymous, check);
  const others = anonymous.filter((entry) => entry.authorityCode !== viewerCode);
  const forViewer = allowGroups(onlySafe(ordered, forAll), others, check);
  return { rules, entries, anonymous, viewerCode, groups: ordered, forAll, forViewer };
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
  const { rules } = plan;
  if (planned(plan, groupId) !== 'safe') return planned(plan, groupId);
  const answered = plan.anonymous.filter((entry) => hasValue(entry, key));
  const forAll = allowGroups(onlySafe(plan.groups, plan.forAll), answered, (part, spare) => {
    const counted = checkCount(part, rules);
    return counted === 'safe' ? checkSpread(part, key, { spare, rules }) : counted;
  });
  const verdict = forAll.get(groupId) ?? 'subtraction';
  if (verdict !== 'safe') return verdict;
  const others = answered.filter((entry) => entry.authorityCode !== plan.viewerCode);
  const left = onlySafe(onlySafe(plan.groups, plan.forViewer), forAll);
  return allowGroups(left, others, (part) => checkCount(part, rules)).get(groupId) ?? 'subtraction';
}

/**
 * Walks groups from the widest to the narrowest. Each cuts the anonymous councils behind the groups allowed so
 * far into smaller parts; it is allowed when every new part passes the check. Parts, not pairs: what three groups
 * carve out together is protected like what two do. After the first group refused for its values, no other group may
 * cut: a second refusal would tell more about the first. The proof in docs/disclosure.md rests on this order.
 */
function allowGroups(groups: readonly DisclosureGroup[], anonymous: Anonymous, check: Check): Verdicts {
  const verdicts = new Map<string, Verdict>();
  let parts: readonly Anonymous[] = [];
  let isStopped = false;
  for (const group of groups) {
    const cut = cutParts(parts, group, anonymous);
    const verdict = worst(cut.fresh.map((part) => check(part, part === cut.outside ? 1 : 2)));
    const stopped: Verdict = isStopped && verdict === 'safe' && cut.fresh.length > 0 ? 'too-alike' : verdict;
    verdicts.set(group.id, stopped);
    if (stopped === 'safe') parts = cut.parts;
    isStopped ||= stopped === 'too-alike';
  }
  return verdicts;
}

type Cut = {
  readonly parts: readonly Anonymous[];
  /** Those of `parts` that were not there before. */
  readonly fresh: readonly Anonymous[];
  /** Among `fresh`, the councils that no group before had in it. */
  readonly outside: Anonymous;
};

function cutParts(parts: readonly Anonymous[], group: DisclosureGroup, anonymous: Anonymous): Cut {
  const known = new Set(parts.flat());
  const outside = anonymous.filter((entry) => isIn(group, entry) && !known.has(entry));
  const halves = parts.map((part) => [
    part.filter((entry) => isIn(group, entry)),
    part.filter((entry) => !isIn(group, entry)),
  ]);
  const isCut = (pair: readonly Anonymous[]): boolean => pair.every((half) => half.length > 0);
  const nonEmpty = (part: Anonymous): boolean => part.length > 0;
  return {
    parts: [...halves.flat(), outside].filter(nonEmpty),
    fresh: [...halves.filter(isCut).flat(), outside].filter(nonEmpty),
    outside,
  };
}

/** Counts are public and values are not, so a part that is too small is called that before anything else. */
function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('subtraction')) return 'subtraction';
  return verdicts.includes('too-alike') ? 'too-alike' : 'safe';
}

function checkCount(part: Anonymous, rules: DisclosureRules): Verdict {
  return part.length >= rules.minimumAnonymous ? 'safe' : 'subtraction';
}

type SpreadOptions = { readonly spare: number; readonly rules: DisclosureRules };

/** Whether values still differ by the minimum spread when any `spare` of them are left out. */
function checkSpread(part: Anonymous, key: string, { spare, rules }: SpreadOptions): Verdict {
  const sorted = part.map((entry) => valueOf(entry, key)).sort((a, b) => a - b);
  const width = Math.max(sorted.length - spare, 1);
  const spreads = sorted.slice(width - 1).map((top, index) => top - (sorted[index] ?? top));
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
  if (group === undefined) return [];
  return plan.entries.filter((entry) => isIn(group, entry) && entry.authorityCode !== plan.viewerCode);
}

function onlySafe(groups: readonly DisclosureGroup[], verdicts: Verdicts): readonly DisclosureGroup[] {
  return groups.filter((group) => verdicts.get(group.id) === 'safe');
}

function isIn(group: DisclosureGroup, entry: BenchmarkEntry): boolean {
  return group.codes.has(entry.authorityCode);
}

function hasValue(entry: BenchmarkEntry, key: string): boolean {
  return typeof entry.figures[key] === 'number';
}

function valueOf(entry: BenchmarkEntry, key: string): number {
  return entry.figures[key] ?? 0;
}
