import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { findAssociations } from '@/lib/insights/associations';
import { OVERALL, OUTCOMES, outcomeKey } from '@/lib/insights/council-values';
import { pictureOf } from '@/lib/insights/picture';
import type { Reading } from '@/lib/insights/readings';
import { AUTUMN, codeNamed, EXAMPLE, SPRING } from '@/lib/insights/testing';
import { DRAWING } from '@/lib/insights/uncertainty';
import { councilEntry, figuresAt } from '@/lib/benchmark/testing';
import { NOTHING_PUBLISHED } from '@/lib/benchmark/published';
import { AssociationsDocument } from './associations-document';
import { PictureTable } from './picture-table';
import { ReadingWords } from './reading-words';

const [FIRST, SECOND] = OUTCOMES.map(outcomeKey);
const NAMES = new Map([
  [OVERALL, 'The whole framework'],
  [FIRST ?? '', 'In touch with the council, ages 19 to 21'],
]);

/** Councils whose first outcome rises with the whole, and whose second does as it likes. */
function found(councils: number) {
  const values = Array.from({ length: councils }, (_, n) => ({
    authorityCode: `${n}`,
    stratum: `type ${n % 4}`,
    values: new Map([
      [OVERALL, n],
      [FIRST ?? '', n + ((n * 29) % 40)],
      [SECOND ?? '', (n * 67) % 151],
    ]),
  }));
  const pairs = [FIRST, SECOND].map((y = '') => ({ x: OVERALL, y }));
  return findAssociations(values, pairs, { ...DRAWING, resamples: 199, shuffles: 499 });
}

describe('what goes with what', () => {
  test('of 25 councils prints how many there are, when it comes, the caution, and no figure', () => {
    const { container } = render(<AssociationsDocument found={found(25)} names={NAMES} />);
    expect(screen.queryByRole('table')).toBeNull();
    expect(container.textContent.match(/\d+/g)).toEqual(['25', '60', '5']);
    expect(screen.getByText(/^Going together is not cause\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read now how councils moved up' })).toBeVisible();
  });

  test('of 150 councils prints each pair with its sentence, n, interval and chance, what is told first', () => {
    render(<AssociationsDocument found={found(150)} names={NAMES} />);
    const [told, rest] = screen.getAllByRole('table');
    if (told === undefined || rest === undefined) throw new Error('Two tables are wanted');
    const cells = within(told).getAllByRole('cell');
    expect(within(told).getAllByRole('rowheader')).toHaveLength(1);
    expect(within(told).getByRole('rowheader')).toHaveTextContent(
      'Where “The whole framework” is higher, “In touch with the council, ages 19 to 21” tends to be higher, among 150 councils',
    );
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '150',
      expect.stringMatching(/^\+0\.\d\d$/),
      expect.stringMatching(/^\+0\.\d\d$/),
      expect.stringMatching(/^\+0\.\d\d to \+0\.\d\d$/),
      'below 0.01',
    ]);
    expect(within(rest).getByRole('rowheader')).toHaveTextContent(/no link that chance would seldom make/);
    expect(screen.getByText(/^Going together is not cause\./)).toBeVisible();
    expect(screen.getByText(new RegExp(`seed ${DRAWING.seed}`))).toBeVisible();
  });
});

describe('the whole lab', () => {
  test('has a number or words in every cell, under heads, in a box that the keyboard reaches', () => {
    const entries = [10, 30, 50, 70, 90].map((score, n) =>
      councilEntry(`${n}`, {
        sharing: 'named',
        frameworkVersion: EXAMPLE.version,
        figures: { ...figuresAt(score), 'question:ex-gov-01': score },
      }),
    );
    const picture = pictureOf({
      definition: EXAMPLE,
      entries,
      published: NOTHING_PUBLISHED,
      today: '2026-11-21',
    });
    render(<PictureTable picture={picture} />);
    const box = screen.getByRole('region', { name: 'The whole lab by theme and lens' });
    expect(box).toHaveAttribute('tabindex', '0');
    const table = within(box).getByRole('table');
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Theme',
      'Policy',
      'Practice',
      'Culture',
      'Impact',
      'All lenses',
    ]);
    const leadership = within(table).getByRole('row', { name: /^Leadership/ });
    const shown = within(leadership).getByText('50.0');
    expect(shown, 'of how many is there to see').toHaveTextContent('50.0 of 5');
    expect(shown).toHaveClass('h2');
    for (const cell of within(table).getAllByRole('cell')) expect(cell.textContent).not.toBe('');
  });
});

describe('a reading', () => {
  const reading: Reading = {
    move: {
      questionId: 'q',
      submissionId: 's',
      authorityCode: 'x',
      authorityName: 'Elmshire',
      from: 0,
      to: 75,
      before: SPRING,
      now: AUTUMN,
    },
    step: { from: 'Not started', to: 'Embedded' },
    comment: 'We asked.\nTwice.',
    evidence: ['Minutes', 'Minutes'],
    told: [],
    codes: [
      {
        code: codeNamed('Asked', { retiredAt: new Date() }),
        codedBy: 'Imogen',
        codedAt: new Date('2026-11-02'),
      },
    ],
  };

  test('says how far the council moved, between which rounds, what it wrote, and who coded it when', () => {
    render(<ReadingWords reading={reading} />);
    expect(
      screen.getByText(
        /^From “Not started” to “Embedded”\. Spring 2026, sent on 20 April 2026, and Autumn 2026/,
      ),
    ).toBeVisible();
    expect(screen.getByText(/We asked\./)).toHaveClass('ct-said');
    expect(screen.getAllByText('Minutes')).toHaveLength(2);
    expect(screen.getByText('Imogen, 2 November 2026; retired since')).toBeVisible();
  });

  test('says why there are no words', () => {
    render(<ReadingWords reading={{ ...reading, comment: '', evidence: [], codes: [] }} />);
    expect(screen.getByText(/^No words to read/)).toBeVisible();
    expect(screen.getByText('Not coded yet')).toBeVisible();
  });
});
