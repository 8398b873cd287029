import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { QUESTION_TICKS } from '@/lib/charts/question-ticks';
import { SIGNS } from '@/lib/charts/signs';
import { ChartKey, SignKeyItem, TickKeyItem } from './chart-key';
import { LensProfileStill } from './lens-profile-still';
import { LevelBoxesStill } from './level-boxes-still';
import { QuestionTicksStill } from './question-ticks-still';
import { CHANGE, HOMES, PROFILE } from './samples.testing';
import { SlopeStill } from './slope-still';
import { SpreadStripStill } from './spread-strip-still';
import { StripHeader } from './strip-header';
import { ThemeScoreStill } from './theme-score-still';

const PROFILE_LABEL =
  'Lens profile. Elmshire, spring 2026: policy 69, practice 52, culture not shown, impact 19. Autumn 2025: policy 53, practice 44, culture 31, impact 19.';

function drawingIn(container: HTMLElement): SVGSVGElement {
  const svg = container.querySelector('svg');
  if (svg === null) throw new Error('Nothing is drawn');
  return svg;
}

describe('a drawing that stands for figures', () => {
  it('of a strip has the row in one sentence as its name', () => {
    render(<SpreadStripStill strip={HOMES} />);
    const name = 'Homes: Elmshire 46, middle half 40 to 65, median 50. Named: Ashmoor 67, Brackenham 53.';
    expect(screen.getByRole('img', { name })).toHaveClass('ct-strip');
    expect(screen.getByRole('img')).toHaveAttribute('viewBox', '0 0 400 44');
  });

  it('of a theme’s scores has both as its name', () => {
    render(<ThemeScoreStill strip={{ lowestPossible: 46.4, score: 65 }} />);
    expect(
      screen.getByRole('img', { name: 'Lowest possible score 46.4, score over what was answered 65.0' }),
    ).toHaveAttribute('viewBox', '0 0 300 22');
  });

  it('of a profile comes twice, for wide and for narrow places, with the same name', () => {
    render(<LensProfileStill profile={PROFILE} />);
    const [wide, narrow, ...others] = screen.getAllByRole('img', { name: PROFILE_LABEL });
    expect(wide).toHaveClass('ct-picture__wide');
    expect(narrow).toHaveClass('ct-picture__narrow');
    expect(others).toEqual([]);
  });

  it('of change since last round says how many went up and down', () => {
    render(<SlopeStill slope={CHANGE} />);
    expect(
      screen.getAllByRole('img', {
        name: 'Change from Autumn 2025 to Spring 2026: 2 up, 1 down. Values are in the table.',
      }),
    ).toHaveLength(2);
  });

  it('is not drawn where the table stands alone', () => {
    const rows = Array.from({ length: 13 }, (_, row) => ({
      label: `Row ${row}`,
      shortLabel: `Row ${row}`,
      before: row,
      after: row,
      comparable: true,
    }));
    const { container } = render(<SlopeStill slope={{ ...CHANGE, rows }} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('has no shape that can be focused: the figures are in the table', () => {
    const { container } = render(<LensProfileStill profile={PROFILE} />);
    expect(container.querySelectorAll('[tabindex]')).toHaveLength(0);
  });
});

describe('a drawing beside its words', () => {
  it.each([
    ['question ticks', <QuestionTicksStill key="ticks" ticks={['answered', 'not-answered']} />, [34, 15]],
    ['level boxes', <LevelBoxesStill key="boxes" level={3} />, [112, 16]],
  ] as const)('is hidden from screen readers and keeps its size: %s', (_, drawing, [width, height]) => {
    const { container } = render(drawing);
    const svg = drawingIn(container);
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(svg).toHaveAttribute('aria-hidden', 'true');
    expect(svg).toHaveAttribute('width', String(width));
    expect(svg).toHaveAttribute('height', String(height));
  });

  it('over a column of strips is said in words to screen readers', () => {
    const { container } = render(<StripHeader width={400} />);
    expect(screen.getByText('Picture, 0 to 100')).toHaveClass('govuk-visually-hidden');
    expect(drawingIn(container)).toHaveAttribute('aria-hidden', 'true');
  });
});

describe('a key', () => {
  it('is a list of signs with their words', () => {
    render(
      <ChartKey>
        {SIGNS.map((sign) => (
          <SignKeyItem key={sign} sign={sign}>
            {sign} in words
          </SignKeyItem>
        ))}
        {QUESTION_TICKS.map((tick) => (
          <TickKeyItem key={tick} tick={tick}>
            {tick} in words
          </TickKeyItem>
        ))}
      </ChartKey>,
    );
    expect(screen.getByRole('list')).toHaveClass('ct-key');
    const items = screen.getAllByRole('listitem');
    [...SIGNS, ...QUESTION_TICKS].forEach((sign, index) => {
      expect(items[index]).toHaveTextContent(new RegExp(`${sign} in words$`));
      expect(items[index]?.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    });
    expect(items).toHaveLength(SIGNS.length + QUESTION_TICKS.length);
  });
});

describe('every drawing', () => {
  it.each([
    ['a strip', <SpreadStripStill key="strip" strip={HOMES} />],
    ['a theme’s scores', <ThemeScoreStill key="theme" strip={{ lowestPossible: 46.4, score: 65 }} />],
    ['a profile', <LensProfileStill key="profile" profile={PROFILE} />],
    ['a slope', <SlopeStill key="slope" slope={CHANGE} />],
    ['ticks', <QuestionTicksStill key="ticks" ticks={[...QUESTION_TICKS]} />],
    ['level boxes', <LevelBoxesStill key="boxes" level={null} />],
    ['a header', <StripHeader key="header" width={300} />],
  ])('is whole without a browser, and without a style attribute: %s', (_, drawing) => {
    const markup = renderToStaticMarkup(drawing);
    expect(markup).toMatch(/<svg [^>]*viewBox="0 0 [\d.]+ [\d.]+"/);
    expect(markup).not.toContain('style=');
  });
});
