import { describe, expect, it } from 'vitest';
import {
  drawable,
  drawArtifact,
  drawLine,
  INK,
  into,
  keepTogether,
  lineHeight,
  lineWidth,
  mark,
  measureIn,
  openElement,
  pageHeight,
  pageWidth,
  spaceLeft,
  wrap,
} from './sheet';
import type { TextStyle } from './sheet';
import { plain, textsOf } from './pdf-reader.testing';
import { openSheet, readSheet } from './sheet.testing';

const STYLE: TextStyle = { face: 'regular', size: 10, colour: INK };
const LINE = [{ text: 'Staying Put', face: 'regular' as const }];

describe('room on a page', () => {
  it('is an A4 page less its margins', () => {
    const sheet = openSheet();
    expect(sheet.doc.page.width).toBeCloseTo(595.28);
    expect(sheet.doc.page.height).toBeCloseTo(841.89);
    expect(pageWidth(sheet)).toBeCloseTo(483.28);
    expect(spaceLeft(sheet)).toBeCloseTo(pageHeight(sheet));
  });

  it('begins a new page when what must stay together does not fit', () => {
    const sheet = openSheet();
    sheet.doc.y += pageHeight(sheet) - 100;
    keepTogether(sheet, 99);
    expect(sheet.doc.bufferedPageRange().count).toBe(1);
    keepTogether(sheet, 101);
    expect(sheet.doc.bufferedPageRange().count).toBe(2);
    expect(spaceLeft(sheet)).toBeCloseTo(pageHeight(sheet));
  });

  it('never begins a page after an empty one, however much must stay together', () => {
    const sheet = openSheet();
    keepTogether(sheet, 10_000);
    expect(sheet.doc.bufferedPageRange().count).toBe(1);
  });
});

describe('measuring', () => {
  it('grows with the size', () => {
    const sheet = openSheet();
    const small = lineWidth(sheet, LINE, STYLE);
    expect(small).toBeGreaterThan(0);
    expect(lineWidth(sheet, LINE, { ...STYLE, size: 20 })).toBeCloseTo(small * 2);
    expect(lineHeight({ ...STYLE, size: 20 })).toBeCloseTo(lineHeight(STYLE) * 2);
  });

  it('knows that bold is wider, and that no text has no width', () => {
    const measure = measureIn(openSheet(), STYLE);
    expect(measure('Staying Put', 'bold')).toBeGreaterThan(measure('Staying Put', 'regular'));
    expect(measure('', 'regular')).toBe(0);
  });

  it('gives every figure of a column the same width', () => {
    const measure = measureIn(openSheet(), { size: 10, tabular: true });
    const widths = Array.from({ length: 10 }, (_, figure) => measure(figure.toString(), 'regular'));
    expect(new Set(widths.map((width) => width.toFixed(6))).size).toBe(1);
  });

  it('does not mix up tabular and plain figures', () => {
    const sheet = openSheet();
    const before = measureIn(sheet, { size: 10 })('1', 'regular');
    measureIn(sheet, { size: 10, tabular: true })('1', 'regular');
    expect(measureIn(sheet, { size: 10 })('1', 'regular')).toBe(before);
  });

  it('wraps to the width that lines are measured with', () => {
    const sheet = openSheet();
    const text = 'Choose the highest level where every part of the description is true today. '.repeat(5);
    const lines = wrap(sheet, [{ text, face: 'regular' }], { width: 200, size: 10 });
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(lineWidth(sheet, line, STYLE)).toBeLessThan(201);
  });
});

describe('characters that cannot be drawn', () => {
  it('are remembered with the text that they stand in', () => {
    const sheet = openSheet();
    expect(drawable(sheet, 'Well done 😀')).toEqual({
      text: 'Well done [character U+1F600]',
      substituted: true,
    });
    drawable(sheet, 'Nothing special');
    expect([...sheet.substituted]).toEqual(['Well done 😀']);
  });

  it.each(['Tŷ’r Cyngor', 'Łukasz', 'Siân', '“quoted” – dashed', '½ ≥ 25% £1,204', 'Ẁẁ Ẃẃ Ẅẅ Ŵŵ Ŷŷ'])(
    'are not in %s',
    (text) => {
      expect(drawable(openSheet(), text)).toEqual({ text, substituted: false });
    },
  );
});

describe('what is drawn', () => {
  it('is read in its element, and artifacts are read nowhere', async () => {
    const sheet = openSheet();
    const paragraph = openElement(sheet, 'P');
    mark(sheet, paragraph, () => drawLine(sheet, LINE, { ...STYLE, x: 60, y: 100 }));
    paragraph.node.end();
    const foot = [{ text: 'Page 1', face: 'regular' as const }];
    drawArtifact(sheet, 'Pagination', () => drawLine(sheet, foot, { ...STYLE, x: 60, y: 700 }));
    const read = await readSheet(sheet);
    expect(textsOf(read, 'P')).toEqual(['Staying Put']);
    expect(plain(read.pages.join(' '))).toContain('Page 1');
    expect([...read.texts.values()].join(' ')).not.toContain('Page 1');
  });

  it('goes into the element that the sheet stands in', async () => {
    const sheet = openSheet();
    const section = openElement(sheet, 'Sect');
    const paragraph = openElement(into(sheet, section), 'P');
    mark(sheet, paragraph, () => drawLine(sheet, LINE, { ...STYLE, x: 60, y: 100 }));
    section.node.end();
    const read = await readSheet(sheet);
    expect(textsOf(read, 'Sect')).toEqual(['Staying Put']);
  });

  it('joins the faces of a line without a gap or an overlap', async () => {
    const sheet = openSheet();
    const line = [
      { text: '26 of 28', face: 'bold' as const },
      { text: ' questions', face: 'regular' as const },
    ];
    const paragraph = openElement(sheet, 'P');
    mark(sheet, paragraph, () => drawLine(sheet, line, { ...STYLE, x: 60, y: 100 }));
    paragraph.node.end();
    expect(textsOf(await readSheet(sheet), 'P')).toEqual(['26 of 28 questions']);
  });
});
