import { describe, expect, test } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { benchmarkSearchSchema } from './benchmark-address';
import type { CouncilCount } from './eligible-others';
import { compare } from './page-view';
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

function pageAt(address: string, change: Partial<Parameters<typeof compare>[0]> = {}) {
  return compare({
    definition: exampleFramework(),
    entries: EVERYBODY,
    own: ELMSHIRE,
    counts: COUNTS,
    published: publishedOf(change.entries ?? EVERYBODY),
    principles: PRINCIPLES,
    search: benchmarkSearchSchema.parse(Object.fromEntries(new URLSearchParams(address))),
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

  test('counts the eligible of the group that is chosen, the reader left out', () => {
    expect(pageAt('type=unitary').view.basis[0]?.value).toBe('8 of 11');
  });

  test('drops a region that nobody is in, in the filter too', () => {
    const { view, current } = pageAt('region=R9');
    expect(view.group.id).toBe('all');
    expect(current.region).toBeUndefined();
  });

  test('offers no choice that would give nothing', () => {
    const { options } = pageAt('');
    expect(options.types.map(({ value }) => value)).toEqual(['', 'unitary']);
    expect(options.regions.map(({ value }) => value)).toEqual(['', 'R1']);
  });

  test('says where the councils are that no choice counts', () => {
    const apart = { type: 'county', regionCode: 'R2', regionName: 'South East' } as const;
    const entries = [
      ...EVERYBODY,
      councilEntry('k1', apart),
      councilEntry('k2', { ...apart, regionCode: null, regionName: null }),
    ];
    expect(pageAt('', { entries }).leftOut).toBe(
      'The choices leave out 2 others by type and 2 others by region, because too few share there to show a median or names side by side. They count in the wider groups.',
    );
    expect(pageAt('type=unitary', { entries }).leftOut).toMatch(
      /^The choices leave out 2 others by type, because/u,
    );
    expect(pageAt('', { entries, own: undefined }).leftOut).toMatch(
      /leave out 2 councils by type and 2 councils by region/u,
    );
    expect(pageAt('').leftOut).toBeNull();
  });

  test('counts every council in a choice or in the sentence, whatever is set', () => {
    const entries = [
      ...EVERYBODY,
      councilEntry('k1', { type: 'county', regionCode: 'R2', regionName: 'South East' }),
    ];
    const { options, view, leftOut } = pageAt('', { entries });
    const offered = options.regions.slice(1).map(({ text }) => Number(/: (\d+)/u.exec(text)?.[1] ?? 0));
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
