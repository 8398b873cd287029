import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepPicturesStill } from '@/components/benchmark/still-pictures.testing';
import type { Answer } from '@/lib/framework/answer';
import type { ResultsInput } from '@/lib/results/results-input';
import { buildResultsView } from '@/lib/results/results-view';
import { answered, FULL_ANSWERS, resultsWith, sentWith } from '@/lib/results/testing';
import { FactsLine } from './facts-line';
import { ResultsSections } from './results-sections';

beforeEach(keepPicturesStill);

const AGREED: Answer = { state: 'na', reason: 'other', text: 'Our partners do this.', agreed: true };
const ANSWERS = { ...FULL_ANSWERS, 'ex-gov-03': AGREED, 'ex-voi-01': { state: 'dk' } } as const;
const BEFORE = sentWith({ ...FULL_ANSWERS, 'ex-gov-01': answered(3) }, { roundName: 'Autumn 2025' });

function show(input: ResultsInput) {
  const hrefOf = (id: string): string => `/somewhere#${id}`;
  return render(
    <ResultsSections view={buildResultsView(input)} input={input} hrefOf={hrefOf} reviewHref="/review" />,
  );
}

function tableWith(caption: RegExp): HTMLElement {
  return screen.getByRole('table', { name: caption });
}

describe('a page of results', () => {
  test('has the lenses of both rounds, and a word where nothing may be compared', () => {
    show(resultsWith(sentWith(ANSWERS), BEFORE));
    const table = tableWith(/by lens/);
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual(['Lens', 'Autumn 2025', 'Spring 2026', 'Coverage']);
    expect(within(table).getByRole('row', { name: /^Impact/ })).toHaveTextContent('No scored questions here');
  });

  test('has every theme in the framework’s order, each with a strip that says its figures', () => {
    show(resultsWith(sentWith(ANSWERS)));
    const table = tableWith(/by theme/);
    const names = within(table)
      .getAllByRole('rowheader')
      .map((head) => head.firstChild?.textContent);
    expect(names).toEqual(['Where you stand', 'Leadership', 'The offer', 'Numbers', 'Voice', 'Learning']);
    expect(within(table).getAllByRole('img')).toHaveLength(6);
  });

  test('stands every table before its picture', () => {
    const { container } = show(resultsWith(sentWith(ANSWERS), BEFORE));
    for (const figure of container.querySelectorAll('figure')) {
      const table = figure.parentElement?.querySelector('table');
      expect(table?.compareDocumentPosition(figure)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
    expect(container.querySelectorAll('figure')).toHaveLength(2);
  });

  test('says how each theme moved', () => {
    show(resultsWith(sentWith(ANSWERS), BEFORE));
    const row = within(tableWith(/whole points/)).getByRole('row', { name: /^Leadership/ });
    expect(row).toHaveTextContent(/down \d+/);
  });

  test('says in a first round that there is nothing to compare with', () => {
    show(resultsWith(sentWith(ANSWERS)));
    expect(screen.getByRole('heading', { name: 'No earlier round to compare with' })).toBeVisible();
    const lens = within(tableWith(/by lens/)).getAllByRole('columnheader');
    expect(lens.map((head) => head.textContent)).toEqual(['Lens', 'Spring 2026', 'Coverage']);
  });

  test('has the highest and lowest answers with what the framework suggests next', () => {
    show(resultsWith(sentWith(ANSWERS)));
    expect(screen.getByRole('rowheader', { name: /^Strongest: \d of \d/ })).toBeVisible();
    expect(screen.getByRole('rowheader', { name: /^Weakest: \d of \d/ })).toBeVisible();
    expect(screen.queryByText('Nothing more')).toBeNull();
  });

  test('says where one step would gain most, each leading to its answer, with the caution', () => {
    show(resultsWith(sentWith(FULL_ANSWERS)));
    const table = tableWith(/with this one answer a step higher/);
    const first = within(table).getAllByRole('row')[1];
    expect(first).toHaveTextContent(/One step is from “.+” to “.+”\..*61\.5 to 67\.3/);
    expect(within(table).getAllByRole('link')[0]).toHaveAttribute('href', '/somewhere#ex-voi-01');
    expect(screen.getByText(/^The score is not the aim\./)).toBeVisible();
  });

  test('says that no step would gain anything', () => {
    show(resultsWith(sentWith({ 'ex-gov-03': answered(true) })));
    expect(screen.getByText(/^No answer has a next step/)).toBeVisible();
  });

  test('lists what is left out with its reason, and what is not known, each leading to its answer', () => {
    show(resultsWith(sentWith(ANSWERS)));
    const row = within(tableWith(/Left out as not applicable: 1 question/)).getAllByRole('row')[1];
    expect(row).toHaveTextContent('Another reason, agreed by the approver');
    expect(row).toHaveTextContent('Our partners do this.');
    expect(screen.getByRole('heading', { name: 'Do not know: 1 question' })).toBeVisible();
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['/somewhere#ex-gov-03', '/somewhere#ex-voi-01']));
  });

  test('says that there are none of a kind', () => {
    const { container } = show(resultsWith(sentWith(FULL_ANSWERS)));
    expect(container).toHaveTextContent('No question was left out as not applicable.');
    expect(container).toHaveTextContent('Do not know: none.');
  });

  test('prints “Not known” where the people’s work was not counted, and never 0', () => {
    show(resultsWith(sentWith(ANSWERS)));
    expect(screen.getAllByText('Not known')).toHaveLength(2);
  });

  test('gives a row to each principle', () => {
    show(resultsWith(sentWith(ANSWERS)));
    const rows = within(tableWith(/by principle/)).getAllByRole('rowheader');
    expect(rows.map((row) => row.firstChild?.textContent)).toEqual(['Learning', 'Co-production']);
  });
});

describe('with too few scored questions', () => {
  const district = resultsWith(sentWith({}, { authorityType: 'district' }));
  const view = { ...buildResultsView(district), isScored: false, whyNotScored: 'Too few are asked.' };

  test('says why there is no score, and draws nothing', () => {
    const { container } = render(
      <ResultsSections view={view} input={district} hrefOf={(id) => id} reviewHref="/review" />,
    );
    expect(container).toHaveTextContent('Too few are asked.');
    expect(within(tableWith(/by theme/)).queryAllByRole('img')).toEqual([]);
    expect(container.querySelectorAll('figure')).toHaveLength(0);
  });
});

describe('the n-of-N line', () => {
  test('has each figure in bold among its words', () => {
    const { container } = render(
      <FactsLine
        facts={[
          { before: 'score', value: '52.7', after: 'of 100' },
          { before: 'self-judged', value: '', after: '' },
        ]}
      />,
    );
    expect(container.querySelectorAll('b')).toHaveLength(1);
    expect(container).toHaveTextContent(/score 52\.7 of 100\s+self-judged/);
  });
});
