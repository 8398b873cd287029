import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS_COUNCILS, comparedView, ELMSHIRE, NAMED_COUNCILS } from '@/lib/benchmark/testing';
import { exampleFramework } from '@/lib/framework/testing';
import { BenchmarkBasis } from './benchmark-basis';
import { BenchmarkFilter } from './benchmark-filter';
import { Comparison } from './comparison';
import { GroupAbout } from './group-about';
import { GroupGrowth } from './group-growth';
import { LensComparison } from './lens-comparison';
import { QuestionsFound } from './questions-found';
import { keepPicturesStill } from './still-pictures.testing';

beforeEach(keepPicturesStill);

describe('the filter', () => {
  const PAGE: Parameters<typeof BenchmarkFilter>[0]['page'] = {
    current: { framework: 'corporate-parenting', type: 'unitary', by: 'question' },
    choice: 'place',
    with: {
      kinds: [
        { value: 'all', text: 'All that took part: 21 others' },
        { value: 'place', text: 'Councils of one type or region' },
      ],
      whose: [],
    },
    options: {
      types: [
        { value: '', text: 'Every type' },
        { value: 'unitary', text: 'Unitary councils: 9 others' },
      ],
      regions: [{ value: '', text: 'Every region' }],
    },
    pickable: null,
    leftOut: null,
  };

  function filter(dropped: string | null = null, change: Partial<typeof PAGE> = {}) {
    return render(
      <BenchmarkFilter
        dropped={dropped}
        action="/benchmarks"
        page={{ ...PAGE, ...change }}
        frameworks={[
          { value: 'corporate-parenting', text: 'Corporate parenting' },
          { value: 'services-21-plus', text: 'Adults, 21 and over' },
        ]}
      />,
    );
  }

  function namesAsked(): readonly (string | null)[] {
    return screen.getAllByRole('combobox').map((select) => select.getAttribute('name'));
  }

  it('asks by address, so that a cut can be sent to somebody', () => {
    const { container } = filter();
    const form = container.querySelector('form');
    expect(form).toHaveAttribute('method', 'get');
    expect(form).toHaveAttribute('action', '/benchmarks');
    expect(namesAsked()).toEqual(['framework', 'group', 'type', 'region', 'by']);
    expect(screen.getByRole('button', { name: 'Compare' })).toBeEnabled();
  });

  it('shows the cut that the page is about', () => {
    filter();
    expect(screen.getByLabelText('Framework')).toHaveDisplayValue('Corporate parenting');
    expect(screen.getByLabelText('Compare with')).toHaveDisplayValue('Councils of one type or region');
    expect(screen.getByLabelText('Type')).toHaveDisplayValue('Unitary councils: 9 others');
    expect(screen.getByLabelText('Region')).toHaveDisplayValue('Every region');
    expect(screen.getByLabelText('Show')).toHaveDisplayValue('By question');
  });

  it('asks for a type and a region of those alone, and otherwise for nothing more than the group', () => {
    filter(null, { choice: 'all', options: null });
    expect(namesAsked()).toEqual(['framework', 'group', 'by']);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('asks whose neighbours where the reader has no council', () => {
    const { kinds } = PAGE.with;
    filter(null, { options: null, with: { kinds, whose: [{ value: 'E1', text: 'Elmshire: 4 share' }] } });
    expect(screen.getByLabelText('Whose')).toHaveDisplayValue('Elmshire: 4 share');
  });

  it('lets councils be picked by name, with those that are picked already', () => {
    const pickable = [
      { code: 'x2', name: 'Ashmoor' },
      { code: 'x1', name: 'Dunmere' },
    ];
    const current = { ...PAGE.current, group: 'picked', picked: ['x1'] };
    filter(null, { choice: 'picked', options: null, pickable, current });
    expect(screen.getByRole('group', { name: /share by name with you. Pick up to 20/ })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Ashmoor' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Dunmere' })).toBeChecked();
  });

  it('says above itself what the address asked for and did not get', () => {
    filter('Every region is shown.');
    const said = screen.getByText('Every region is shown.');
    const first = screen.getByLabelText('Framework');
    expect(said.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe('what the group is', () => {
  const about: Parameters<typeof GroupAbout>[0]['about'] = {
    sentence: 'The 10 statistical neighbours of Elmshire: DfE, May 2025.',
    definition: ['Ten councils with the most similar area.'],
    members: ['Ashmoor (close)'],
    source: { href: 'https://model.example/', text: 'Where it was published' },
  };

  it('is one sentence, and opens in place to its definition, its councils and its source', () => {
    const { container } = render(<GroupAbout about={about} />);
    expect(screen.getByText(about.sentence)).toBeVisible();
    expect(container.querySelector('details')).not.toHaveAttribute('open');
    expect(screen.getByText('What this group is')).toBeVisible();
    expect(screen.getByText('Ashmoor (close)')).toBeInTheDocument();
    expect(container.querySelector('details a')).toHaveAttribute('href', 'https://model.example/');
  });

  it('has no list and no link where there is none', () => {
    const { container } = render(<GroupAbout about={{ ...about, members: [], source: null }} />);
    expect(container.querySelector('ul, a')).toBeNull();
  });
});

it('the n-of-N line makes its counts stand out', () => {
  const { container } = render(<BenchmarkBasis basis={comparedView().basis} />);
  expect(container).toHaveTextContent('8 of 30 eligible councils');
  const strong = [...container.querySelectorAll('b')].map((each) => each.textContent);
  expect(strong).toEqual(['8 of 30', '0']);
});

describe('the lens section', () => {
  it('has its finding as heading, then a table, then the picture', () => {
    render(<LensComparison view={comparedView({ by: 'lens' })} />);
    const heading = screen.getByRole('heading', { level: 2 });
    expect(heading).toHaveTextContent(
      /^From policy to impact the median is 50 for both. Yours is 50 for both$/,
    );
    const table = screen.getByRole('table', { name: 'Lowest possible score by lens' });
    const policy = within(table).getByRole('row', { name: /^Policy/ });
    expect(policy).toHaveTextContent('what is decided');
    const [picture] = screen.getAllByRole('img', { name: /^Lens profile/ });
    expect(table.compareDocumentPosition(picture ?? table)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says under the picture how many councils of how many it is of', () => {
    render(<LensComparison view={comparedView({ by: 'lens' })} />);
    expect(screen.getByRole('figure')).toHaveTextContent(
      /8 of 30 eligible councils, Spring 2026 round .*\. Source: councils’ own answers, framework 0\.3\.0\.$/,
    );
  });

  it('says which lens is not drawn, and why', () => {
    render(<LensComparison view={comparedView({ by: 'lens' })} thinKeys={['lens:impact']} />);
    expect(
      screen.getByText(/Not drawn of yours, because they rest on fewer than two answers: Impact/),
    ).toBeVisible();
  });
});

describe('a group that is too small', () => {
  const links = [{ href: '/benchmarks', label: 'All that took part: 21 others' }];

  it('says why, what opens it, and where there are enough', () => {
    render(<GroupGrowth growth={comparedView({ entries: NAMED_COUNCILS }).growth} otherGroups={links} />);
    expect(screen.getByRole('heading', { name: 'When a group is too small' })).toBeVisible();
    expect(screen.getByText('All that took part: 2 of 30 others.')).toBeVisible();
    const table = screen.getByRole('table', { name: 'What opens, and when' });
    expect(within(table).getByRole('row', { name: /^3 more councils/ })).toHaveTextContent('your place');
    expect(screen.getByRole('link', { name: 'All that took part: 21 others' })).toBeVisible();
  });

  it('is silent when the group is large enough', () => {
    const { container } = render(<GroupGrowth growth={comparedView().growth} otherGroups={links} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('offers no other groups where there are none', () => {
    render(<GroupGrowth growth={comparedView({ entries: [] }).growth} otherGroups={[]} />);
    expect(screen.queryByRole('heading', { name: /Other groups/ })).toBeNull();
    expect(screen.getByRole('row', { name: /^1 council shares by name/ })).toBeVisible();
  });
});

const SCALE = exampleFramework().maturityScale;

describe('a whole comparison', () => {
  const links = [{ href: '/benchmarks', label: 'All that took part: 21 others' }];

  it('says which questions are not compared beside it, and why', () => {
    render(
      <Comparison
        view={comparedView({ by: 'rate' })}
        scale={exampleFramework().maturityScale}
        notCompared={['Counts are not compared.']}
        otherGroups={[]}
      />,
    );
    expect(screen.getByText('Counts are not compared.')).toBeVisible();
  });

  it('goes from what it rests on to numbers, lenses and names', () => {
    render(
      <Comparison
        scale={SCALE}
        view={comparedView()}
        lensView={comparedView({ by: 'lens' })}
        otherGroups={links}
      />,
    );
    const captions = screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent);
    expect(captions.map((caption) => caption?.slice(0, 30))).toEqual([
      'Lowest possible score by theme',
      'Lowest possible score by lens',
      'Councils nearest to each level,'.slice(0, 30),
      undefined,
    ]);
  });

  it('by lens draws the way from policy to impact under its one table', () => {
    render(<Comparison scale={SCALE} view={comparedView({ by: 'lens' })} otherGroups={links} />);
    expect(
      screen.getByRole('heading', { level: 2, name: /^From policy to impact the median/ }),
    ).toBeVisible();
    expect(screen.getAllByRole('table', { name: /Lowest possible score by lens/ })).toHaveLength(1);
    expect(screen.getByText('The numbers are those of the table above.')).toBeVisible();
  });

  it('by lens draws no way while no median is shown', () => {
    const view = comparedView({ entries: NAMED_COUNCILS, by: 'lens' });
    render(<Comparison scale={SCALE} view={view} otherGroups={links} />);
    expect(screen.queryByRole('heading', { name: /^From policy to impact/ })).toBeNull();
  });

  it('explains its words where they are read', () => {
    render(<Comparison scale={SCALE} view={comparedView()} otherGroups={links} />);
    const group = screen.getByText('What the words on this page mean').closest('details');
    expect(group).toHaveTextContent('Lowest possible score');
    expect(group).not.toHaveAttribute('open');
  });

  it('is only what would open it while nobody is there', () => {
    const [view, lensView] = [comparedView({ entries: [] }), comparedView({ entries: [], by: 'lens' })];
    render(
      <Comparison
        scale={SCALE}
        view={view}
        lensView={lensView}
        otherGroups={links}
        ownResultsHref="/results"
      />,
    );
    expect(screen.getByText(/There is nobody to stand beside yet/)).toBeVisible();
    expect(screen.getAllByRole('table')).toHaveLength(1);
    expect(screen.getByRole('row', { name: 'Now Your own results' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'All that took part: 21 others' })).toBeVisible();
  });

  it('keeps names side by side where there is no median', () => {
    const entries = NAMED_COUNCILS;
    render(
      <Comparison
        scale={SCALE}
        view={comparedView({ entries })}
        lensView={comparedView({ entries, by: 'lens' })}
        otherGroups={[]}
      />,
    );
    expect(screen.getByRole('heading', { name: 'Two councils share by name with you' })).toBeVisible();
    expect(screen.queryByRole('table', { name: 'Lowest possible score by lens' })).toBeNull();
  });
});

describe('the questions that a finding counts', () => {
  it('stand beneath it as terms with their questions, and not for themes', () => {
    const figures = { 'question:ex-gov-01': 0, 'question:ex-voi-01': 100 };
    const others = [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS].map((entry, n) => ({
      ...entry,
      figures: { 'question:ex-gov-01': 30 + 8 * n, 'question:ex-voi-01': 5 + 8 * n },
    }));
    const { container } = render(
      <QuestionsFound
        view={comparedView({ by: 'question', own: { ...ELMSHIRE, figures }, entries: others })}
      />,
    );
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Ahead', 'Behind']);
    for (const detail of screen.getAllByRole('definition')) expect(detail).not.toBeEmptyDOMElement();
    expect(container.querySelectorAll('dd div'), 'a list lays out each div of its own').toHaveLength(0);
    const themes = render(<QuestionsFound view={comparedView()} />);
    expect(themes.container).toBeEmptyDOMElement();
  });
});
