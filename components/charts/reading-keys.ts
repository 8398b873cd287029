type Undo = () => void;

/** Gives a chart its own answer to some keys, before recharts hears of them. With a modifier they are the browser's. */
function answerKeys(chart: HTMLElement, answer: (event: KeyboardEvent) => boolean): Undo {
  const listener = (event: KeyboardEvent) => {
    const withModifier = event.altKey || event.ctrlKey || event.metaKey;
    if (withModifier || !answer(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  chart.addEventListener('keydown', listener, { capture: true });
  return () => chart.removeEventListener('keydown', listener, { capture: true });
}

const ON = 'ArrowLeft';
const BACK = 'ArrowRight';
const TRANSLATIONS: ReadonlyMap<string, string> = new Map([
  ['ArrowDown', ON],
  ['ArrowRight', ON],
  ['ArrowUp', BACK],
  ['ArrowLeft', BACK],
]);

/**
 * Makes down and right go on, and up and left go back, in a chart whose readings stand one over another.
 * recharts 3.10 knows two keys, and there it takes the left one for "on". Gives back what undoes it.
 */
export function readDownwards(chart: HTMLElement): Undo {
  let translating = false;
  return answerKeys(chart, ({ key, target }) => {
    const understood = TRANSLATIONS.get(key);
    if (translating || understood === undefined) return false;
    translating = true;
    target?.dispatchEvent(new KeyboardEvent('keydown', { key: understood, bubbles: true }));
    translating = false;
    return true;
  });
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/**
 * Makes down and up go to the strip of the next row and of the one before, so that a table of strips needs one
 * stop of the Tab key, not one for each row. Gives back what undoes it.
 */
export function readRows(chart: HTMLElement): Undo {
  return answerKeys(chart, ({ key }) => {
    const step = STEPS.get(key);
    const strips = Array.from(
      chart.closest('table')?.querySelectorAll<SVGElement>('svg[role="application"]') ?? [],
    );
    const here = strips.findIndex((strip) => chart.contains(strip));
    if (step === undefined || here < 0) return false;
    strips[here + step]?.focus();
    return true;
  });
}
