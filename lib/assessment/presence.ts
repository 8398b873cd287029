import { joinWords } from '@/lib/format/number-word';

/** How long somebody counts as being at a theme after they opened or saved it, in minutes. Source: issue 3, part 3. */
export const PRESENT_MINUTES = 15;

const MINUTE = 60_000;

/** Somebody at a theme, and when last. */
export type Seen = { readonly memberId: string; readonly displayName: string; readonly at: Date };

/**
 * Who else was at a theme in the last minutes, in one sentence, the latest first; null when nobody was. `seen` are page
 * visits and saves, in any order and any number for a person.
 */
export function presenceWords(
  seen: readonly Seen[],
  { viewerId, now }: { readonly viewerId: string; readonly now: Date },
): string | null {
  const latest = new Map<string, Seen>();
  for (const one of seen) {
    const known = latest.get(one.memberId);
    if (known === undefined || known.at < one.at) latest.set(one.memberId, one);
  }
  const others = [...latest.values()]
    .map((one) => ({ ...one, minutes: Math.max(0, Math.floor((now.getTime() - one.at.getTime()) / MINUTE)) }))
    .filter(({ memberId, minutes }) => memberId !== viewerId && minutes < PRESENT_MINUTES)
    .sort((a, b) => a.minutes - b.minutes || a.displayName.localeCompare(b.displayName));
  if (others.length === 0) return null;
  const said = others.map(({ displayName, minutes }) => `${displayName} ${agoWords(minutes)}`);
  const [only] = others;
  return others.length === 1 && only !== undefined
    ? `${only.displayName} was on this page ${agoWords(only.minutes)}.`
    : `On this page lately: ${joinWords(said)}.`;
}

/**
 * Whether it is known already that somebody is at a theme: they opened or saved it within the last minute. Nothing says it
 * more exactly than that, so a page that is opened again and again writes nothing.
 */
export function isNoted(
  seen: readonly Seen[],
  { viewerId, now }: { readonly viewerId: string; readonly now: Date },
): boolean {
  return seen.some(({ memberId, at }) => memberId === viewerId && now.getTime() - at.getTime() < MINUTE);
}

function agoWords(minutes: number): string {
  if (minutes === 0) return 'less than a minute ago';
  return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
}
