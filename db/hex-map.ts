import { parseHexCells } from '@/lib/charts/hex-cells';
import file from './reference/hex-map.json';

/** Where each council with children's services stands on a map of equal cells. Source and licence: SOURCES.md. */
export const HEX_CELLS = parseHexCells(file);
