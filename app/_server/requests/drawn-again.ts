import 'server-only';
import { headers } from 'next/headers';

/*
 * A form that is posted without script is drawn again in the same request, with what came of it. When it was refused
 * because the person acts for another council now, only the council it was drawn for can draw it: with what they typed.
 */

// Actions and pages are bundled apart, and Next gives both of them the same headers of one request.
const shared: typeof globalThis & { toolkitDrawnAgain?: WeakMap<object, string> } = globalThis;
const places = (shared.toolkitDrawnAgain ??= new WeakMap<object, string>());

/** Lets the rest of this request draw its page from this place of the person. Only after what was posted is refused. */
export async function drawAgainFrom(place: string): Promise<void> {
  places.set(await headers(), place);
}

/** The place from which this request draws its page again, if that is not the one that the person acts from. */
export async function drawnAgainFrom(): Promise<string | null> {
  return places.get(await headers()) ?? null;
}
