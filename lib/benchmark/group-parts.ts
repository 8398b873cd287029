/**
 * The parts that groups carve out of a set of councils: two councils are in one part when every allowed group has
 * both or neither. Used by `disclosure`; the reasoning is in docs/disclosure.md.
 */
export type Verdict = 'safe' | 'subtraction' | 'too-alike';

export type Carving<Member> = { readonly id: string; readonly members: readonly Member[] };

/** `isCut`: whether the part comes out of a part that is shown already, or is new to what is shown. */
export type PartCheck<Member> = (part: readonly Member[], isCut: boolean) => Verdict;

type Part<Member> = { readonly members: readonly Member[]; readonly isCut: boolean };

/**
 * Walks groups in the order given, widest first. Each group cuts the parts of those allowed so far; it is allowed
 * when every new part passes the check. What comes later never changes a verdict. Parts, not pairs: what three
 * groups carve out together is protected like what two do. After the first group refused as too alike no other may
 * cut: a second refusal would tell more about the first. The proof in docs/disclosure.md rests on this order.
 */
export function allowGroups<Member>(
  groups: readonly Carving<Member>[],
  check: PartCheck<Member>,
): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const partOf = new Map<Member, readonly Member[]>();
  let isStopped = false;
  for (const { id, members } of groups) {
    const fresh = newParts(members, partOf);
    const found = worst(fresh.map((part) => check(part.members, part.isCut)));
    const verdict: Verdict = isStopped && found === 'safe' && fresh.length > 0 ? 'too-alike' : found;
    verdicts.set(id, verdict);
    if (verdict === 'safe') keepParts(fresh, partOf);
    if (verdict === 'too-alike') isStopped = true;
  }
  return verdicts;
}

/** The parts that would be there with this group and are not there without it. */
function newParts<Member>(
  members: readonly Member[],
  partOf: ReadonlyMap<Member, readonly Member[]>,
): readonly Part<Member>[] {
  const inside = new Map<readonly Member[] | undefined, Member[]>();
  for (const member of members) {
    const part = partOf.get(member);
    const known = inside.get(part);
    if (known === undefined) inside.set(part, [member]);
    else known.push(member);
  }
  return [...inside].flatMap(([part, taken]): readonly Part<Member>[] => {
    if (part === undefined) return [{ members: taken, isCut: false }];
    if (part.length === taken.length) return [];
    const takenSet = new Set(taken);
    const rest = part.filter((member) => !takenSet.has(member));
    return [
      { members: taken, isCut: true },
      { members: rest, isCut: true },
    ];
  });
}

function keepParts<Member>(parts: readonly Part<Member>[], partOf: Map<Member, readonly Member[]>): void {
  for (const { members } of parts) {
    for (const member of members) partOf.set(member, members);
  }
}

/** Counts are public and values are not, so a part that is too small is called that before anything else. */
function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('subtraction')) return 'subtraction';
  return verdicts.includes('too-alike') ? 'too-alike' : 'safe';
}
