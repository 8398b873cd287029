import { describe, expect, test } from 'vitest';
import {
  AGE_22_2024,
  BARNSLEY_2024,
  BEFORE_2025,
  CUMBRIA_2023,
  ENGLAND_2025,
  HEADER_2025,
  INNER_LONDON_2025,
  SCILLY_2025,
  SWINDON_2025,
  headerBefore2025,
  readExcerpt,
} from './figure-file.testing';
import type { ReadFigures } from './read-figures';

function read(file: readonly string[] | Uint8Array): ReadFigures {
  const result = readExcerpt(file);
  if (!result.ok) throw new Error(result.message);
  // Every row is somewhere.
  const { figures, refusedRows, repeatedRows, unused, rows } = result.read;
  const unusedRows = unused.reduce((sum, one) => sum + one.rows, 0);
  expect(figures.length * 2 + refusedRows + repeatedRows + unusedRows).toBe(rows);
  return result.read;
}

/** "area cohort period: top of bottom, value". */
function figuresOf(file: readonly string[] | Uint8Array): readonly string[] {
  return read(file).figures.map(
    ({ areaCode, cohort, period, top, bottom, value }) =>
      `${areaCode} ${cohort} ${period}: ${top} of ${bottom}, ${value}`,
  );
}

const FILE_2025 = [HEADER_2025, ...ENGLAND_2025, ...SWINDON_2025];
const FIGURES_2025 = [
  'E92000001 19-21 2025: 33810 of 38190, 89',
  'E06000030 17-18 2025: c of 56, c',
  'E06000030 19-21 2025: 152 of 172, 88',
];

describe('the Department’s file', () => {
  test('of 2025 gives each figure from its two rows, as they were printed', () => {
    const { dataSetId, figures, unused, notes } = read(FILE_2025);
    expect(dataSetId).toBe('accommodation');
    expect(figuresOf(FILE_2025)).toEqual(FIGURES_2025);
    expect(figures[0]).toMatchObject({ line: 2, bottomLine: 5 });
    expect(unused).toEqual([
      { what: 'Accommodation considered unsuitable, 19 to 21 years', rows: 1, line: 3 },
      { what: 'No information, 19 to 21 years', rows: 1, line: 4 },
    ]);
    expect(notes).toEqual([]);
  });

  test.each([
    ['with a byte order mark', `\uFEFF${FILE_2025.join('\n')}\n`],
    ['with CRLF', `${FILE_2025.join('\r\n')}\r\n`],
    ['without a last line end', FILE_2025.join('\n')],
    ['with empty lines', `${FILE_2025.join('\n\n')}\n\n`],
    ['with capitals in its header', FILE_2025.join('\n').replace('time_period', 'Time_Period')],
  ])('is read the same %s', (_, text) => {
    expect(figuresOf(new TextEncoder().encode(text))).toEqual(FIGURES_2025);
  });

  test.each([
    ['stay_put', 'staying-put', ['E06000001 18 2022: 9 of 12, 75']],
    ['in_touch', 'in-touch', ['E06000001 17-18 2022: 24 of 28, 86']],
    ['accommodation_suitability', 'accommodation', ['E06000001 17-18 2022: 25 of 28, 89']],
    ['activity', 'activity', ['E92000001 19-21 2022: 18610 of 33590, 55']],
  ])('of before 2025 is known by its rows: %s', (label, dataSetId, figures) => {
    const file = [headerBefore2025(label), ...(BEFORE_2025[label] ?? [])];
    expect(read(file).dataSetId).toBe(dataSetId);
    expect(figuresOf(file)).toEqual(figures);
  });

  test('of ages 22 to 25 is another data set than that of younger people', () => {
    const file = [headerBefore2025('in_touch'), ...AGE_22_2024];
    expect(read(file).dataSetId).toBe('in-touch-22-25');
    expect(figuresOf(file)).toEqual(['E92000001 22 2024: 6250 of 11300, 55']);
  });

  test('may have its columns in another order, and more of them, which are named', () => {
    const turned = FILE_2025.map((line) => line.split(',').reverse().join(','));
    expect(figuresOf(turned)).toEqual(FIGURES_2025);
    const longer = FILE_2025.map((line, index) => `${line},${index === 0 ? 'footnote' : 'a'}`);
    expect(figuresOf(longer)).toEqual(FIGURES_2025);
    expect(read(longer).notes).toEqual(['Nothing was read from the columns footnote']);
  });
});

