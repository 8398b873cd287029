import { describe, expect, test } from 'vitest';
import { readOf } from './read-figures.testing';
import { readReleaseForm, yearFaults } from './release-form';
import { readFigure } from './testing';

const TODAY = '2026-11-23';
const TYPED = {
  edition: ' 2026 ',
  'published-day': '19',
  'published-month': '11',
  'published-year': '2026',
  url: ' https://example.org/release ',
};

function faults(change: Readonly<Record<string, string>>): readonly string[] {
  const result = readReleaseForm({ ...TYPED, ...change }, TODAY);
  return result.ok ? [] : result.errors.map(({ field, message }) => `${field}: ${message}`);
}

describe('the form that says which release a file is of', () => {
  test('gives the year, the day and the address', () => {
    expect(readReleaseForm(TYPED, TODAY)).toEqual({
      ok: true,
      release: { edition: '2026', publishedOn: '2026-11-19', sourceUrl: 'https://example.org/release' },
    });
  });

  test('names everything that is missing, each at its field', () => {
    const empty = Object.fromEntries(Object.keys(TYPED).map((name) => [name, '']));
    expect(faults(empty)).toEqual([
      'edition: Enter the year of the release',
      'published-day: Enter the day of publication',
      'url: Enter the address of the publication',
    ]);
    expect(readReleaseForm({}, TODAY).ok).toBe(false);
  });

  test.each([
    [{ edition: '26' }, /^edition: The year of the release must be a year/],
    [{ edition: '1999' }, /^edition: The year of the release must be a year/],
    [{ 'published-day': '24' }, /^published-day: The day of publication must be today or in the past/],
    [{ 'published-day': '31', 'published-month': '3' }, /must be after 31 March 2026/],
    [{ url: 'http://example.org' }, /^url: The address must be a web address/],
    [{ url: 'javascript:alert(1)' }, /^url: The address must be a web address/],
    [{ url: `https://example.org/${'a'.repeat(500)}` }, /^url: The address must be 500 characters or fewer/],
  ])('refuses %j', (change, message) => {
    expect(faults(change)).toHaveLength(1);
    expect(faults(change)[0]).toMatch(message);
  });
});

test('a release is named after the latest year in its file', () => {
  const release = { edition: '2026', publishedOn: '2026-11-19', sourceUrl: 'https://example.org/' };
  const read = readOf([readFigure(), readFigure({ period: '2022' })]);
  expect(yearFaults(release, read)).toEqual([]);
  expect(yearFaults({ ...release, edition: '2025' }, read)).toMatchObject([
    { field: 'edition', message: /year to March 2026, so it is not the 2025 release/ },
  ]);
  expect(yearFaults(release, readOf([readFigure({ period: '2025' })]))).toHaveLength(1);
});
