import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvOf } from '@/lib/files/csv';
import { writeOds } from '@/lib/files/ods/write-ods';
import { exampleFramework } from '@/lib/framework/testing';
import type { BenchmarkView } from './benchmark-view';
import { benchmarkSearchSchema } from './benchmark-address';
import { COMPARISON_KEYS, comparisonFile, comparisonRecords, comparisonWorkbook } from './comparison-file';
import type { ComparisonToKeep } from './comparison-file';
import { comparisonFileHref } from './file-addresses';
import { ANONYMOUS_COUNCILS, comparedView, councilEntry, NAMED_COUNCILS } from './testing';

const ABOUT = {
  sentence: 'All councils that share their answers with you.',
  definition: ['Each one’s latest answers count.'],
  members: [],
  source: null,
};

function kept(view: BenchmarkView, change: Partial<ComparisonToKeep> = {}): ComparisonToKeep {
  return {
    page: { view, lensView: undefined, about: ABOUT },
    framework: exampleFramework(),
    over: 'Elmshire (demonstration) beside other councils: example framework',
    dropped: null,
    thinKeys: [],
    day: '2026-11-23',
    pageUrl: 'https://toolkit.example/benchmarks?',
    isDemonstration: true,
    ...change,
  };
}

function csvRows(toKeep: ComparisonToKeep) {
  const text = csvOf(COMPARISON_KEYS, comparisonRecords(comparisonFile(toKeep)));
  return parse<Record<(typeof COMPARISON_KEYS)[number], string>>(text, { bom: true, columns: true });
}

function odsText(toKeep: ComparisonToKeep): string {
  const parts = unzipSync(writeOds(comparisonWorkbook(comparisonFile(toKeep))));
  return strFromU8(parts['content.xml'] ?? new Uint8Array());
}

function said(view: BenchmarkView, change: Partial<ComparisonToKeep> = {}): readonly string[] {
  return comparisonFile(kept(view, change)).facts.map(({ about, says }) => `${about}: ${says}`);
}

describe('the address of a file', () => {
  it('is that of the page, with the same state', () => {
    const search = benchmarkSearchSchema.parse({ type: 'unitary', by: 'question' });
    expect(comparisonFileHref('ods', search)).toBe('/benchmarks/comparison.ods?type=unitary&by=question');
  });
});

