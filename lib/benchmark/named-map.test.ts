import { describe, expect, it } from 'vitest';
import { namedMap } from './named-map';
import { comparedView } from './testing';

const CELLS = [
  { code: 'elmshire', short: 'Elm', q: 0, r: 0 },
  { code: 'x1', short: 'Dun', q: 1, r: 0 },
  { code: 'a0', short: 'Sec', q: 2, r: 0 },
];

describe('where councils that share by name lie', () => {
  it('shows who they are by letter, the reader’s own apart, and no score', () => {
    const map = namedMap(comparedView(), CELLS);
    expect(map?.tiles).toEqual([
      { code: 'elmshire', fill: 'own', detail: '' },
      { code: 'x1', fill: 'step-3', detail: 'B' },
    ]);
    expect([...(map?.titles ?? [])]).toEqual([
      ['elmshire', 'Elmshire'],
      ['x1', 'Dunmere'],
    ]);
  });

  it('counts those that have no place on it', () => {
    expect(namedMap(comparedView(), CELLS)?.finding).toBe('1 council on the map, 1 that has no place on it');
  });

  it('never shows an anonymous council, though it has a cell', () => {
    expect(namedMap(comparedView(), CELLS)?.tiles.map(({ code }) => code)).not.toContain('a0');
  });

  it('is none where nobody but the reader is on it', () => {
    expect(namedMap(comparedView(), CELLS.slice(0, 1))).toBeNull();
    expect(namedMap(comparedView({ entries: [] }), CELLS)).toBeNull();
  });
});
