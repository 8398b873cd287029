import { describe, expect, test } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { benchmarkSearchSchema } from './benchmark-address';
import { besideOf } from './beside';
import { chooseGroup } from './choose-group';
import type { CouncilCount } from './eligible-others';
import type { BenchmarkEntry } from './entry';
import { LISTS } from './listed.testing';
import { compare } from './page-view';
import { NO_LISTS } from './peer-lists';
import {
  ANONYMOUS_COUNCILS,
  councilEntry,
  ELMSHIRE,
  figuresAt,
  NAMED_COUNCILS,
  PRINCIPLES,
  publishedOf,
} from './testing';

const EVERYBODY = [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS];
const COUNTS: readonly CouncilCount[] = [
  { type: 'unitary', regionCode: 'R1', count: 12 },
  { type: 'county', regionCode: 'R2', count: 5 },
];

type Change = Omit<Partial<Parameters<typeof compare>[0]>, 'entries' | 'beside'> & {
  readonly entries?: readonly BenchmarkEntry[];
};

function pageAt(address: string, change: Change = {}) {
  const { entries = EVERYBODY, lists = NO_LISTS, readerCode = ELMSHIRE.authorityCode } = change;
  const own = 'own' in change ? change.own : ELMSHIRE;
  const search = benchmarkSearchSchema.parse(Object.fromEntries(new URLSearchParams(address)));
  const { group } = chooseGroup(search, { entries, own, readerCode, lists });
  return compare({
    definition: exampleFramework(),
    entries,
    beside: besideOf(entries, { group, viewerCode: own?.authorityCode, page: search.page }),
    own,
    readerCode: ELMSHIRE.authorityCode,
    counts: COUNTS,
    rates: [],
    lists: NO_LISTS,
    published: publishedOf(entries),
    principles: PRINCIPLES,
    search,
    today: '2026-11-19',
    ...change,
  });
}

describe('a page of comparison', () => {
  test('shows everybody by theme where the address asks for nothing', () => {
    const { view, current } = pageAt('');
    expect(view.by).toBe('theme');
    expect(view.group.id).toBe('all');
    expect(view.others).toBe(8);
    expect(view.basis[0]).toEqual({ before: '', value: '8 of 16', after: 'eligible councils' });
    expect(current).toMatchObject({ by: 'theme', type: undefined, region: undefined });
  });

  test('shows the lenses beneath themes and questions, and not twice', () => {
    expect(pageAt('by=theme').lensView?.by).toBe('lens');
    expect(pageAt('by=question').lensView?.by).toBe('lens');
    expect(pageAt('by=lens').lensView).toBeUndefined();
  });

  test('leads to more councils side by side, and back, in the same cut', () => {
    const many = Array.from({ length: 50 }, (_, n) =>
      councilEntry(`c${n}`, { authorityName: `Town ${100 + n}`, sharing: 'named', figures: figuresAt(n) }),
    );
    const pages = (address: string) => pageAt(address, { entries: many }).namedPages;
    expect(pageAt('').namedPages).toEqual({ previousHref: null, nextHref: null });
    expect(pages('by=lens')).toEqual({ previousHref: null, nextHref: '/benchmarks?by=lens&page=2' });
    expect(pages('page=2')).toEqual({ previousHref: '/benchmarks?page=1', nextHref: '/benchmarks?page=3' });
    expect(pages('page=77')).toEqual({ previousHref: '/benchmarks?page=2', nextHref: null });
    const { otherGroups } = pageAt('page=3', { entries: many });
    expect(otherGroups.every(({ href }) => !href.includes('page'))).toBe(true);
  });

  test('counts the eligible of the group that is chosen, the reader left out', () => {
    expect(pageAt('type=unitary').view.basis[0]?.value).toBe('8 of 11');
  });

  test('drops a region that nobody is in, in the filter too', () => {
    const { view, current } = pageAt('region=R9');
    expect(view.group.id).toBe('all');
    expect(current.region).toBeUndefined();
  });

  test('offers no choice that would give nothing', () => {
    const { options } = pageAt('group=place');
    expect(options?.types.map(({ value }) => value)).toEqual(['', 'unitary']);
    expect(options?.regions.map(({ value }) => value)).toEqual(['', 'R1']);
  });

  test('says where the councils are that no choice counts', () => {
    const apart = { type: 'county', regionCode: 'R2', regionName: 'South East' } as const;
    const entries = [
      ...EVERYBODY,
      councilEntry('k1', apart),
      councilEntry('k2', { ...apart, regionCode: null, regionName: null }),
    ];
    expect(pageAt('group=place', { entries }).leftOut).toBe(
      'The choices leave out 2 others by type and 2 others by region, because too few share there to show a median or names side by side. They count in the wider groups.',
    );
    expect(pageAt('type=unitary', { entries }).leftOut).toMatch(
      /^The choices leave out 2 others by type, because/u,
    );
    expect(pageAt('group=place', { entries, own: undefined }).leftOut).toMatch(
      /leave out 2 councils by type and 2 councils by region/u,
    );
    expect(pageAt('group=place').leftOut).toBeNull();
    expect(pageAt('', { entries }).leftOut).toBeNull();
  });

  test('counts every council in a choice or in the sentence, whatever is set', () => {
    const entries = [
      ...EVERYBODY,
      councilEntry('k1', { type: 'county', regionCode: 'R2', regionName: 'South East' }),
    ];
    const { options, view, leftOut } = pageAt('group=place', { entries });
    const regions = options?.regions ?? [];
    const offered = regions.slice(1).map(({ text }) => Number(/: (\d+)/u.exec(text)?.[1] ?? 0));
    const out = Number(/(\d+) others? by region/u.exec(leftOut ?? '')?.[1] ?? 0);
    expect(offered.reduce((sum, count) => sum + count, out)).toBe(view.others);
  });

  test('keeps a group of the reader’s own that nobody else is in, and says where there are enough', () => {
    const own = { ...ELMSHIRE, type: 'county', regionCode: 'R2', regionName: 'South East' } as const;
    const { view, lensView, otherGroups } = pageAt('type=county&by=question', { own });
    expect(view.others).toBe(0);
    expect(view.headline).toBe('You are the first county council to send this');
    expect(lensView).toBeUndefined();
    expect(otherGroups[0]).toEqual({
      href: '/benchmarks?by=question',
      label: 'All that took part: 8 others',
    });
  });

  test('leads to other groups with the framework that is open', () => {
    const small = [
      ...EVERYBODY,
      councilEntry('k1', { type: 'county', regionCode: 'R2', figures: figuresAt(40) }),
    ];
    const { otherGroups } = pageAt('framework=corporate-parenting&type=county', { entries: small });
    const addresses = otherGroups.map(({ href }) => href);
    expect(addresses).toContain('/benchmarks?framework=corporate-parenting');
    expect(addresses.every((href) => href.includes('framework=corporate-parenting'))).toBe(true);
  });

  test('has no “you” where the reader has sent nothing', () => {
    const { view } = pageAt('', { own: undefined });
    expect(view.own).toBeNull();
    expect(view.rows.every(({ own, place }) => own === null && place === null)).toBe(true);
    expect(view.basis[0]?.value).toBe('8 of 17');
  });

  test('never counts the reader’s own shared answers among the others', () => {
    const shared = [...EVERYBODY, councilEntry('elmshire', ELMSHIRE)];
    expect(pageAt('', { entries: shared }).view.others).toBe(8);
  });
});

