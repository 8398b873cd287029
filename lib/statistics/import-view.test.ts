import { describe, expect, test } from 'vitest';
import type { Comparison } from './figure-comparison';
import { ROWS_A_PAGE, importView, isWorthImporting } from './import-view';
import type { ImportPart } from './import-view';
import { readOf } from './read-figures.testing';
import type { ReadFigures } from './read-figures';
import { CATALOGUE, readFigure } from './testing';

const NONE: Comparison = { added: [], changed: [], same: [] };
const NAMES = new Map([['E06000030', 'Swindon']]);
const BEFORE = { ...readFigure(), top: 'c', bottom: '100', value: 'c', edition: '2025' };

type Shown = { readonly read?: Partial<ReadFigures>; readonly comparison?: Partial<Comparison> };

function view(
  { read, comparison }: Shown,
  asked: { readonly part?: ImportPart; readonly page?: number } = {},
) {
  const told = {
    read: readOf([], read),
    comparison: { ...NONE, ...comparison },
    catalogue: CATALOGUE,
    names: NAMES,
  };
  return importView(told, { part: asked.part ?? null, page: asked.page ?? 1 });
}

describe('what a file changes', () => {
  test('begins with what changes: old and new in words, as they were printed, and where they stand', () => {
    const shown = view({
      comparison: { changed: [{ figure: readFigure(), before: BEFORE }], same: [readFigure()] },
    });
    expect(shown).toMatchObject({ part: 'changed', title: '1 figure changes', isLastPage: true });
    expect(shown.rows).toEqual({
      kind: 'figures',
      rows: [
        {
          lines: '2 and 3',
          area: 'Swindon',
          about: 'Ages 19 to 21, year to March 2026',
          now: { text: '44%, 44 of 100', printed: '44, 100, 44' },
          before: { text: 'Hidden by the publisher, of 100', printed: 'c, 100, c', release: '2025 release' },
        },
      ],
    });
  });

  test('is offered part by part, and no part that is empty', () => {
    const refused = [{ line: 4, reason: 'It is wrong' }];
    const shown = view({ read: { refused, refusedRows: 1 }, comparison: { added: [readFigure()] } });
    expect(shown.parts).toEqual([
      { part: 'new', title: '1 figure is new' },
      { part: 'refused', title: '1 row is refused' },
    ]);
    expect(view({ comparison: { added: [readFigure()] } }, { part: 'refused' }).part).toBe('new');
  });

  test('is summed up in one line', () => {
    const read = { rows: 2_009, refusedRows: 3, repeatedRows: 2 };
    const shown = view({ read, comparison: { added: [readFigure()], same: [readFigure(), readFigure()] } });
    expect(shown.summary).toBe(
      '1 figure new, 0 figures changed, 2 figures the same, 3 rows refused. The file has 2,009 rows; a figure is made of two. 2 rows said again what another says.',
    );
  });

  test('comes in pages, and a page that is not there is the first', () => {
    const added = Array.from({ length: ROWS_A_PAGE + 1 }, (_, index) => readFigure({ line: index + 2 }));
    const second = view({ comparison: { added } }, { part: 'new', page: 2 });
    expect(second.rows.rows).toHaveLength(1);
    expect(second).toMatchObject({ page: 2, isLastPage: true });
    expect(view({ comparison: { added } }, { part: 'new', page: 9 })).toMatchObject({
      page: 1,
      isLastPage: false,
    });
  });

  test('says how many refused rows are on no page', () => {
    const refused = Array.from({ length: ROWS_A_PAGE + 1 }, (_, index) => ({
      line: index + 2,
      reason: 'Wrong',
    }));
    const read = { refused, refusedRows: 700 };
    expect(view({ read }, { part: 'refused' })).toMatchObject({ title: '700 rows are refused', beyond: 0 });
    expect(view({ read }, { part: 'refused', page: 2 }).beyond).toBe(700 - refused.length);
  });

  test('counts the rows of what is not shown', () => {
    const unused = [{ what: 'No information, 19 to 21 years', rows: 1_200, line: 4 }];
    expect(view({ read: { unused } })).toMatchObject({
      title: '1,200 rows are of what we do not show',
      rows: { kind: 'unused', rows: unused },
    });
  });
});

test('importing is offered where it gives something', () => {
  const same = [readFigure()];
  expect(isWorthImporting({ ...NONE, added: same }, true)).toBe(true);
  expect(isWorthImporting({ ...NONE, changed: [{ figure: readFigure(), before: BEFORE }] }, true)).toBe(true);
  expect(isWorthImporting({ ...NONE, same }, false)).toBe(true);
  expect(isWorthImporting({ ...NONE, same }, true)).toBe(false);
});
