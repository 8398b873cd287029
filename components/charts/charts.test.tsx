import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubIntersectionObserver, stubResizeObserver, stubWidth, stubWidthOf } from './browser.testing';
import { LensProfileChart } from './lens-profile-chart';
import { CHANGE, HOMES, PROFILE } from './samples.testing';
import { SlopeChart } from './slope-chart';
import { SpreadStripChart } from './spread-strip-chart';
import { ThemeScoreChart } from './theme-score-chart';

const NAMES = {
  strip: 'Homes: Elmshire 46, middle half 40 to 65, median 50. Named: Ashmoor 67, Brackenham 53.',
  theme: 'Lowest possible score 46.4, score over what was answered 65.0',
};

let viewport: ReturnType<typeof stubIntersectionObserver>;
let layout: ReturnType<typeof stubResizeObserver>;

// The first import of recharts takes seconds on a busy machine; what is tested is what happens after it.
beforeAll(async () => {
  configure({ asyncUtilTimeout: 10_000 });
  await import('./recharts-picture');
});

beforeEach(() => {
  vi.unstubAllGlobals();
  viewport = stubIntersectionObserver();
  layout = stubResizeObserver();
});

async function scrolledNear(): Promise<SVGElement> {
  act(() => viewport.scrollNear());
  const [svg] = await screen.findAllByRole('application');
  if (!(svg instanceof SVGElement)) throw new Error('recharts drew no svg');
  return svg;
}

function words(): string {
  return document.querySelector('.ct-reading__text')?.textContent ?? '';
}

/** Everything drawn, as text: paths, lines, rings, boxes and words, in no order. */
function shapesOf(root: Element | null | undefined): readonly string[] {
  const shapes = Array.from(root?.querySelectorAll('path, line, rect, circle, text') ?? []);
  return shapes
    .filter((shape) => shape.closest('defs') === null)
    .map((shape) => {
      const attributes = Array.from(shape.attributes, ({ name, value }) => `${name}=${value}`);
      return `${shape.tagName} ${attributes.sort().join(' ')} ${shape.textContent}`;
    })
    .sort();
}

const CHARTS = [
  ['a spread strip', <SpreadStripChart key="strip" strip={HOMES} />, 400],
  ['a theme’s scores', <ThemeScoreChart key="theme" strip={{ lowestPossible: 46.4, score: 65 }} />, 300],
  ['a lens profile', <LensProfileChart key="lens" profile={PROFILE} />, 430],
  ['a slope', <SlopeChart key="slope" slope={CHANGE} />, 470],
] as const;

describe.each(CHARTS)('%s', (_, chart, width) => {
  it('is a static drawing on the server and at first in the browser', () => {
    stubWidth(width);
    const markup = renderToStaticMarkup(chart);
    const { container } = render(chart);
    expect(markup).toContain('<svg');
    expect(markup).not.toContain('recharts');
    expect(container.innerHTML).toBe(markup);
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });

  it('is drawn by recharts, with the name of the drawing, once it is near the viewport', async () => {
    stubWidth(width);
    render(chart);
    const name = screen.getAllByRole('img')[0]?.getAttribute('aria-label');
    const svg = await scrolledNear();
    expect(svg).toHaveAttribute('aria-label', name);
    expect(svg).toHaveAttribute('tabindex', '0');
  });

  it('is the same picture, shape by shape', async () => {
    stubWidth(width);
    const { container } = render(chart);
    const svg = await scrolledNear();
    await waitFor(() => expect(shapesOf(svg)).toEqual(shapesOf(container.querySelector('svg[role=img]'))));
  });

  it('keeps the drawing in its place, for print and so that nothing moves', async () => {
    stubWidth(width);
    const { container } = render(chart);
    await scrolledNear();
    expect(container.firstElementChild).toHaveClass('ct-picture', 'ct-picture--live');
    expect(container.querySelector('.ct-picture > svg')).toBeInTheDocument();
  });

  it('leaves no style attribute in what the server sends', () => {
    expect(renderToStaticMarkup(chart)).not.toContain('style=');
  });
});