describe('a page of comparison with a group of data', () => {
  const MEMBERS = LISTS.neighbours.filter(({ modelId }) => modelId === 'dfe-2025').map(({ code }) => code);

  function withLists(address: string, change: Change = {}) {
    return pageAt(address, { lists: LISTS, ...change });
  }

  test('shows neighbours and counts all of them, the reader’s own council not among them', () => {
    const { view, current, about } = withLists('group=dfe-2025');
    expect(view.others).toBe(6);
    expect(MEMBERS).not.toContain('elmshire');
    expect(view.basis[0]).toEqual({
      before: '',
      value: '6 of 10',
      after: 'eligible statistical neighbours of Elmshire',
    });
    expect(current.group).toBe('dfe-2025');
    expect(about.sentence).toContain('May 2025');
  });

  test('offers the kinds that give something, and no kind that gives nothing', () => {
    const { with: offered } = withLists('');
    expect(offered.kinds.map(({ value }) => value)).toEqual([
      'all',
      'place',
      'dfe-2025',
      'combined-authority',
      'adopted',
      'none-found',
      'lab',
      'picked',
    ]);
    expect(offered.whose).toEqual([]);
    const nobody = withLists('', { entries: [], own: undefined });
    expect(nobody.with.kinds.map(({ value }) => value)).toEqual(['all']);
  });

  test('keeps types, regions and names to pick for the kinds that need them', () => {
    const { options, pickable } = withLists('group=dfe-2025');
    expect([options, pickable]).toEqual([null, null]);
    expect(withLists('type=unitary').options).not.toBeNull();
    expect(withLists('group=picked').pickable?.map(({ name }) => name)).toEqual(['Ashmoor', 'Dunmere']);
  });

  test('asks a reader without a council whose neighbours, and offers those councils alone that have any here', () => {
    const lab = { own: undefined, readerCode: undefined } as const;
    const { with: offered, otherGroups } = withLists('group=dfe-2025', lab);
    expect(offered.whose).toEqual([{ value: 'elmshire', text: 'Elmshire: 6 share' }]);
    expect(otherGroups.map(({ href }) => href).join(' ')).not.toContain('dfe-2025');
  });

  test('stands councils that are picked side by side, and works their median out of five alone', () => {
    const two = withLists('picked=x1,x2');
    expect(two.view.columns.map(({ name }) => name)).toEqual(['Elmshire', 'Ashmoor', 'Dunmere']);
    expect(two.view.rows.every(({ statistic }) => !statistic.shown)).toBe(true);
    const named = ANONYMOUS_COUNCILS.map((each) => ({ ...each, sharing: 'named' as const }));
    const codes = named.map(({ authorityCode }) => authorityCode);
    const { view } = withLists(`picked=${codes.join(',')}`, { entries: named });
    const shown = view.rows.filter(({ statistic }) => statistic.shown);
    expect(shown.length).toBeGreaterThan(0);
    expect(view.isRounded).toBe(false);
    expect(shown[0]?.statistic).toMatchObject({ median: 50 });
  });

  test('is the same page whether a code that is refused is of an anonymous council or of none', () => {
    expect(withLists('picked=x1,x2,a0')).toEqual(withLists('picked=x1,x2,nobody'));
  });
});