describe('a place', () => {
  test('that was recoded is found under its present code, one that was split under its own', () => {
    expect(figuresOf([HEADER_2025, ...BARNSLEY_2024])).toEqual(['E08000038 19-21 2024: 75 of 79, 95']);
    expect(figuresOf([HEADER_2025, ...CUMBRIA_2023])).toEqual([
      'E06000063 19-21 2023: z of z, z',
      'E10000006 19-21 2023: 183 of 190, 96',
    ]);
  });

  test.each([
    ['without a code is known by its three digits', '', []],
    [
      'with a code that is new is, too, and it is said',
      'E06000999',
      ['E06000999 is not a code that we know. It was read as Swindon, whose three digits are 866'],
    ],
  ])('%s', (_, code, notes) => {
    const file = [HEADER_2025, ...SWINDON_2025.map((line) => line.replace('E06000030', code))];
    expect(figuresOf(file)).toEqual(FIGURES_2025.slice(1));
    expect(read(file).notes).toEqual(notes);
  });

  test('can be a region, Inner London too', () => {
    expect(figuresOf([HEADER_2025, ...INNER_LONDON_2025])).toEqual([
      'E13000001 19-21 2025: 2730 of 3070, 89',
    ]);
  });

  test.each([
    ['Regional,E92000001,England,E12000099,Nowhere,,,', '“E12000099” is not a region that we know'],
    ['National,W92000004,Wales,,,,,', '“W92000004” is not the code of England'],
    [
      'Local authority,E92000001,England,,,866,Swindon,E06000063',
      'The codes “E06000063” and “866” are of two councils',
    ],
    [
      'Local authority,E92000001,England,,,x,Not available,x',
      '“Not available” has no code of a council that we know: “x” and “x”',
    ],
  ])('that is not known is refused: %s', (place, reason) => {
    const rows = ['Accommodation considered suitable,1,50', 'Suitability total,2,100'];
    const bad = rows.map((row) => `2025,Reporting year,${place},19 to 21 years,${row}`);
    const { refused, figures } = read([...FILE_2025, ...bad]);
    expect(refused).toEqual([10, 11].map((line) => ({ line, reason })));
    expect(figures).toHaveLength(3);
  });

  test('of another kind is not used', () => {
    const wards = SWINDON_2025.map((line) => line.replace('Local authority', 'Ward'));
    expect(read([...FILE_2025, ...wards]).unused).toContainEqual({ what: 'Places: Ward', rows: 4, line: 10 });
  });
});

describe('a cell', () => {
  const ROW = SWINDON_2025[2] ?? '';

  test.each(['z', 'x', 'c', 'low', 'k', 'u', '~', ':'])(
    'with the symbol %s stays that symbol, and no 0',
    (symbol) => {
      const file = [HEADER_2025, ROW.replace('152,88', `${symbol},${symbol}`), SWINDON_2025[3] ?? ''];
      expect(figuresOf(file)).toEqual([`E06000030 19-21 2025: ${symbol} of 172, ${symbol}`]);
    },
  );

  test('with a 0 stays 0, beside a percentage that does not apply', () => {
    expect(figuresOf([HEADER_2025, ...SCILLY_2025])).toEqual(['E06000053 17-18 2025: 0 of 0, z']);
  });

  test.each([
    [',88', 'The number is empty, which says nothing'],
    ['152,', 'The percentage is empty, which says nothing'],
    ['"1,152",88', 'The number “1,152” is neither a number nor a symbol of the Department'],
    ['=1+1,88', 'The number “=1+1” is neither a number nor a symbol of the Department'],
    ['C,88', 'The number “C” is neither a number nor a symbol of the Department'],
    ['152,88%', 'The percentage “88%” is neither a number nor a symbol of the Department'],
    ['-3,88', '“-3” is not a number of people'],
    ['1.5,88', '“1.5” is not a number of people'],
    ['152,101', '“101” is not a percentage'],
  ])(
    'that says nothing we know is refused with its line, and the other row of its figure: %s',
    (cells, reason) => {
      const file = [HEADER_2025, ...ENGLAND_2025, ROW.replace('152,88', cells), SWINDON_2025[3] ?? ''];
      const { refused } = read(file);
      expect(refused).toEqual([
        { line: 6, reason },
        { line: 7, reason: 'The figure has another row that is refused, line 6' },
      ]);
      expect(figuresOf(file)).toEqual(FIGURES_2025.slice(0, 1));
    },
  );

  test.each([
    ['2025,Academic year', 'The time is “Academic year”, not “Reporting year”'],
    ['202425,Reporting year', '“202425” is not a year in four digits'],
  ])('that is no year of these figures is refused: %s', (time, reason) => {
    const rows = SWINDON_2025.map((line) => line.replace('2025,Reporting year', time));
    expect(read([HEADER_2025, ...ENGLAND_2025, ...rows]).refused[0]).toEqual({ line: 6, reason });
  });
});

describe('rows of one figure', () => {
  const [, , top = '', bottom = ''] = SWINDON_2025;

  test('that say the same twice count once', () => {
    const file = [HEADER_2025, top, top, bottom];
    expect(figuresOf(file)).toEqual([FIGURES_2025[2]]);
    expect(read(file).repeatedRows).toBe(1);
  });

  test('that contradict each other are all refused, whichever stands first', () => {
    const other = top.replace('152,88', '153,89');
    const { refused } = read([...FILE_2025.slice(0, 5), top, bottom, other]);
    expect(refused).toEqual([
      { line: 6, reason: 'Line 8 gives another number for the same place, age and year' },
      { line: 7, reason: 'The figure has another row that is refused, line 6' },
      { line: 8, reason: 'Line 6 gives another number for the same place, age and year' },
    ]);
  });

  test.each([
    ['bottom', top],
    ['top', bottom],
  ])('of which the %s number is missing are refused: nothing is worked out', (part, row) => {
    expect(read([HEADER_2025, ...ENGLAND_2025, row]).refused).toEqual([
      { line: 6, reason: `The file has no row with the ${part} number for the same place, age and year` },
    ]);
  });

  test('with more or fewer cells than the header are refused', () => {
    const file = [HEADER_2025, ...ENGLAND_2025, `${top},1`];
    expect(read(file).refused).toEqual([{ line: 6, reason: 'The row has 15 cells, and the first line 14' }]);
  });
});
