import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildTrendPage } from '@/lib/benchmark/trend-page';
import {
  comparedView,
  councilEntry,
  figuresAt,
  NAMED_COUNCILS,
  PRINCIPLES,
  publishedOf,
} from '@/lib/benchmark/testing';
import { exampleFramework } from '@/lib/framework/testing';
import { ChangeFigure } from './change-figure';
import { NamedChanges } from './named-changes';
import { NamedMapSection } from './named-map-section';
import { TrendTable } from './trend-table';
import { keepPicturesStill } from './still-pictures.testing';

beforeEach(keepPicturesStill);

const THEN = { roundName: 'Autumn 2025', submittedOn: '2025-12-01' };
const ANONYMOUS = [20, 35, 50, 50, 62, 71].map((score, n) =>
  councilEntry(`a${n}`, { figures: figuresAt(score) }),
);
const OWN = [
  councilEntry('elmshire', { ...THEN, authorityName: 'Elmshire', figures: figuresAt(40) }),
  councilEntry('elmshire', { authorityName: 'Elmshire', figures: figuresAt(50, { 'theme:num': null }) }),
];
const NAMED = [
  ...NAMED_COUNCILS.map((entry) => ({ ...entry, ...THEN, figures: figuresAt(60) })),
  ...NAMED_COUNCILS,
];

function trendPage(rounds = 2) {
  const shown = { day: '2026-07-31', group: publishedOf(ANONYMOUS).groups.get('all') };
  const all = OWN.map((own, n) => ({
    name: own.roundName,
    frameworkVersion: '0.3.0',
    publishesOn: '2026-07-31',
    own,
    shown: n === 0 ? undefined : shown,
  }));
  return buildTrendPage({
    definition: exampleFramework(),
    definitions: new Map([['0.3.0', exampleFramework()]]),
    principles: PRINCIPLES,
    by: 'theme',
    rounds: all.slice(-rounds),
    entries: NAMED,
    own: OWN.slice(-rounds),
    thinKeys: [],
    of: 'theme:voi',
  });
}

describe('the table of a trend', () => {
  it('has a column for each round, with the day of its median', () => {
    render(<TrendTable page={trendPage()} />);
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads).toEqual([
      'Theme',
      'Autumn 2025No median was shown',
      'Spring 2026Median of 31 July 2026',
      'Picture, 0 to 100',
    ]);
  });

  it('says all that its picture shows, and a word for every nothing', () => {
    render(<TrendTable page={trendPage()} />);
    const voice = screen.getByRole('row', { name: /^Voice/ });
    const cells = within(voice)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells.slice(0, 2)).toEqual(['40.0Median none was shown', '50.0Median 50']);
    expect(within(voice).getByRole('img')).toHaveAccessibleName(
      'Voice: Autumn 2025 Elmshire 40, median none; Spring 2026 Elmshire 50, median 50.',
    );
    expect(screen.getByRole('row', { name: /^Numbers/ })).toHaveTextContent('No score');
  });

  it('has no picture while there is one round', () => {
    render(<TrendTable page={trendPage(1)} />);
    expect(screen.queryAllByRole('img')).toEqual([]);
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  });

  it('keeps its roles when rows are stacked on a phone, and offers no way to sort', () => {
    render(<TrendTable page={trendPage()} />);
    const table = screen.getByRole('table');
    expect(table.querySelectorAll('tr:not([role]), td:not([role]), th:not([role])')).toHaveLength(0);
    expect(table.querySelector('td[data-l="Autumn 2025:"]')).not.toBeNull();
    expect(table.querySelector('[aria-sort], thead button, thead a')).toBeNull();
  });
});

describe('slopes', () => {
  it('stand after a table with the same numbers and the change in words', () => {
    const { changes } = trendPage();
    if (changes === null) throw new Error('Two rounds');
    render(
      <ChangeFigure finding="From then to now" rowsHead="Theme" caption="Elmshire" changes={changes} mine />,
    );
    expect(screen.getByRole('row', { name: /^Voice/ })).toHaveTextContent('Voice4050up 10');
    expect(screen.getByRole('row', { name: /^Numbers/ })).toHaveTextContent('Not comparable');
    const [picture] = screen.getAllByRole('img');
    expect(screen.getByRole('table').compareDocumentPosition(picture ?? document.body)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('of councils by name keep the cut when another figure is chosen', () => {
    const current = { framework: 'corporate-parenting', type: 'unitary', by: 'lens' } as const;
    const { container } = render(<NamedChanges page={trendPage()} current={current} />);
    const hidden = [...container.querySelectorAll('input[type=hidden]')].map((input) => [
      input.getAttribute('name'),
      input.getAttribute('value'),
    ]);
    expect(hidden).toEqual([
      ['framework', 'corporate-parenting'],
      ['type', 'unitary'],
      ['by', 'lens'],
    ]);
    expect(container.querySelector('form')).toHaveAttribute('action', '/benchmarks/trend');
    expect(screen.getByLabelText('Councils that share by name, for')).toHaveDisplayValue('Voice');
    const names = screen.getAllByRole('rowheader').map((head) => head.textContent);
    expect(names).toEqual(['Elmshire', 'Ashmoor', 'Dunmere']);
  });
});

describe('the map of councils that share by name', () => {
  const cells = [{ code: 'x1', short: 'Dun', q: 0, r: 0 }];

  it('has a finding and a key, and leaves names to the table above it', () => {
    render(<NamedMapSection view={comparedView()} cells={cells} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'Where the councils that share by name lie: 1 council on the map, 2 that have no place on it',
    );
    expect(screen.getByRole('region', { name: 'Map of councils that share by name' })).toBeVisible();
  });

  it('says why there is none where nobody is on it, and where there is one', () => {
    render(<NamedMapSection view={comparedView()} cells={[{ code: 'E1', short: 'Abc', q: 0, r: 0 }]} />);
    expect(screen.getByText(/invented councils have none/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Official figures on the map' })).toBeVisible();
  });
});
