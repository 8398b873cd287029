import { type Drawing } from '@/lib/charts/mark';
import { Marks } from './marks';

/** A drawing as SVG. Without a label it is hidden from screen readers, because its words stand beside it. */
export function DrawingSvg({
  drawing,
  className,
  naturalSize = false,
}: {
  readonly drawing: Drawing;
  readonly className?: string | undefined;
  /** True for small signs in a line of text; false where the style sheet sets the width. */
  readonly naturalSize?: boolean;
}) {
  const { width, height, label, marks } = drawing;
  const size = naturalSize ? { width, height } : {};
  const name = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg viewBox={`0 0 ${width} ${height}`} {...size} {...name} className={className} focusable="false">
      <Marks marks={marks} />
    </svg>
  );
}