describe('a comparison as a file', () => {
  it('holds each figure as the page prints it, and no more exact', () => {
    const view = comparedView();
    const rows = csvRows(kept(view)).filter(({ table }) => table === 'comparison');
    for (const row of view.rows) {
      const own = row.own?.kind === 'number' ? row.own.display : row.own?.word;
      const shown = row.statistic.shown
        ? [row.statistic.printed.lower, row.statistic.printed.median, row.statistic.printed.upper]
        : [row.statistic.sentence, row.statistic.sentence, row.statistic.sentence];
      const cells = rows.filter(({ key }) => key === row.key);
      expect(cells.map(({ column }) => column)).toEqual([
        'own',
        'lower-quartile',
        'median',
        'upper-quartile',
        'place',
      ]);
      expect(cells.map(({ figure, words }) => words || Number(figure))).toEqual(
        [own, ...shown, row.place].map((text) => (Number.isNaN(Number(text)) ? text : Number(text))),
      );
    }
    expect(rows.find(({ key, column }) => key === 'theme:voi' && column === 'own')?.figure).toBe('91.7');
    expect(odsText(kept(view))).not.toContain('91.66');
  });

  it('tells nothing of a council that shares without its name: no name, no code, no figure of its own', () => {
    const view = comparedView();
    for (const text of [odsText(kept(view)), JSON.stringify(csvRows(kept(view)))]) {
      for (const { authorityName } of ANONYMOUS_COUNCILS) expect(text).not.toContain(authorityName);
    }
    const codes = new Set(csvRows(kept(view)).map(({ council_code: code }) => code));
    expect([...codes].toSorted()).toEqual(['', 'elmshire', 'x1', 'x2']);
  });

  it('says why a figure is hidden in every cell that has none', () => {
    const view = comparedView({ entries: ANONYMOUS_COUNCILS.slice(0, 4) });
    const statistics = csvRows(kept(view)).filter(
      ({ table, column }) => table === 'comparison' && ['lower-quartile', 'median'].includes(column),
    );
    expect(statistics.length).toBeGreaterThan(0);
    for (const { figure, unit, words } of statistics) {
      expect([figure, unit]).toEqual(['', '']);
      expect(words).toBe('Hidden. 4 others answered; we need at least 5');
    }
    expect(said(view).join('\n')).toContain(
      'Why there is no median: All that took part: 4 of 30 others. We show',
    );
    expect(csvRows(kept(view)).some(({ table }) => table === 'levels')).toBe(false);
  });

  it('counts councils near each level as the page does, and says where the reader is', () => {
    const levels = csvRows(kept(comparedView())).filter(
      ({ table, key }) => table === 'levels' && key === 'theme:voi',
    );
    expect(levels.map(({ column }) => column).at(-1)).toBe('own-level');
    expect(levels.at(-1)?.words).toMatch(/^4 /u);
    expect(levels.slice(0, -1).reduce((sum, { figure }) => sum + Number(figure), 0)).toBe(8);
  });

  it('says what it rests on, of which group and version, worked out when, made when, and that it is made up', () => {
    expect(
      said(comparedView(), { dropped: 'The address asks for a type that is not offered here.' }),
    ).toEqual(
      expect.arrayContaining([
        'Demonstration: The councils that take part are invented, with their figures.',
        'Compared with: All that took part',
        'Identifier of the group: all',
        'Not as the address asks: The address asks for a type that is not offered here.',
        'What the group is: All councils that share their answers with you.',
        'What it rests on: 8 of 30 eligible councils',
        'What it rests on: Spring 2026 round (results since 15 July 2026)',
        'What it rests on: 0 of 8 externally reviewed',
        'What it rests on: medians and quartiles of 18 November 2026, with yours if you shared it by then',
        'Where it comes from: Source: councils’ own answers, framework 0.3.0.',
        'The same as it is now: https://toolkit.example/benchmarks?',
      ]),
    );
    expect(said(comparedView(), { isDemonstration: false }).join()).not.toContain('invented');
  });

  it('holds nobody’s figures where nobody shares', () => {
    expect(comparisonFile(kept(comparedView({ entries: [] }))).tables).toEqual([]);
  });

  it('has the lenses beneath, where the page has', () => {
    const view = comparedView();
    const page = { view, lensView: comparedView({ by: 'lens' }), about: ABOUT };
    expect(said(view, { page })).toContain(
      'Finding by lens: From policy to impact the median is 50 for both. Yours is 50 for both',
    );
    const names = comparisonWorkbook(comparisonFile(kept(view, { page }))).sheets.map(({ name }) => name);
    expect(names).toEqual(['About', 'By theme', 'By lens', 'Near each level', 'Councils by name']);
  });

  it('says the way from policy to impact by lens too', () => {
    expect(said(comparedView({ by: 'lens' }))).toContain(
      'Finding by lens: From policy to impact the median is 50 for both. Yours is 50 for both',
    );
  });

  it('has percentages of rates, and what a pooled rate is of', () => {
    const key = 'rate:ex-off-02';
    const entries = [50.4, 20, 30, 40, 60, 35].map((rate, n) =>
      councilEntry(`n${n}`, { authorityName: `Council ${n}`, sharing: 'named', figures: { [key]: rate } }),
    );
    const rates = ['n0', 'n1'].map((authorityCode) => ({
      authorityCode,
      questionId: 'ex-off-02',
      numerator: 41,
      denominator: 100,
    }));
    const view = comparedView({ entries, rates, own: undefined, by: 'rate' });
    expect(said(view).some((fact) => fact.startsWith('Not compared: “'))).toBe(true);
    const rows = csvRows(kept(view)).filter((row) => row.key === key);
    expect(rows.slice(0, 5).map(({ column, figure, unit, words }) => [column, figure, unit, words])).toEqual([
      ['lower-quartile', '31', 'percent', ''],
      ['median', '38', 'percent', ''],
      ['upper-quartile', '48', 'percent', ''],
      ['pooled', '41', 'percent', '41%: 82 of 200, in two councils'],
      ['council', '50', 'percent', ''],
    ]);
    expect(comparisonWorkbook(comparisonFile(kept(view))).sheets[1]?.columns.map(({ head }) => head)).toEqual(
      ['Rate', 'Theme', 'Lower quartile, %', 'Median, %', 'Upper quartile, %', 'Pooled rate'],
    );
  });
});

describe('councils by name in a file', () => {
  const NOTED = [
    { ...NAMED_COUNCILS[0], authorityName: '=HYPERLINK("http://elsewhere.example")' },
    { ...NAMED_COUNCILS[1], contextNote: '@SUM(A1)\nTwo councils became one.' },
  ].map((council) => councilEntry(council.authorityCode ?? '', council));
  const view = comparedView({ entries: [...NOTED, ...ANONYMOUS_COUNCILS] });

  it('stand in order of name with the day on which each sent, and what a council says comes before its figures', () => {
    const rows = csvRows(kept(view)).filter(({ table }) => table === 'named');
    expect(rows.slice(0, 3).map((row) => [row.key, row.council_code, row.sent_on])).toEqual([
      ['context-note', 'x1', '2026-06-12'],
      ['context-note', 'x2', '2026-06-12'],
      ['theme:pos', 'elmshire', '2026-06-12'],
    ]);
    expect(rows[0]?.words).toBe('Nothing');
    expect(rows[1]?.words).toContain('Two councils became one.');
    expect(rows.find(({ key, council_code: code }) => key === 'theme:gov' && code === 'x2')?.figure).toBe(
      '77.8',
    );
  });

  it('cannot make a spreadsheet run what they wrote', () => {
    for (const row of csvRows(kept(view))) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
    }
    expect(odsText(kept(view))).not.toContain('table:formula');
  });

  it('are left out where one alone shares by name with nobody beside it', () => {
    const alone = comparedView({ entries: [...NOTED.slice(0, 1), ...ANONYMOUS_COUNCILS], own: undefined });
    expect(csvRows(kept(alone)).some(({ table }) => table === 'named')).toBe(false);
  });
});
