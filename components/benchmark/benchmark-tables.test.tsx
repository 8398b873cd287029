import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { comparedView, councilEntry, ELMSHIRE, figuresAt, NAMED_COUNCILS } from '@/lib/benchmark/testing';
import { exampleFramework } from '@/lib/framework/testing';
import { BenchmarkTable } from './benchmark-table';
import { LevelSection } from './level-section';
import { NamedTable } from './named-table';
import { keepPicturesStill } from './still-pictures.testing';

beforeEach(keepPicturesStill);

function cellsOf(row: HTMLElement): readonly string[] {
  return within(row)
    .getAllByRole('cell')
    .slice(0, -1)
    .map((cell) => cell.textContent);
}

describe('the table of a comparison', () => {
  it('gives own score, quartiles and place of every theme, in the framework’s order', () => {
    render(<BenchmarkTable view={comparedView()} />);
    const names = screen.getAllByRole('rowheader').map((head) => head.firstChild?.textContent);
    expect(names).toEqual(['Where you stand', 'Leadership', 'The offer', 'Numbers', 'Voice']);
    const voice = screen.getByRole('row', { name: /^Voice/ });
    expect(voice).toHaveTextContent('Above the middle half');
    expect(cellsOf(voice)).toEqual(['91.7', '35', '50', '65']);
  });

  it('heads its columns, and says in words that the last one is a picture', () => {
    render(<BenchmarkTable view={comparedView()} />);
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads.slice(0, 5)).toEqual(['Theme', 'Elmshire', 'Lower quartile', 'Median', 'Upper quartile']);
    expect(heads[5]).toContain('Picture, 0 to 100');
  });

  it('has a word for every nothing', () => {
    render(<BenchmarkTable view={comparedView({ entries: NAMED_COUNCILS })} />);
    const row = screen.getByRole('row', { name: /^Numbers/ });
    expect(row).toHaveTextContent('No place: no figure');
    expect(cellsOf(row)).toEqual(['No score', 'Hidden. 2 others answered; we need at least 5']);
  });

  it('draws a strip in each row, with the row in words as its name', () => {
    render(<BenchmarkTable view={comparedView()} />);
    const strip = screen.getByRole('img', { name: /^Leadership:/ });
    expect(strip).toHaveAccessibleName(/Elmshire 13, middle half 35 to 65, median 50\. Named: Ashmoor 78/);
  });

  it('keeps its roles when rows are stacked on a phone', () => {
    render(<BenchmarkTable view={comparedView()} />);
    const table = screen.getByRole('table');
    expect(table).toHaveAttribute('role', 'table');
    expect(table.querySelectorAll('tr:not([role]), td:not([role]), th:not([role])')).toHaveLength(0);
    expect(table.querySelector('td[data-l="Elmshire:"]')).not.toBeNull();
  });

  it('offers no way to sort', () => {
    render(<BenchmarkTable view={comparedView()} />);
    const table = screen.getByRole('table');
    expect(within(table).queryAllByRole('link')).toEqual([]);
    expect(table.querySelector('[aria-sort], thead button')).toBeNull();
  });

  it('explains only the signs that are there', () => {
    const { rerender } = render(<BenchmarkTable view={comparedView()} />);
    expect(screen.getByText('Middle half of councils')).toBeVisible();
    expect(screen.getByText(/A council that shares by name: A Ashmoor, B Dunmere/)).toBeVisible();
    rerender(<BenchmarkTable view={comparedView({ entries: [] })} />);
    expect(screen.queryByText(/Middle half/)).toBeNull();
    expect(screen.queryByText(/shares by name/)).toBeNull();
  });

  it('gives no letters where the strips have none, because too many share by name', () => {
    const entries = Array.from({ length: 7 }, (_, n) =>
      councilEntry(`x${n}`, { authorityName: `Town ${n}`, sharing: 'named' }),
    );
    render(<BenchmarkTable view={comparedView({ entries })} />);
    expect(
      screen.getByText(/^One of the 7 councils that share by name and stand side by side below/),
    ).toBeVisible();
    expect(screen.queryByText(/A Town 0/)).toBeNull();
  });

  it('has no "you" for the lab', () => {
    render(<BenchmarkTable view={comparedView({ own: undefined })} />);
    expect(screen.getByText('Median of councils')).toBeVisible();
    expect(screen.queryByText('Elmshire')).toBeNull();
    expect(cellsOf(screen.getByRole('row', { name: /^Voice/ }))).toEqual(['35', '50', '65']);
  });
});

