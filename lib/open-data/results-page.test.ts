import { describe, expect, it } from 'vitest';
import { ANONYMOUS_COUNCILS, NAMED_COUNCILS, councilEntry, figuresAt } from '@/lib/benchmark/testing';
import { resultsPage, type ResultsPage } from './results-page';
import { publishedResults } from './testing';

const FAR = Array.from({ length: 3 }, (_, n) =>
  councilEntry(`d${n}`, { type: 'district', figures: figuresAt(40 + n) }),
);
const ALL = [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS, ...FAR];

function pageOf(group = 'all', entries = ALL): ResultsPage {
  const page = resultsPage({ ...publishedResults(entries), group, today: '2026-11-19' });
  if (page === undefined) throw new Error('There is no page');
  return page;
}

describe('a page of published results', () => {
  it('goes from the whole to themes, lenses, questions and rates, in the framework’s order', () => {
    const { tables, headline } = pageOf();
    expect(tables.map(({ level }) => level)).toEqual(['overall', 'theme', 'lens', 'question', 'rate']);
    expect(tables[1]?.rows.map(({ label }) => label)).toEqual([
      'Where you stand',
      'Leadership',
      'The offer',
      'Numbers',
      'Voice',
    ]);
    expect(headline).toMatch(/median/);
  });

  it('prints figures, and draws the same with the named councils', () => {
    const row = pageOf('all', ALL.slice(0, 8)).tables[1]?.rows[1];
    expect(row?.figures).toEqual({ behind: '8', lower: '35', median: '50', upper: '65' });
    expect(row?.strip).toMatchObject({
      band: { lower: 35, median: 50, upper: 65 },
      named: [
        { letter: 'A', name: 'Ashmoor', value: 77.75 },
        { letter: 'B', name: 'Dunmere', value: 30 },
      ],
    });
  });

  /** The rows of counts by theme, by key. */
  function countsByTheme(entries: typeof ALL) {
    const { levels } = pageOf('all', entries).tables.find(({ level }) => level === 'theme') ?? {};
    return new Map(levels?.rows.map((row) => [row.key, row]));
  }

  it('counts councils near each level beside each median of scores', () => {
    const cells = countsByTheme(ALL.slice(0, 8)).get('theme:gov')?.cells ?? [];
    expect(cells.map(({ count }) => count)).toEqual([0, 3, 3, 2, 0]);
    const { tables } = pageOf('all', ALL.slice(0, 8));
    expect(tables.find(({ level }) => level === 'rate')?.levels).toBeNull();
  });

  it('says in the place of counts what it says in the place of the median, and has no counts without one', () => {
    const short = ALL.slice(0, 8).map((entry, place) =>
      place < 4 ? entry : { ...entry, figures: { ...entry.figures, 'theme:gov': null } },
    );
    expect(countsByTheme(short).get('theme:gov')).toMatchObject({
      cells: null,
      sentence: 'Hidden. Fewer than 5 councils share and have a score here',
    });
    expect(pageOf('all', ALL.slice(0, 4)).tables.every(({ levels }) => levels === null)).toBe(true);
  });

  it('says why there is no figure, in the table and in the picture', () => {
    const row = pageOf('all', ALL.slice(0, 4)).tables[1]?.rows[0];
    const sentence = 'Hidden. Fewer than 5 councils share and have a score here';
    expect(row).toMatchObject({ figures: { sentence }, strip: { band: null, hiddenBecause: sentence } });
  });

  it('offers groups that give something, and no other', () => {
    expect(pageOf().choices.map(({ value }) => value)).toEqual([
      'all',
      'region:R1',
      'type:unitary',
      'type:unitary+region:R1',
    ]);
  });

  it('shows all councils where the address asks for a group that gives nothing, and says so', () => {
    expect(pageOf('type:district')).toMatchObject({ group: { id: 'all' }, isDropped: true });
    expect(pageOf('type:unitary')).toMatchObject({ group: { id: 'type:unitary' }, isDropped: false });
  });

  it('is none where there is no group at all', () => {
    expect(resultsPage({ ...publishedResults([]), group: 'all', today: '2026-11-19' })).toBeUndefined();
  });
});
