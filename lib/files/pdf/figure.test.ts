import { describe, expect, it } from 'vitest';
import type { Mark } from '@/lib/charts/mark';
import type { ReportPicture } from '@/lib/report/report';
import { drawReportPicture } from '@/lib/report/draw-picture';
import { writeFigure } from './figure';
import { drawMarks } from './marks';
import { nodes, textOf, textsOf } from './pdf-reader.testing';
import { mark, openElement, pageHeight } from './sheet';
import { openSheet, readSheet } from './sheet.testing';

const PROFILE: ReportPicture = {
  kind: 'lens-profile',
  profile: {
    ownName: 'Elmshire',
    ownRound: 'Spring 2026',
    previousRound: 'Autumn 2025',
    lenses: [
      { id: 'policy', label: 'Policy', sub: 'what is decided', own: 68.9, previous: 53.3 },
      { id: 'practice', label: 'Practice', sub: 'what is done', own: 51.6, previous: 43.5 },
      { id: 'culture', label: 'Culture', sub: 'how staff think', own: null, previous: 30.6 },
      { id: 'impact', label: 'Impact', sub: 'what changed', own: 18.8, previous: 18.8 },
    ],
  },
};

describe('a figure in a document', () => {
  it('has its words, its numbers and its caption', async () => {
    const sheet = openSheet();
    writeFigure(sheet, {
      kind: 'figure',
      picture: PROFILE,
      alt: 'Lens profile',
      caption: 'Source: own answers.',
    });
    const read = await readSheet(sheet);
    const [figure] = nodes(read, 'Figure');
    expect(figure?.alt).toBe('Lens profile');
    const drawn = figure === undefined ? '' : textOf(read, figure);
    for (const words of ['69', '52', '19', 'Policy', 'Spring 2026', 'Autumn 2025'])
      expect(drawn).toContain(words);
    expect(textsOf(read, 'P')).toEqual(['Source: own answers.']);
  });

  it('stands whole on one page', () => {
    const sheet = openSheet();
    sheet.doc.y += pageHeight(sheet) - 100;
    writeFigure(sheet, { kind: 'figure', picture: PROFILE, alt: 'Lens profile', caption: 'Source.' });
    expect(sheet.doc.bufferedPageRange().count).toBe(2);
  });

  it('is left out where the table stands alone', async () => {
    const sheet = openSheet();
    const picture: ReportPicture = { kind: 'slope', slope: { rows: [], beforeLabel: 'A', afterLabel: 'B' } };
    expect(drawReportPicture(picture)).toBeNull();
    const before = sheet.doc.y;
    writeFigure(sheet, { kind: 'figure', picture, alt: 'Change', caption: 'Source.' });
    expect(sheet.doc.y).toBe(before);
    expect(nodes(await readSheet(sheet), 'Figure')).toHaveLength(0);
  });
});

describe('marks', () => {
  const marks: readonly Mark[] = [
    { kind: 'line', className: 'g-axis', from: { x: 0, y: 0 }, to: { x: 100, y: 0 } },
    { kind: 'rect', className: 'g-past-m', x: 1, y: 2, width: 18, height: 12 },
    { kind: 'circle', className: 'g-dot', centre: { x: 50, y: 50 }, radius: 4.5 },
    { kind: 'path', className: 'g-here-d', d: 'M0 0L10 10' },
    { kind: 'text', className: 'g-here-t', text: '69', x: 50, y: 60, size: 15, anchor: 'middle', halo: true },
    { kind: 'text', className: '', text: 'Łódź 😀', x: 90, y: 60, size: 12, anchor: 'end', halo: false },
  ];

  it('of every kind are drawn, and their words are read in order', async () => {
    const sheet = openSheet();
    const figure = openElement(sheet, 'Figure', { alt: 'All kinds' });
    const drawing = { width: 100, height: 100, label: null, marks };
    mark(sheet, figure, () => drawMarks(sheet, drawing, { x: 60, y: 100, scale: 0.5 }));
    figure.node.end();
    expect(textsOf(await readSheet(sheet), 'Figure')).toEqual(['69Łódź [character U+1F600]']);
  });

  it('of an unknown class are refused', () => {
    const sheet = openSheet();
    const strange: Mark = { kind: 'path', className: 'g-sparkle', d: 'M0 0L1 1' };
    const drawing = { width: 1, height: 1, label: null, marks: [strange] };
    expect(() => drawMarks(sheet, drawing, { x: 0, y: 0, scale: 1 })).toThrow('g-sparkle');
  });
});
