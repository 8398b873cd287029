import 'server-only';
import { placeInText, placeKey, placeOf } from '@/lib/access/place';
import type { OtherPlace } from '@/lib/action-state';
import { drawAgainFrom } from '@/app/_server/requests/drawn-again';
import { requireSignedIn } from '@/app/_server/require-scope';
import type { Viewer } from './viewer';

/**
 * What to say of a form that was drawn for another place than the person acts from now; null when it is theirs.
 * `drawnFor` is a key that came back from the browser. The page is drawn again from that place, if they still hold it.
 */
export async function findOtherPlace(viewer: Viewer, drawnFor: string): Promise<OtherPlace | null> {
  if (placeKey(viewer.member) === drawnFor) return null;
  const { places } = await requireSignedIn();
  const place = placeOf(places, drawnFor);
  if (place !== undefined) await drawAgainFrom(drawnFor);
  return { now: placeInText(viewer), drawnFor: place === undefined ? null : placeInText(place) };
}
