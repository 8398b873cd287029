import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { circleMark, lineMark, rectMark, textMark, type Mark } from '@/lib/charts/mark';
import { Marks } from './marks';

function drawn(...marks: readonly Mark[]): string {
  const { container } = render(
    <svg>
      <Marks marks={marks} />
    </svg>,
  );
  return container.querySelector('svg')?.innerHTML ?? '';
}

describe('marks as SVG', () => {
  it.each<[string, Mark, string]>([
    [
      'a line',
      lineMark('g-axis', { x: 10, y: 28 }, { x: 390, y: 28 }),
      '<line class="g-axis" x1="10" y1="28" x2="390" y2="28"></line>',
    ],
    [
      'a path',
      { kind: 'path', className: 'g-here', d: 'M9 1L17 9Z' },
      '<path class="g-here" d="M9 1L17 9Z"></path>',
    ],
    [
      'a rectangle',
      rectMark('g-band', { x: 162, y: 20 }, { width: 95, height: 16 }),
      '<rect class="g-band" x="162" y="20" width="95" height="16"></rect>',
    ],
    [
      'a ring',
      circleMark('g-dot', { x: 9, y: 9 }, 4.5),
      '<circle class="g-dot" cx="9" cy="9" r="4.5"></circle>',
    ],
    [
      'words',
      textMark('A', { x: 5, y: 12 }, { size: 12, className: 'g-mut', anchor: 'middle' }),
      '<text class="g-mut" x="5" y="12" font-size="12" text-anchor="middle">A</text>',
    ],
    [
      'words without a class, at the start of their place',
      textMark('A', { x: 5, y: 12 }, { size: 12 }),
      '<text x="5" y="12" font-size="12">A</text>',
    ],
  ])('draw %s', (_, mark, markup) => {
    expect(drawn(mark)).toBe(markup);
  });

  it('give a number over a line an edge, behind its own ink', () => {
    const markup = drawn(textMark('69', { x: 5, y: 12 }, { size: 15, className: 'g-here-t', halo: true }));
    expect(markup).toContain('class="g-here-t g-halo"');
    expect(markup).toContain('paint-order="stroke"');
  });

  it('keep their order, which is what covers what', () => {
    const markup = drawn(circleMark('g-dot', { x: 9, y: 9 }, 4.5), {
      kind: 'path',
      className: 'g-here',
      d: 'M0 0L1 1Z',
    });
    expect(markup.indexOf('g-dot')).toBeLessThan(markup.indexOf('g-here'));
  });

  it('never use a style attribute: the content security policy blocks it', () => {
    expect(drawn(textMark('69', { x: 5, y: 12 }, { size: 15, halo: true }))).not.toContain('style');
  });
});
