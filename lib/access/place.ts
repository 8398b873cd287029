import { ROLE_NAMES } from './roles';
import type { Member } from './scope';

/** Where others stand by the code of their authority, the lab stands by this. No authority has such a code. */
const LAB = 'lab';

/** A place that a person holds, with the name of its authority: null for the lab. */
export type NamedPlace = { readonly member: Member; readonly authorityName: string | null };

/**
 * What names one of a person's places: the code of its authority, or "lab". A person holds at most one place in each,
 * so a session, a form and a choice name it by this. It says nothing about the role.
 */
export function placeKey(member: Member): string {
  return member.kind === 'authority' ? member.authorityCode : LAB;
}

/** The place of that key among those a person holds. */
export function placeOf<P extends NamedPlace>(places: readonly P[], key: string): P | undefined {
  return places.find(({ member }) => placeKey(member) === key);
}

/**
 * The place that a person acts from: the first of `chosen` that they still hold, else the first that they hold. Null
 * when they hold none.
 */
export function actingPlace<P extends NamedPlace>(
  places: readonly P[],
  chosen: readonly (string | null)[],
): P | null {
  const held = chosen.flatMap((key) => (key === null ? [] : (placeOf(places, key) ?? [])));
  return held[0] ?? places[0] ?? null;
}

/** Whom a person acts for from a place, as the head of a page names it. */
export function placeName({ authorityName }: Pick<NamedPlace, 'authorityName'>): string {
  return authorityName ?? 'Policy lab';
}

/** The same inside a sentence. */
export function placeInText({ authorityName }: Pick<NamedPlace, 'authorityName'>): string {
  return authorityName ?? 'the policy lab';
}

/** A place with the role in it, after "You act for": "Elmshire, as assessment lead". */
export function placeInWords(place: NamedPlace): string {
  return `${placeInText(place)}, as ${ROLE_NAMES[place.member.role]}`;
}
