'use client';

import { useRef, useState } from 'react';
import { type Picture } from '@/lib/charts/picture';
import { PictureDrawing, type PictureLayouts, type PicturePlace } from './picture-drawing';
import { useRecharts } from './use-recharts';
import { useShownDrawing, type ShownDrawing } from './use-shown-drawing';

const HINT = 'Point at the picture or use the arrow keys to read values';

interface LivePictureProps {
  readonly layouts: PictureLayouts;
  readonly place: PicturePlace;
  /** True for every strip of a table but its first: up and down lead to it, the Tab key passes by. */
  readonly follows?: boolean;
}

function pictureOf({ wide, narrow = wide }: PictureLayouts, shown: ShownDrawing): Picture {
  return shown.index === 0 ? wide : narrow;
}

function ReadablePicture({ layouts, place, follows = false }: LivePictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<HTMLElement | null>(null);
  const recharts = useRecharts(frame);
  const shown = useShownDrawing(frame);
  const live = recharts !== null && shown !== null;
  return (
    <PictureDrawing layouts={layouts} place={place} frame={frame} live={live}>
      {live ? (
        <recharts.RechartsPicture
          picture={pictureOf(layouts, shown)}
          width={shown.width}
          readInto={words}
          place={place}
          follows={follows}
        />
      ) : null}
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
export function LivePicture(props: LivePictureProps) {
  const { layouts, place } = props;
  return layouts.wide.readings.length === 0 ? (
    <PictureDrawing layouts={layouts} place={place} />
  ) : (
    <ReadablePicture {...props} />
  );
}
