import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { exampleQuestion } from '@/lib/framework/testing';
import type { Workshop } from '@/lib/workshop/workshop';
import { SpreadPicture } from './spread-picture';
import { WorkshopLine } from './workshop-line';
import { WorkshopRecord } from './workshop-record';

const { levels } = exampleQuestion('maturity', 'ex-gov-01');
const VOICES = [
  { name: 'Housing <b>lead</b>', level: 3 },
  { name: 'Personal adviser', level: 1 },
  { name: 'Adviser', level: 1 },
  { name: 'Late comer', level: null },
];

describe('the picture of what a room said', () => {
  test('has a ring for each voice that said a level, stacked over that level', () => {
    const { container } = render(<SpreadPicture voices={VOICES} levels={levels} />);
    const places = [...container.querySelectorAll('circle')].map((ring) => ring.getAttribute('cx'));
    expect(places).toHaveLength(3);
    expect(new Set(places).size).toBe(2);
    const rings = [...container.querySelectorAll('circle')].map(
      (ring) => `${ring.getAttribute('cx')} ${ring.getAttribute('cy')}`,
    );
    expect(new Set(rings).size).toBe(3);
  });

  test('is told in words to whoever does not see it, and who said which stands beneath as it was typed', () => {
    render(<SpreadPicture voices={VOICES} levels={levels} />);
    expect(screen.getByRole('img', { name: '3 voices, from Emerging to Embedded.' })).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Housing <b>lead</b>: Embedded',
      'Personal adviser: Emerging',
      'Adviser: Emerging',
      'Late comer: has not said',
    ]);
  });

  test.each([[[]], [[{ name: 'Late comer', level: null }]]])('is none before anybody said: %j', (voices) => {
    const { container } = render(<SpreadPicture voices={voices} levels={levels} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('what one room said and agreed', () => {
  const HELD: Workshop = {
    ...{ questionId: 'ex-gov-01', voices: VOICES, notes: 'One <i>thing</i>\nand another', agreedLevel: 2 },
    ...{ heldBy: 'Priya Nair', heldAt: new Date('2026-05-03T09:00:00Z') },
  };

  test('is when, the spread, what was agreed, who wrote it down, and the notes as they were typed', () => {
    render(<WorkshopRecord workshop={HELD} levels={levels} />);
    expect(screen.getByRole('heading')).toHaveTextContent(
      'Workshop on 3 May 2026: 3 voices, from Emerging to Embedded, agreed Developing.',
    );
    expect(screen.getByText('Written down by Priya Nair.')).toBeVisible();
    expect(screen.getByText(/^One <i>thing<\/i>\s+and another$/)).toHaveClass('ct-typed');
  });

  test('says that no notes were written, so that nobody looks for them', () => {
    render(<WorkshopRecord workshop={{ ...HELD, notes: '' }} levels={levels} />);
    expect(screen.getByText('No notes were written.')).toBeVisible();
  });
});

describe('the line about rooms beside a question', () => {
  const LINE = { href: '/room', about: 'How are homes found?', last: 'Workshop on 3 May 2026.' };

  test.each([
    [true, 'Talk it through in one room: How are homes found?'],
    [false, 'What was said: How are homes found?'],
  ])('leads to the room, of which question; a reader who may hold one: %s', (canHold, name) => {
    const { container } = render(<WorkshopLine {...LINE} canHold={canHold} />);
    expect(within(container).getByRole('link', { name })).toHaveAttribute('href', '/room');
    expect(container).toHaveTextContent(/^Workshop on 3 May 2026\. /);
  });

  test('is there where none was held, for who may hold one alone', () => {
    const { container, rerender } = render(<WorkshopLine {...LINE} last={null} canHold />);
    expect(container).toHaveTextContent(/^Talk it through in one room/);
    rerender(<WorkshopLine {...LINE} last={null} canHold={false} />);
    expect(container).toBeEmptyDOMElement();
  });
});