describe('a chart out of sight', () => {
  it('stays a drawing, and no script is loaded for it', async () => {
    stubWidth(400);
    const { container } = render(<SpreadStripChart strip={HOMES} />);
    await act(async () => {
      viewport.scrollPast();
      await Promise.resolve();
    });
    expect(container.querySelector('.recharts-wrapper')).not.toBeInTheDocument();
    expect(viewport.watching()).toBe(1);
  });

  it('is looked out for a little before it comes into view, until it does', async () => {
    stubWidth(400);
    render(<SpreadStripChart strip={HOMES} />);
    expect(viewport.margins).toEqual(['300px 0px']);
    await scrolledNear();
    expect(viewport.watching()).toBe(0);
  });

  it('is no longer looked out for when its page goes', () => {
    stubWidth(400);
    const { unmount } = render(<SpreadStripChart strip={HOMES} />);
    unmount();
    expect(viewport.watching()).toBe(0);
  });

  it('may go while recharts is on its way', async () => {
    stubWidth(400);
    const { unmount, container } = render(<SpreadStripChart strip={HOMES} />);
    viewport.scrollNear();
    unmount();
    await act(async () => {
      await import('./recharts-picture');
    });
    expect(container).toBeEmptyDOMElement();
  });

  it('that has no size yet, in a closed part of the page, waits for one', async () => {
    stubWidth(0);
    render(<SpreadStripChart strip={HOMES} />);
    await act(async () => {
      viewport.scrollNear();
      await import('./recharts-picture');
    });
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
    stubWidth(400);
    act(() => layout.resize());
    expect(await screen.findByRole('application', { name: NAMES.strip })).toBeInTheDocument();
  });
});

