import type { Fact } from '@/lib/results/summary-facts';
import { PALETTE } from './palette';
import {
  drawable,
  drawArtifact,
  drawLine,
  drawRule,
  HAIRLINE,
  INK,
  into,
  keepTogether,
  lineHeight,
  mark,
  MUTED,
  openElement,
  pageWidth,
  spaceLeft,
  wrap,
} from './sheet';
import type { Element, ElementOptions, Sheet, TextStyle } from './sheet';
import type { Line, Run } from './wrap';

const TITLE: TextStyle = { face: 'bold', size: 22, colour: INK };
const HEADING_2: TextStyle = { face: 'bold', size: 15, colour: INK };
const HEADING_3: TextStyle = { face: 'bold', size: 11.5, colour: INK };
const BODY: TextStyle = { face: 'regular', size: 10.5, colour: INK };
const LEAD: TextStyle = { face: 'regular', size: 12.5, colour: INK };
const SOURCE: TextStyle = { face: 'regular', size: 9, colour: MUTED };

const WIDEST_TEXT = 440;
const HEADING_SPACE = 12;
const LIST_INDENT = 14;
const NOTE_INDENT = 12;

type Column = TextStyle & { readonly indent?: number; readonly width?: number };

/** Draws lines as content of an element, over as many pages as they need. The cursor ends below the last. */
function flow(sheet: Sheet, element: Element, text: { lines: readonly Line[]; column: Column }): void {
  const { doc } = sheet;
  const step = lineHeight(text.column);
  const x = doc.page.margins.left + (text.column.indent ?? 0);
  let rest = text.lines;
  while (rest.length > 0) {
    if (spaceLeft(sheet) < step) doc.addPage();
    const fitting = Math.max(1, Math.floor(spaceLeft(sheet) / step));
    const here = rest.slice(0, fitting);
    const top = doc.y;
    mark(sheet, element, () => {
      here.forEach((line, index) => drawLine(sheet, line, { ...text.column, x, y: top + index * step }));
    });
    doc.y = top + here.length * step;
    rest = rest.slice(fitting);
  }
}

function writeRuns(sheet: Sheet, runs: readonly Run[], setting: Column & { readonly tag: string }): void {
  const drawn = runs.map((run) => ({ ...run, ...drawable(sheet, run.text) }));
  const width = setting.width ?? Math.min(WIDEST_TEXT, pageWidth(sheet)) - (setting.indent ?? 0);
  const lines = wrap(sheet, drawn, { width, size: setting.size });
  const original = runs.map((run) => run.text).join(' ');
  const options: ElementOptions = drawn.some((run) => run.substituted) ? { actual: original } : {};
  const element = openElement(sheet, setting.tag, options);
  flow(sheet, element, { lines, column: setting });
  element.node.end();
}

function writeText(sheet: Sheet, text: string, setting: Column & { readonly tag: string }): void {
  writeRuns(sheet, [{ text, face: setting.face }], setting);
}

function space(sheet: Sheet, points: number): void {
  if (sheet.doc.y > sheet.doc.page.margins.top) sheet.doc.y += points;
}

/** The document's title: heading 1, with what it is above and below it. */
export function writeTitle(sheet: Sheet, title: string, subtitle: string): void {
  writeText(sheet, title, { ...TITLE, tag: 'H1', width: pageWidth(sheet) });
  space(sheet, 2);
  writeText(sheet, subtitle, { ...LEAD, tag: 'P', colour: MUTED, width: pageWidth(sheet) });
  space(sheet, 8);
}

type Heading = { readonly text: string; readonly level: 2 | 3; readonly keep: number };

