import { type Mark, type TextMark } from '@/lib/charts/mark';

/** The edge that keeps a number readable over a line: paper, or the system's canvas in forced colours. */
const HALO = { className: 'g-halo', paintOrder: 'stroke', stroke: '#fff', strokeWidth: 4 } as const;

function TextOfMark({ mark }: { readonly mark: TextMark }) {
  const { className, halo, x, y, size, anchor, text } = mark;
  const edge = halo ? HALO : { className: '' };
  return (
    <text
      {...edge}
      className={[className, edge.className].filter(Boolean).join(' ') || undefined}
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor === 'start' ? undefined : anchor}
    >
      {text}
    </text>
  );
}

function Shape({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'line':
      return (
        <line className={mark.className} x1={mark.from.x} y1={mark.from.y} x2={mark.to.x} y2={mark.to.y} />
      );
    case 'path':
      return <path className={mark.className} d={mark.d} />;
    case 'rect':
      return (
        <rect className={mark.className} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />
      );
    case 'circle':
      return <circle className={mark.className} cx={mark.centre.x} cy={mark.centre.y} r={mark.radius} />;
    case 'text':
      return <TextOfMark mark={mark} />;
  }
}

/** Marks as SVG, in drawing order. They never change place while a page is open, so their order is their key. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map((mark, index) => <Shape key={index} mark={mark} />);
}
