import type { FigureMap } from './figure-map';

/** How the shades of the map are cut, and why so. */
export const HOW_MAP_IS_SHADED =
  'One cell for each council, of one size, roughly where it lies, with its percentage. Shades are equally wide, and ' +
  'the first and last take what lies beyond: they say how far apart figures are, not who comes before whom. Choose a cell for all figures of its council; the ' +
  'tables below have the same figures in words. Where the map is wider than the page, it scrolls sideways.';

/** The demonstration's councils lie nowhere. */
export const NOT_ON_MAP =
  'The invented councils of the demonstration lie nowhere, so none of them is on the map. The figures on it are real.';

/** What a pointer reads off each cell, by code: "Swindon: 54%". */
export function cellTitles({ regions }: Pick<FigureMap, 'regions'>): ReadonlyMap<string, string> {
  return new Map(
    regions.flatMap(({ councils }) =>
      councils.map(({ code, name, figure }): [string, string] => [
        code,
        `${name}: ${figure === null ? 'nothing published' : figure.text}`,
      ]),
    ),
  );
}
