import { beforeEach, describe, expect, it } from 'vitest';
import { readDownwards, readRows } from './reading-keys';

function press(target: Element, key: string, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  target.dispatchEvent(event);
  return event;
}

describe('keys in a chart whose readings stand one over another', () => {
  let chart: HTMLElement;
  let svg: Element;
  let heard: string[];

  beforeEach(() => {
    document.body.innerHTML = '<main><div><span tabindex="0"></span></div></main>';
    chart = document.querySelector('div') ?? document.body;
    svg = document.querySelector('span') ?? document.body;
    heard = [];
    document.querySelector('main')?.addEventListener('keydown', (event) => heard.push(event.key));
  });

  it.each([
    ['ArrowDown', 'ArrowLeft'],
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowUp', 'ArrowRight'],
    ['ArrowLeft', 'ArrowRight'],
  ])('%s reaches recharts as %s, once', (key, understood) => {
    readDownwards(chart);
    press(svg, key);
    expect(heard).toEqual([understood]);
  });

  it('do not scroll the page', () => {
    readDownwards(chart);
    expect(press(svg, 'ArrowDown').defaultPrevented).toBe(true);
  });

  it('that are others go through', () => {
    readDownwards(chart);
    expect(press(svg, 'Tab').defaultPrevented).toBe(false);
    expect(heard).toEqual(['Tab']);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey'])('with %s belong to the browser', (modifier) => {
    readDownwards(chart);
    expect(press(svg, 'ArrowLeft', { [modifier]: true }).defaultPrevented).toBe(false);
    expect(heard).toEqual(['ArrowLeft']);
  });

  it('are left alone again when the chart goes', () => {
    const undo = readDownwards(chart);
    undo();
    press(svg, 'ArrowDown');
    expect(heard).toEqual(['ArrowDown']);
  });
});

describe('keys in a table of strips', () => {
  const ROWS = ['Homes', 'Health', 'Voice'];

  function tableOf(rows: readonly string[]): readonly SVGElement[] {
    const cells = rows.map(
      (row) => `<td><div><svg role="application" aria-label="${row}" tabindex="-1"></svg></div></td>`,
    );
    document.body.innerHTML = `<table><tbody>${cells.map((cell) => `<tr>${cell}</tr>`).join('')}</tbody></table>`;
    return Array.from(document.querySelectorAll('svg'));
  }

  function focused(): string | null | undefined {
    return document.activeElement?.getAttribute('aria-label');
  }

  beforeEach(() => {
    for (const strip of tableOf(ROWS)) {
      if (strip.parentElement !== null) readRows(strip.parentElement);
    }
  });

  function strip(row: string): SVGElement {
    const found = document.querySelector<SVGElement>(`[aria-label="${row}"]`);
    if (found === null) throw new Error(`No strip for ${row}`);
    found.focus();
    return found;
  }

  it.each([
    ['Homes', 'ArrowDown', 'Health'],
    ['Health', 'ArrowDown', 'Voice'],
    ['Voice', 'ArrowUp', 'Health'],
    ['Voice', 'ArrowDown', 'Voice'],
    ['Homes', 'ArrowUp', 'Homes'],
  ])('from %s, %s goes to %s', (from, key, to) => {
    const event = press(strip(from), key);
    expect(focused()).toBe(to);
    expect(event.defaultPrevented).toBe(true);
  });

  it.each(['ArrowLeft', 'ArrowRight', 'Enter'])('leave %s to recharts', (key) => {
    expect(press(strip('Health'), key).defaultPrevented).toBe(false);
    expect(focused()).toBe('Health');
  });

  it('scroll the page as ever where there is no table', () => {
    document.body.innerHTML = '<div><svg role="application"></svg></div>';
    const alone = document.querySelector('div');
    const svg = document.querySelector('svg');
    if (alone === null || svg === null) throw new Error('nothing to press');
    readRows(alone);
    expect(press(svg, 'ArrowDown').defaultPrevented).toBe(false);
  });
});
