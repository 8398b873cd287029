import { findSignedIn } from '@/app/_server/sign-in/viewer';
import { placeInWords } from '@/lib/access/place';

/** For pages that say no: somebody with places in several councils may only be acting for the wrong one. */
export async function OtherPlacesNote() {
  const { acting, places } = (await findSignedIn()) ?? { acting: null, places: [] };
  if (acting === null || places.length < 2) return null;
  return (
    <p className="ct-p">
      You act for {placeInWords(acting)}. For what belongs to another of your councils,{' '}
      <a href="/places">change council</a> first.
    </p>
  );
}
