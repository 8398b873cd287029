import { stripHeader } from '@/lib/charts/strip-axis';
import { DrawingSvg } from './drawing-svg';

/** What the head of a table says over its column of strips: words for screen readers, the scale for the rest. */
export function StripHeader({ width }: { readonly width: number }) {
  return (
    <>
      <span className="govuk-visually-hidden">Picture, 0 to 100</span>
      <DrawingSvg drawing={stripHeader(width)} className="ct-strip" />
    </>
  );
}
