import { spreadStrip } from '@/lib/charts/spread-strip';
import { type SpreadStrip } from '@/lib/charts/spread-strip-row';
import { PictureDrawing } from './picture-drawing';

/** One row of a benchmark, without script. */
export function SpreadStripStill({ strip }: { readonly strip: SpreadStrip }) {
  return <PictureDrawing layouts={{ wide: spreadStrip(strip) }} place="strip" />;
}