describe('a comparison by question', () => {
  const figures = { 'question:ex-gov-01': 75, 'question:ex-gov-03': 0 };
  const entries = [20, 40, 60, 80, 100].map((score, n) =>
    councilEntry(`x${n}`, {
      authorityName: `Town ${n}`,
      sharing: 'named',
      figures: { 'question:ex-gov-01': score },
    }),
  );
  const view = comparedView({ by: 'question', own: { ...ELMSHIRE, figures }, entries });

  it('says which theme each question is in', () => {
    render(<BenchmarkTable view={view} />);
    expect(screen.getAllByRole('columnheader')[0]).toHaveTextContent('Question');
    const [head] = screen.getAllByRole('rowheader');
    expect(head?.querySelector('small')).toHaveTextContent('Leadership');
  });

  it('prints exact figures with one decimal where all share by name', () => {
    render(<BenchmarkTable view={view} />);
    const [, first] = screen.getAllByRole('row');
    expect(cellsOf(first ?? document.body)).toEqual(['75.0', '40.0', '60.0', '80.0']);
    expect(screen.queryByText(/rounded to 5/)).toBeNull();
  });

  it('tells a question that others were not asked from one that has no score', () => {
    render(<NamedTable view={view} />);
    const row = screen.getAllByRole('row')[2] ?? document.body;
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toEqual(['0.0', ...new Array<string>(5).fill('Not asked')]);
  });
});

