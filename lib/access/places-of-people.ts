/** A place as the lab's list of people has it. */
type ListedPlace = {
  readonly userId: string;
  readonly role: string;
  /** Null for a place in the lab. */
  readonly authorityName: string | null;
};

/**
 * Each place with the other places of its person, in the order of the list. People are told apart by their account: two
 * may have one name, and one may be written differently in two places.
 */
export function withOtherPlaces<P extends ListedPlace>(
  places: readonly P[],
): readonly (P & { readonly others: readonly P[] })[] {
  const ofPerson = new Map<string, P[]>();
  for (const place of places) ofPerson.set(place.userId, [...(ofPerson.get(place.userId) ?? []), place]);
  return places.map((place) => ({
    ...place,
    others: (ofPerson.get(place.userId) ?? []).filter((other) => other !== place),
  }));
}
