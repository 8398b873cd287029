import { slopePicture } from '@/lib/charts/slope';
import { type Slope } from '@/lib/charts/slope-row';
import { PictureDrawing } from './picture-drawing';

/** Change since the last round, without script. Nothing where the table stands alone. */
export function SlopeStill({ slope }: { readonly slope: Slope }) {
  const wide = slopePicture(slope, 'wide');
  const narrow = slopePicture(slope, 'narrow');
  return wide === null || narrow === null ? null : (
    <PictureDrawing layouts={{ wide, narrow }} place="figure" />
  );
}
