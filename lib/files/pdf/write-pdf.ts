import type { Block, Report, ReportSection } from '@/lib/report/report';
import { collectBytes, openDocument } from './document';
import { parseFaces } from './faces';
import type { Faces } from './faces';
import { writeFigure } from './figure';
import { writeMeta } from './meta-rows';
import { writeRunningLines } from './running-lines';
import { into, openElement } from './sheet';
import type { Element, Sheet } from './sheet';
import { tableStartHeight, writeTable } from './table';
import { writeFacts, writeHeading, writeList, writeNote, writeParagraph, writeTitle } from './text-blocks';

const SUBSTITUTED =
  'Some characters in this document are not in its typeface, Atkinson Hyperlegible Next. Each is named in square ' +
  'brackets where it stands. The web page and the CSV file hold the text as it was written.';

function writeBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      writeParagraph(sheet, block.text, block.tone);
      return;
    case 'facts':
      writeFacts(sheet, block.facts);
      return;
    case 'list':
      writeList(sheet, block.items, block.tone);
      return;
    case 'note':
      writeNote(sheet, block.text);
      return;
    case 'table':
      writeTable(sheet, block);
      return;
    case 'figure':
      writeFigure(sheet, block);
  }
}

const LEAST_AFTER_HEADING = 70;

/** A heading stays with its first blocks, down to the first row of a table that follows a line or two. */
function startHeight(sheet: Sheet, blocks: readonly Block[]): number {
  const [first, second] = blocks;
  if (first?.kind === 'table') return tableStartHeight(sheet, first);
  if (second?.kind === 'table') return LEAST_AFTER_HEADING + tableStartHeight(sheet, second);
  return LEAST_AFTER_HEADING;
}

type Open = { readonly element: Element; readonly bookmark: PDFKit.PDFOutline };

/** Sections of level 3 go into the section of level 2 before them, in the structure and in the bookmarks. */
function writeSection(sheet: Sheet, section: ReportSection, outer: Open | null): Open {
  const nested = section.level === 3 && outer !== null;
  const place = nested ? into(sheet, outer.element) : sheet;
  const element = openElement(place, 'Sect', { title: section.heading });
  const inside = into(sheet, element);
  const keep = startHeight(inside, section.blocks);
  writeHeading(inside, { text: section.heading, level: section.level, keep });
  const outline = nested ? outer.bookmark : sheet.doc.outline;
  const bookmark = outline.addItem(section.heading);
  for (const block of section.blocks) writeBlock(inside, block);
  return nested ? outer : { element, bookmark };
}

function writeBody(sheet: Sheet, report: Report): void {
  writeTitle(sheet, report.title, report.subtitle);
  writeMeta(sheet, report.meta);
  let outer: Open | null = null;
  for (const section of report.sections) outer = writeSection(sheet, section, outer);
  if (sheet.substituted.size > 0) {
    const blocks = [{ kind: 'paragraph' as const, text: SUBSTITUTED, tone: 'plain' as const }];
    writeSection(
      sheet,
      { id: 'characters', heading: 'Characters that are not shown', level: 2, blocks },
      null,
    );
  }
}

/**
 * A report as a tagged PDF: headings, lists, tables with scoped heads, alternative texts, language, title and
 * bookmarks are in its structure. Same report, same bytes. Rejects when a face is not a TrueType font.
 */
export async function writePdf(report: Report, { faces }: { readonly faces: Faces }): Promise<Uint8Array> {
  const parsed = parseFaces(faces);
  const doc = openDocument(report, parsed);
  const node = doc.struct('Document');
  doc.addStructure(node);
  const parent = { node, tag: 'Document' };
  const sheet = {
    doc,
    faces: parsed,
    parent,
    widths: new Map<string, number>(),
    substituted: new Set<string>(),
  };
  writeBody(sheet, report);
  writeRunningLines(sheet, report);
  node.end();
  return collectBytes(doc);
}