describe('councils side by side', () => {
  it('stand in order of name, the viewer first, each with its date', () => {
    render(<NamedTable view={comparedView()} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'Two councils share by name with you',
    );
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads).toEqual([
      'Theme',
      'Elmshire12 Jun 2026',
      'A\u00a0Ashmoor12 Jun 2026',
      'B\u00a0Dunmere12 Jun 2026',
    ]);
    const row = within(screen.getByRole('row', { name: /^Numbers/ })).getAllByRole('cell');
    expect(row.map((cell) => cell.textContent)).toEqual(['No score', '77.8', '30.0']);
  });

  it('can be scrolled by keyboard, in a region with a name', () => {
    render(<NamedTable view={comparedView()} />);
    const region = screen.getByRole('region', { name: 'Named councils side by side' });
    expect(region).toHaveAttribute('tabindex', '0');
    const table = within(region).getByRole('table', { name: 'Named councils side by side' });
    expect(table).toHaveAccessibleDescription(/no way to sort by score\. Where the table is wider/u);
    expect(within(region).queryByText(/scrolls sideways/u)).toBeNull();
  });

  it('are as many as can be read, page after page in order of name, and the page says which', () => {
    const many = Array.from({ length: 28 }, (_, n) =>
      councilEntry(`c${n}`, { authorityName: `Town ${100 + n}`, sharing: 'named', figures: figuresAt(n) }),
    );
    const view = comparedView({ entries: many, page: 2 });
    const nextHref = '/benchmarks?page=2';
    const shown = render(
      <NamedTable view={comparedView({ entries: many })} pages={{ previousHref: null, nextHref }} />,
    );
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      /^(28|Twenty-eight) councils share by name with you$/u,
    );
    expect(screen.getByText(/^Councils 1 to 24 of 28, in order of name/u)).toBeVisible();
    expect(shown.container.querySelector('a[rel="next"]')).toHaveAttribute('href', nextHref);
    shown.unmount();
    render(<NamedTable view={view} />);
    expect(screen.getByText(/^Councils 25 to 28 of 28/u)).toBeVisible();
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent.slice(0, 10))).toEqual([
      ...['Theme', 'Elmshire12', 'Y\u00a0Town 124', 'Z\u00a0Town 125', 'AA\u00a0Town 12', 'AB\u00a0Town 12'],
    ]);
  });

  it.each([
    [13, false],
    [14, true],
  ])('and the reader beside %i of them lie across the sheet on paper: %s', (count, isAcross) => {
    const entries = Array.from({ length: count }, (_, n) =>
      councilEntry(`c${n}`, { authorityName: `Town ${100 + n}`, sharing: 'named', figures: figuresAt(n) }),
    );
    const { container } = render(<NamedTable view={comparedView({ entries })} />);
    expect(screen.getAllByRole('columnheader')).toHaveLength(count + 2);
    expect(container.querySelectorAll('.ct-beside--many')).toHaveLength(isAcross ? 1 : 0);
  });

  it('are not there until two stand together', () => {
    const view = comparedView({ entries: NAMED_COUNCILS.slice(1), own: undefined });
    const { container } = render(<NamedTable view={view} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('the table of rates', () => {
  const RATE = 'rate:ex-off-02';
  const entries = [62, 70, 71, 80, 90, 94].map((rate, n) =>
    councilEntry(`n${n}`, { authorityName: `Town ${n}`, sharing: 'named', figures: { [RATE]: rate } }),
  );
  const own = { ...ELMSHIRE, figures: { ...ELMSHIRE.figures, [RATE]: 55.4 } };
  const rates = [
    { authorityCode: 'n0', questionId: 'ex-off-02', numerator: 62, denominator: 100 },
    { authorityCode: 'n5', questionId: 'ex-off-02', numerator: 940, denominator: 1000 },
  ];

  it('names what is a median of councils and what counts all people together', () => {
    render(<BenchmarkTable view={comparedView({ entries, own, rates, by: 'rate' })} />);
    const row = screen.getByRole('row', { name: /^What share of those who took homes/ });
    expect(cellsOf(row)).toEqual(['55%', '70%', '76%', '88%', '91%: 1,002 of 1,100, in two councils']);
    expect(screen.getByRole('columnheader', { name: 'Pooled rate' })).toBeVisible();
    expect(screen.getByText(/A median takes each council’s rate once/)).toBeVisible();
  });

  it('says that nothing is pooled where fewer than two give the rate by name', () => {
    render(<BenchmarkTable view={comparedView({ entries, own, rates: rates.slice(0, 1), by: 'rate' })} />);
    expect(screen.getByText('None: fewer than two give it by name')).toBeVisible();
  });

  it('calls nobody ahead or behind: a higher rate is not always better', () => {
    const { headline } = comparedView({ entries, own, by: 'rate' });
    expect(headline).toBe('You are outside the middle half of councils on the one rate we can show');
  });
});

describe('the table of levels', () => {
  const scale = exampleFramework().maturityScale;
  const entries = [10, 10, 30, 50, 55, 60].map((score, n) =>
    councilEntry(`n${n}`, { sharing: 'named', figures: figuresAt(score, { 'theme:num': null }) }),
  );

  it('has a count under each level, and says in words where the reader’s council is', () => {
    render(<LevelSection view={comparedView({ entries })} scale={scale} />);
    const cells = within(screen.getByRole('row', { name: /^Leadership/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['2', '1 (Elmshire is here)', '3', '0', '0']);
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)[1]).toBe(
      `0 ${scale[0]?.name}`,
    );
  });

  it('has one sentence across a row whose counts are hidden', () => {
    render(<LevelSection view={comparedView({ entries })} scale={scale} />);
    const [cell, ...more] = within(screen.getByRole('row', { name: /^Numbers/ })).getAllByRole('cell');
    expect(cell).toHaveTextContent('No other council has a figure here');
    expect(more).toEqual([]);
  });

  it('is not there while no count can be shown', () => {
    const { container } = render(<LevelSection view={comparedView({ entries: [] })} scale={scale} />);
    expect(container).toBeEmptyDOMElement();
  });
});
