import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HexMapStill } from './hex-map-still';

const CELLS = [
  { code: 'E1', short: 'Ash', q: 0, r: 0 },
  { code: 'E2', short: 'Bra', q: 1, r: 0 },
];
const TITLES = new Map([
  ['E1', 'Ashmoor: 72%'],
  ['E2', 'Brackenham: Hidden by the publisher'],
]);

function drawMap(hrefOf?: (code: string) => string) {
  return render(
    <HexMapStill
      cells={CELLS}
      tiles={[{ code: 'E1', fill: 'step-2', detail: '72' }]}
      name="Map of councils"
      titles={TITLES}
      hrefOf={hrefOf}
    />,
  );
}

test('a map scrolls in a box with a name, which the keyboard reaches, and adds no stop of its own', () => {
  const { container } = drawMap((code) => `/figures/${code}`);
  expect(screen.getByRole('region', { name: 'Map of councils' })).toHaveAttribute('tabindex', '0');
  const links = [...container.querySelectorAll('a')];
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('tabindex')])).toEqual([
    ['/figures/E1', '-1'],
    ['/figures/E2', '-1'],
  ]);
  expect(screen.queryAllByRole('link')).toEqual([]);
});

test('a pointer reads each cell off', () => {
  const { container } = drawMap();
  const titles = [...container.querySelectorAll('title')].map((title) => title.textContent);
  expect(titles).toEqual(['Ashmoor: 72%', 'Brackenham: Hidden by the publisher']);
  expect(container.querySelector('a')).toBeNull();
});
