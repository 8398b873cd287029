import { describe, expect, test } from 'vitest';
import { isPrintedCell, readPrintedCell } from './printed-cell';

describe('a printed cell', () => {
  test.each([
    ['0', 0],
    ['14', 14],
    ['53.7', 53.7],
    ['-3', -3],
  ])('%s is a number', (text, value) => {
    expect(isPrintedCell(text)).toBe(true);
    expect(readPrintedCell(text)).toEqual({ kind: 'number', value });
  });

  test.each(['c', 'z', 'x', 'low', 'k', 'u', '~', ':', '-'])('"%s" is a symbol, and never 0', (symbol) => {
    expect(isPrintedCell(symbol)).toBe(true);
    const cell = readPrintedCell(symbol);
    expect(cell).toMatchObject({ kind: 'symbol', symbol });
    expect(cell).not.toHaveProperty('value');
  });

  test.each(['', ' ', 'C', '1,200', '12%', 'n/a', '1e3', 'constructor', 'toString'])(
    '"%s" is neither',
    (text) => {
      expect(isPrintedCell(text)).toBe(false);
      expect(readPrintedCell(text)).toEqual({ kind: 'symbol', symbol: text, words: 'Not given' });
    },
  );
});
