import { expect, test } from 'vitest';
import { parseHexCells } from './hex-cells';

const CELLS = [
  { code: 'E1', short: 'Ash', q: 0, r: 0 },
  { code: 'E2', short: 'Bra', q: 1, r: 0 },
];

function fileWith(cells: readonly unknown[], layout = 'odd-r') {
  return { source: 'Somebody', layout, cells };
}

test('a file of cells is read as it is', () => {
  expect(parseHexCells(fileWith(CELLS))).toEqual(CELLS);
});

test.each([
  ['one area', { code: 'E1', short: 'Car', q: 2, r: 0 }, 'code E1'],
  ['one place', { code: 'E3', short: 'Car', q: 1, r: 0 }, 'place 1 0'],
  ['one short name', { code: 'E3', short: 'Ash', q: 2, r: 0 }, 'short name Ash'],
])('two cells for %s are refused', (_, cell, message) => {
  expect(() => parseHexCells(fileWith([...CELLS, cell]))).toThrow(message);
});

test('another layout is refused: its rows would be shifted the other way', () => {
  expect(() => parseHexCells(fileWith(CELLS, 'even-r'))).toThrow('layout');
});
