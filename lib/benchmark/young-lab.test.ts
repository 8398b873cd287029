import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import { benchmarkSearchSchema, type ComparedBy } from './benchmark-address';
import { besideOf } from './beside';
import { chooseGroup } from './choose-group';
import type { BenchmarkEntry } from './entry';
import { compare } from './page-view';
import { NO_LISTS } from './peer-lists';
import { councilEntry, ELMSHIRE, figuresAt, PRINCIPLES, publishedOf } from './testing';

const TYPES = ['unitary', 'county', 'district', 'metropolitan'] as const;
/** Figures of everything that is asked, about as good as each other. */
function figuresAbout(score: number) {
  const level = Math.round(score / 25) * 25;
  const questions = allQuestions(exampleFramework()).map(({ id }) => [`question:${id}`, level] as const);
  return { ...figuresAt(score), ...Object.fromEntries(questions) };
}

const OWN = { ...ELMSHIRE, figures: figuresAbout(50) };
const WAYS: readonly ComparedBy[] = ['theme', 'question', 'lens', 'principle'];
const ADDRESSES = ['', 'type=unitary', 'type=county', 'region=R1', 'type=unitary&region=R1'];

/** So many councils of some types and regions, every third by name. */
function lab(count: number): readonly BenchmarkEntry[] {
  return Array.from({ length: count }, (_, n) =>
    councilEntry(`c${n}`, {
      authorityName: `Town ${100 + n}`,
      type: TYPES[n % TYPES.length] ?? 'unitary',
      regionCode: `R${1 + (n % 3)}`,
      regionName: `Region ${1 + (n % 3)}`,
      sharing: n % 3 === 0 ? 'named' : 'anonymous',
      figures: figuresAbout((n * 37) % 100),
    }),
  );
}

function pageOf(entries: readonly BenchmarkEntry[], address: string, by: ComparedBy) {
  const query = new URLSearchParams(`${address}&by=${by}`);
  const search = benchmarkSearchSchema.parse(Object.fromEntries(query));
  const asked = { entries, own: OWN, readerCode: OWN.authorityCode, lists: NO_LISTS };
  const { group } = chooseGroup(search, asked);
  return compare({
    ...asked,
    definition: exampleFramework(),
    beside: besideOf(entries, { group, viewerCode: OWN.authorityCode }),
    counts: [{ type: 'unitary', regionCode: 'R1', count: 400 }],
    rates: [],
    published: publishedOf(entries),
    principles: PRINCIPLES,
    search,
    today: '2026-11-19',
  });
}

// Source: issue 4, "Done means": with nine to twenty-five councils as well as with 153 no page is blank.
describe.each([0, 1, 2, 5, 9, 15, 25, 153])('a lab of %i other councils', (count) => {
  const entries = lab(count);

  it.each(ADDRESSES)('leaves no page blank, and says what more councils would add: “%s”', (address) => {
    for (const by of WAYS) {
      const { view } = pageOf(entries, address, by);
      expect(view.headline.trim(), by).not.toBe('');
      expect(view.rows.length, by).toBeGreaterThan(0);
      const silent = view.rows.filter(
        ({ statistic }) => !statistic.shown && statistic.sentence.trim() === '',
      );
      expect(silent, by).toEqual([]);
      const hasMedian = view.rows.some(({ statistic }) => statistic.shown);
      if (!hasMedian) expect(view.growth.opens.map(({ what }) => what).join(), by).toMatch(/Median/);
      if (view.columns.length === 0)
        expect(view.growth.opens.map(({ what }) => what).join(), by).toMatch(/side by side/);
    }
  });
});

it('shows medians and names in a lab of nine, and of 153 as many names as one page has', () => {
  const [nine, many] = [lab(9), lab(153)].map((entries) => pageOf(entries, '', 'theme').view);
  expect(nine?.rows.some(({ statistic }) => statistic.shown)).toBe(true);
  expect(nine?.columns.length).toBe(4);
  expect(many?.rows.every(({ statistic }) => statistic.shown)).toBe(true);
  expect(many?.columns.length).toBe(25);
  expect(many?.named).toEqual({ count: 51, first: 0 });
});
