import { type ReactNode, type Ref } from 'react';
import { drawPicture, type Picture } from '@/lib/charts/picture';
import './charts.css';
import { DrawingSvg } from './drawing-svg';

/** A picture in one or two layouts: the second is shown where there is no room for the first. */
export interface PictureLayouts {
  readonly wide: Picture;
  readonly narrow?: Picture | undefined;
}

/** Where the picture stands: by itself in a figure, or as a strip in the row of a table. */
export type PicturePlace = 'figure' | 'strip';

function frameClass(place: PicturePlace, live: boolean): string {
  return `ct-picture ct-picture--${place}${live ? ' ct-picture--live' : ''}`;
}

/** The static drawing in its frame. `children` is what the browser lays over it. */
export function PictureDrawing({
  layouts,
  place,
  frame,
  live = false,
  children,
}: {
  readonly layouts: PictureLayouts;
  readonly place: PicturePlace;
  readonly frame?: Ref<HTMLDivElement> | undefined;
  readonly live?: boolean;
  readonly children?: ReactNode;
}) {
  const { wide, narrow } = layouts;
  const wideClass = place === 'strip' ? 'ct-strip' : 'ct-picture__wide';
  return (
    <div className={frameClass(place, live)} ref={frame}>
      <DrawingSvg
        drawing={drawPicture(wide)}
        className={narrow === undefined && place === 'figure' ? undefined : wideClass}
      />
      {narrow === undefined ? null : (
        <DrawingSvg drawing={drawPicture(narrow)} className="ct-picture__narrow" />
      )}
      {children}
    </div>
  );
}