describe('a chart with nothing to read', () => {
  it('stays a drawing and never becomes a stop for the keyboard', () => {
    stubWidth(300);
    render(<ThemeScoreChart strip={{ lowestPossible: null, score: null }} />);
    expect(screen.getByRole('img', { name: 'No score' })).toBeInTheDocument();
    expect(viewport.watching()).toBe(0);
  });

  it('is not there at all where the table stands alone', () => {
    const { container } = render(<SlopeChart slope={{ ...CHANGE, rows: [] }} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('a chart in a narrow place', () => {
  it('is drawn from the narrow drawing that is on show', async () => {
    stubWidthOf('ct-picture__narrow', 150);
    const { container } = render(<LensProfileChart profile={PROFILE} />);
    const svg = await scrolledNear();
    const drawing = container.querySelector('.ct-picture > .ct-picture__narrow');
    expect(svg).toHaveAttribute('width', '150');
    expect(svg.querySelector('g[transform]')).toHaveAttribute('transform', 'scale(0.5)');
    await waitFor(() => expect(shapesOf(svg)).toEqual(shapesOf(drawing)));
  });

  it('follows its frame to another width', async () => {
    stubWidth(400);
    render(<SpreadStripChart strip={HOMES} />);
    const svg = await scrolledNear();
    expect(svg).toHaveAttribute('height', '44');
    stubWidth(200);
    act(() => layout.resize());
    await waitFor(() => expect(svg).toHaveAttribute('width', '200'));
    expect(svg).toHaveAttribute('height', '22');
  });
});

describe('reading with the keyboard', () => {
  it('goes along a strip from value to value', async () => {
    stubWidth(400);
    render(<SpreadStripChart strip={HOMES} />);
    const svg = await scrolledNear();
    fireEvent.focus(svg);
    await waitFor(() => expect(words()).toBe('Lower quartile 40'));
    fireEvent.keyDown(svg, { key: 'ArrowRight' });
    expect(words()).toBe('Elmshire 46');
    fireEvent.keyDown(svg, { key: 'ArrowRight' });
    expect(words()).toBe('Median 50');
    fireEvent.keyDown(svg, { key: 'ArrowLeft' });
    expect(words()).toBe('Elmshire 46');
  });

  it('goes along a profile from lens to lens, and says what is not there', async () => {
    stubWidth(430);
    render(<LensProfileChart profile={PROFILE} />);
    const svg = await scrolledNear();
    fireEvent.focus(svg);
    await waitFor(() => expect(words()).toBe('Policy: Spring 2026 69, Autumn 2025 53'));
    fireEvent.keyDown(svg, { key: 'ArrowRight' });
    fireEvent.keyDown(svg, { key: 'ArrowRight' });
    expect(words()).toBe('Culture: Spring 2026 not shown, Autumn 2025 31');
  });

  it('goes down a slope from the top', async () => {
    stubWidth(470);
    render(<SlopeChart slope={CHANGE} />);
    const svg = await scrolledNear();
    fireEvent.focus(svg);
    await waitFor(() => expect(words()).toBe('Voice, rights and identity: 25 to 54, up 29'));
    fireEvent.keyDown(svg, { key: 'ArrowDown' });
    expect(words()).toBe('Homes: 36 to 46, up 10');
    fireEvent.keyDown(svg, { key: 'ArrowRight' });
    expect(words()).toBe('Health and wellbeing: 50 to 29, down 21');
    fireEvent.keyDown(svg, { key: 'ArrowUp' });
    expect(words()).toBe('Homes: 36 to 46, up 10');
  });

  it('shows a line where it is, under the points, until it leaves', async () => {
    stubWidth(400);
    render(<SpreadStripChart strip={HOMES} />);
    const svg = await scrolledNear();
    expect(svg.querySelector('.g-ink-l')).not.toBeInTheDocument();
    fireEvent.focus(svg);
    await waitFor(() => expect(svg.querySelector('.g-ink-l')).toHaveAttribute('x1', '162'));
    fireEvent.blur(svg);
    expect(svg.querySelector('.g-ink-l')).not.toBeInTheDocument();
    expect(words()).toBe('');
  });

  it('is announced, and the way to do it is described', async () => {
    stubWidth(430);
    render(<LensProfileChart profile={PROFILE} />);
    const svg = await scrolledNear();
    expect(document.querySelector('.ct-reading__text')).toHaveAttribute('aria-live', 'polite');
    expect(svg.querySelector('desc')).toHaveTextContent('Arrow keys read the values');
    expect(screen.getByText('Point at the picture or use the arrow keys to read values')).toBeInTheDocument();
  });

  it('is one stop of the Tab key for a table of strips', async () => {
    stubWidth(400);
    render(
      <table>
        <tbody>
          {[HOMES, { ...HOMES, title: 'Health' }].map((strip, row) => (
            <tr key={strip.title}>
              <td>
                <SpreadStripChart strip={strip} follows={row > 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>,
    );
    await scrolledNear();
    const [first, second] = await screen.findAllByRole('application');
    expect(first).toHaveAttribute('tabindex', '0');
    expect(second).toHaveAttribute('tabindex', '-1');
    first?.focus();
    fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' });
    expect(second).toHaveFocus();
  });

  it('has no visible hint in a table, where each row would repeat it', async () => {
    stubWidth(400);
    const { container } = render(<SpreadStripChart strip={HOMES} />);
    await scrolledNear();
    expect(within(container).queryByText(/arrow keys to read/)).not.toBeInTheDocument();
  });
});

describe('reading with the pointer', () => {
  it('says what is nearest', async () => {
    stubWidth(400);
    const { container } = render(<SpreadStripChart strip={HOMES} />);
    await scrolledNear();
    const chart = container.querySelector('.recharts-wrapper');
    if (chart === null) throw new Error('recharts is not there');
    fireEvent.mouseMove(chart, { clientX: 262, clientY: 20 });
    await waitFor(() => expect(words()).toBe('Ashmoor 67'));
    fireEvent.mouseLeave(chart);
    await waitFor(() => expect(words()).toBe(''));
  });
});