/** A section's heading with the rule above it, kept with the first `keep` points of what follows. */
export function writeHeading(sheet: Sheet, { text: heading, level, keep }: Heading): void {
  const style = level === 2 ? HEADING_2 : HEADING_3;
  space(sheet, level === 2 ? 20 : 12);
  const { text } = drawable(sheet, heading);
  const lines = wrap(sheet, [{ text, face: style.face }], { width: pageWidth(sheet), size: style.size });
  keepTogether(sheet, lineHeight(style) * lines.length + HEADING_SPACE + keep);
  if (level === 2) {
    const from = { x: sheet.doc.page.margins.left, y: sheet.doc.y };
    const rule = { length: pageWidth(sheet), weight: 1.5, colour: INK };
    drawArtifact(sheet, 'Layout', () => drawRule(sheet, from, rule));
    sheet.doc.y += 6;
  }
  writeText(sheet, heading, { ...style, tag: `H${level}`, width: pageWidth(sheet) });
  space(sheet, 4);
}

/** A paragraph: plain, a lead, or the small print of a source. */
export function writeParagraph(sheet: Sheet, text: string, tone: 'plain' | 'lead' | 'source'): void {
  const style = { plain: BODY, lead: LEAD, source: SOURCE }[tone];
  keepTogether(sheet, lineHeight(style) * 2);
  writeText(sheet, text, { ...style, tag: 'P' });
  space(sheet, tone === 'source' ? 8 : 6);
}

/** The n-of-N line: one paragraph between two hairlines, its figures bold. */
export function writeFacts(sheet: Sheet, facts: readonly Fact[]): void {
  const { doc } = sheet;
  const runs = facts.flatMap(({ before, value, after }, index): Run[] => [
    { text: index === 0 ? before : `· ${before}`, face: 'regular' },
    { text: value, face: 'bold' },
    { text: after, face: 'regular' },
  ]);
  const rule = { length: pageWidth(sheet), weight: 0.75, colour: HAIRLINE };
  const hairline = () =>
    drawArtifact(sheet, 'Layout', () => drawRule(sheet, { x: doc.page.margins.left, y: doc.y }, rule));
  keepTogether(sheet, lineHeight(BODY) * 3);
  space(sheet, 4);
  hairline();
  space(sheet, 5);
  writeRuns(
    sheet,
    runs.filter((run) => run.text.trim() !== ''),
    { ...BODY, size: 9.5, tag: 'P', width: pageWidth(sheet) },
  );
  space(sheet, 5);
  hairline();
  space(sheet, 10);
}

/** A bulleted list, in plain text or in the small print of sources. */
export function writeList(sheet: Sheet, items: readonly string[], tone: 'plain' | 'source'): void {
  const style = tone === 'plain' ? BODY : { ...SOURCE, colour: INK };
  const width = (tone === 'plain' ? WIDEST_TEXT : pageWidth(sheet)) - LIST_INDENT;
  const list = openElement(sheet, 'L');
  for (const item of items) {
    keepTogether(sheet, lineHeight(style) * 2);
    const entry = openElement(into(sheet, list), 'LI');
    const label = openElement(into(sheet, entry), 'Lbl');
    const place = { x: sheet.doc.page.margins.left + 2, y: sheet.doc.y };
    mark(sheet, label, () => drawLine(sheet, [{ text: '•', face: 'regular' }], { ...style, ...place }));
    label.node.end();
    sheet.doc.y = place.y;
    writeText(into(sheet, entry), item, { ...style, tag: 'LBody', indent: LIST_INDENT, width });
    entry.node.end();
    space(sheet, 2);
  }
  list.node.end();
  space(sheet, 4);
}

/** A note set apart by a rule at its left. */
export function writeNote(sheet: Sheet, text: string): void {
  const { doc } = sheet;
  keepTogether(sheet, lineHeight(BODY) * 3);
  const top = doc.y + 1;
  const page = doc.page;
  writeText(sheet, text, { ...BODY, tag: 'P', indent: NOTE_INDENT });
  if (doc.page === page) {
    const bottom = doc.y;
    drawArtifact(sheet, 'Layout', () =>
      doc
        .lineWidth(3)
        .strokeColor(PALETTE.axis)
        .moveTo(page.margins.left + 2, top)
        .lineTo(page.margins.left + 2, bottom)
        .stroke(),
    );
    doc.y = bottom;
  }
  space(sheet, 8);
}
