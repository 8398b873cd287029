import { describe, expect, test } from 'vitest';
import { MOST_REFUSED_KEPT } from './figure-file';
import {
  ENGLAND_2025,
  HEADER_2025,
  SWINDON_2025,
  headerBefore2025,
  readExcerpt,
} from './figure-file.testing';

const MEBIBYTE = 1024 * 1024;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function refusal(file: readonly string[] | Uint8Array): string {
  const result = readExcerpt(file);
  return result.ok ? 'read' : result.message;
}

describe('a file that is none of the Department’s is refused, and says what was looked for and what was found', () => {
  test('by its columns', () => {
    const message = refusal(['gss_code,name', 'E06000030,Swindon']);
    expect(message).toMatch(/^The file is not one of the Department’s about care leavers\. We looked for /);
    expect(message).toContain('time_period, time_identifier');
    expect(message).toContain(
      'with care_leaver_age, breakdown, care_leaver_count and care_leaver_percent; or age',
    );
    expect(message).toMatch(/Its first line has gss_code, name$/);
  });

  test('with few words, however many and long its columns are', () => {
    const header = Array.from({ length: 60 }, (_, index) => `${index}${'x'.repeat(50)}`).join(',');
    const message = refusal([header]);
    expect(message.length).toBeLessThan(2_000);
    expect(message).toMatch(/ and 40 more$/);
  });

  test('by the labels of its rows', () => {
    const other = ENGLAND_2025.map((row) =>
      row.replace(/Accommodation considered \w+|Suitability total/, 'Foster care'),
    );
    const message = refusal([HEADER_2025, ...other]);
    expect(message).toContain(
      'The file has no figure that we show. We looked for rows called “Local authority in touch',
    );
    expect(message).toMatch(/It has rows called “Foster care”, “No information”$/);
  });

  test('by its ages', () => {
    const other = ENGLAND_2025.map((row) => row.replace('19 to 21 years', '30 years'));
    expect(refusal([HEADER_2025, ...other])).toMatch(/^The file has no figure that we show/);
  });

  test('where it has a header alone', () => {
    expect(refusal([HEADER_2025])).toMatch(/The file has no rows$/);
  });

  test('where it holds two data sets: "Total" could be of either', () => {
    const file = [
      headerBefore2025('activity'),
      '2024,Reporting year,National,E92000001,England,,,,,,Aged 22,Total,11300,100',
      '2024,Reporting year,National,E92000001,England,,,,,,Aged 22,Young person has requested and received support,6250,55',
      '2024,Reporting year,National,E92000001,England,,,,,,Aged 22,"Education, training or employment",3000,27',
    ];
    expect(refusal(file)).toMatch(/^The file has figures of several data sets/);
  });

  test('where not one figure can be taken, with the first reason', () => {
    const file = [HEADER_2025, ...SWINDON_2025.map((row) => row.replace('2025,Reporting', '2025,Financial'))];
    expect(refusal(file)).toBe(
      'Not one figure can be taken. Line 2: The time is “Financial year”, not “Reporting year”',
    );
  });
});

describe('a file that is made to overwhelm', () => {
  const NOT_UTF_8 = /is not in UTF-8/;
  const NOT_CSV = /is not a CSV file in UTF-8/;

  test.each<readonly [string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /The file is empty/],
    ['of line ends alone', bytesOf('\n\r\n\n'), /The file is empty/],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), NOT_CSV],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x74, 0, 0x69, 0]), NOT_CSV],
    ['in Windows-1252', new Uint8Array([...bytesOf(HEADER_2025), 10, 0x92]), NOT_UTF_8],
    ['too large', new Uint8Array(10 * MEBIBYTE + 1).fill(97), /larger than 10 MB/],
    ['one line without an end', new Uint8Array(10 * MEBIBYTE).fill(97), /^Line 1 cannot be read/],
    ['one line of commas', new Uint8Array(10 * MEBIBYTE).fill(44), /^Line 1 cannot be read/],
    [
      'of old line ends',
      bytesOf(
        [
          HEADER_2025,
          ...ENGLAND_2025,
          ...ENGLAND_2025,
          ...Array<string>(99).fill(SWINDON_2025.join('\r')),
        ].join('\r'),
      ),
      /^Line 1 cannot be read/,
    ],
    ['of quotation marks', new Uint8Array(10 * MEBIBYTE).fill(34), /^Line 1 cannot be read/],
  ])('is refused: %s', (_, bytes, message) => {
    expect(refusal(bytes)).toMatch(message);
  });

  test.each([
    ['never closed', '2025,"Reporting year,National'],
    ['inside a cell', '2025,Reporting "year",National'],
    ['closed too early', '2025,"Reporting" year,National'],
  ])('is refused at the line of a quotation mark that is %s', (_, row) => {
    const rest = Array.from({ length: 50_000 }, () => ENGLAND_2025[0] ?? '');
    expect(refusal([HEADER_2025, ENGLAND_2025[0] ?? '', row, ...rest])).toMatch(/^Line 3 cannot be read/);
  });

  test('is refused for its rows, before they are all held', () => {
    expect(refusal(bytesOf(`${HEADER_2025}\n${'a,b\n'.repeat(100_001)}`))).toBe(
      'The file has more than 100,000 rows',
    );
  });

  test('is kept with the first of its faults, and how many there are', () => {
    const bad = Array.from({ length: 2_000 }, () => 'a,b');
    const result = readExcerpt([HEADER_2025, ...ENGLAND_2025, ...bad]);
    if (!result.ok) throw new Error(result.message);
    expect(result.read.refusedRows).toBe(2_000);
    expect(result.read.refused).toHaveLength(MOST_REFUSED_KEPT);
    expect(result.read.refused[0]?.line).toBe(6);
  });

  test('is kept with few words of what it has beside, and all its rows counted', () => {
    const [row = ''] = ENGLAND_2025;
    const other = Array.from({ length: 3_000 }, (_, index) =>
      row.replace('Accommodation considered suitable', `${index} ${'x'.repeat(500)}`),
    );
    const result = readExcerpt([HEADER_2025, ...ENGLAND_2025, ...other]);
    if (!result.ok) throw new Error(result.message);
    const { unused } = result.read;
    expect(unused.length).toBeLessThanOrEqual(41);
    expect(unused.reduce((sum, { rows }) => sum + rows, 0)).toBe(3_002);
    expect(JSON.stringify(result.read).length).toBeLessThan(10_000);
  });

  test('names no label after what every object has', () => {
    const [row = ''] = ENGLAND_2025;
    const other = ['__proto__', 'constructor'].map((name) =>
      row.replace('Accommodation considered suitable', name),
    );
    const result = readExcerpt([HEADER_2025, ...ENGLAND_2025, ...other]);
    expect(result.ok && result.read.figures).toHaveLength(1);
  });
});
