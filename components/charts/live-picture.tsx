'use client';

import { useRef, useState } from 'react';
import { PictureDrawing, type PictureLayouts, type PicturePlace } from './picture-drawing';
import { useRecharts } from './use-recharts';
import { useShownDrawing } from './use-shown-drawing';

const HINT = 'Point at the picture or use the arrow keys to read values';

interface LivePictureProps {
  readonly layouts: PictureLayouts;
  readonly place: PicturePlace;
}

function ReadablePicture({ layouts, place }: LivePictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<HTMLElement | null>(null);
  const recharts = useRecharts(frame);
  const shown = useShownDrawing(frame);
  const live = recharts !== null && shown !== null;
  const picture = shown?.index === 1 ? (layouts.narrow ?? layouts.wide) : layouts.wide;
  return (
    <PictureDrawing layouts={layouts} place={place} frame={frame} live={live}>
      {live ? <recharts.RechartsPicture picture={picture} width={shown.width} readInto={words} /> : null}
      <p className="ct-reading">
        <span className="ct-reading__text" aria-live="polite" ref={setWords} />
        {live && place === 'figure' ? <span className="ct-reading__hint">{HINT}</span> : null}
      </p>
    </PictureDrawing>
  );
}

/**
 * The static drawing, over which recharts draws the same picture once it is near the viewport. The drawing
 * keeps the place, so nothing moves, and it is what is printed. A picture with nothing to read stays a drawing.
 */
export function LivePicture({ layouts, place }: LivePictureProps) {
  return layouts.wide.readings.length === 0 ? (
    <PictureDrawing layouts={layouts} place={place} />
  ) : (
    <ReadablePicture layouts={layouts} place={place} />
  );
}
