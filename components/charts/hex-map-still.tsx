import type { ReactNode } from 'react';
import { hexKeyDrawing, hexMap, type HexFill, type HexTile } from '@/lib/charts/hex-map';
import type { HexCell } from '@/lib/charts/hex-cells';
import { DrawingSvg } from './drawing-svg';
import { Marks } from './marks';

interface HexMapStillProps {
  readonly cells: readonly HexCell[];
  readonly tiles: readonly HexTile[];
  /** What the box that scrolls is called: "Map of councils". */
  readonly name: string;
  /** What a pointer reads off a cell: "Swindon: 54%". */
  readonly titles: ReadonlyMap<string, string>;
  /** Where a cell leads. Left out where it leads nowhere. */
  readonly hrefOf?: ((code: string) => string) | undefined;
}

/**
 * A map of equal cells. It is hidden from screen readers and from the Tab key, because 153 stops would be in the way: the
 * table beneath it has every figure and every link. Where the page is narrower it scrolls in its own box, so that words stay legible.
 */
export function HexMapStill({ cells, tiles, name, titles, hrefOf }: HexMapStillProps) {
  const { width, height, cells: drawn } = hexMap(cells, tiles);
  return (
    <div className="ct-scroll ct-hexmap" role="region" aria-label={name} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {drawn.map(({ code, marks }) => (
          <Cell key={code} href={hrefOf?.(code)}>
            <title>{titles.get(code)}</title>
            <Marks marks={marks} />
          </Cell>
        ))}
      </svg>
    </div>
  );
}

interface CellProps {
  readonly href: string | undefined;
  readonly children: ReactNode;
}

function Cell({ href, children }: CellProps) {
  return href === undefined ? (
    <g>{children}</g>
  ) : (
    <a href={href} tabIndex={-1}>
      {children}
    </a>
  );
}

/** One fill of a map and its words, for a key. */
export function HexKeyItem({
  fill,
  detail,
  children,
}: {
  readonly fill: HexFill;
  readonly detail: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <DrawingSvg drawing={hexKeyDrawing(fill, detail)} naturalSize /> {children}
    </li>
  );
}
