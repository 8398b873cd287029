import {
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { IRunOptions } from 'docx';
import type { WordBlock, WordDocument } from './word-document';

const TWIPS_A_CM = 567;
/** Half points. */
const SIZES = { body: 24, small: 20, title: 44, first: 34, second: 26 } as const;
const INK = '14222E';
const MARGIN = 2 * TWIPS_A_CM;
/** The width of A4 between its margins. */
const PAGE_WIDTH = 17 * TWIPS_A_CM;

/**
 * A Word document with real headings, tables with head rows that repeat, a title and its language, British English. Text
 * is written as text, whatever is in it.
 */
export async function writeDocx({ title, blocks }: WordDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    // What the library writes of itself otherwise.
    creator: 'Care Experience Toolkit',
    lastModifiedBy: 'Care Experience Toolkit',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: SIZES.body, color: INK, language: { value: 'en-GB' } } },
        title: { run: { size: SIZES.title, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading1: {
          run: { size: SIZES.first, bold: true },
          paragraph: { spacing: { before: 480, after: 120 } },
        },
        heading2: {
          run: { size: SIZES.second, bold: true },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 21 * TWIPS_A_CM, height: Math.round(29.7 * TWIPS_A_CM) },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: pageNumbers(title) },
        children: blocks.flatMap(blockParts),
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document);
  return new Uint8Array(bytes);
}

function pageNumbers(title: string): Footer {
  const run = new TextRun({
    children: [`${title}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
    size: SIZES.small,
  });
  return new Footer({ children: [new Paragraph({ children: [run] })] });
}

function blockParts(block: WordBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ text: plain(block.text), heading: HeadingLevel.TITLE })];
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: plain(block.text), heading, keepNext: true })];
    }
    case 'paragraph':
      return [words(block.text, { size: block.isSmall === true ? SIZES.small : SIZES.body, after: 120 })];
    case 'table':
      // Two tables without anything between them are one to Word.
      return [table(block), new Paragraph({ spacing: { after: 60 } })];
  }
}

function table({ head, rows, widths, roomCm }: Extract<WordBlock, { kind: 'table' }>): Table {
  const columnWidths = widths.map((share) => Math.round((share / 100) * PAGE_WIDTH));
  const heads = head.map((text, index) => cell(text, { width: columnWidths[index], isHead: true }));
  return new Table({
    columnWidths,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            ...(roomCm === undefined
              ? {}
              : { height: { value: Math.round(roomCm * TWIPS_A_CM), rule: HeightRule.ATLEAST } }),
            children: row.map((text, index) => cell(text, { width: columnWidths[index], isHead: false })),
          }),
      ),
    ],
  });
}

function cell(
  text: string,
  { width = 0, isHead }: { readonly width: number | undefined; readonly isHead: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: VerticalAlign.TOP,
    ...(isHead ? { shading: { fill: 'EFF4F4' } } : {}),
    children: [words(text, { size: SIZES.body, after: 0, isBold: isHead })],
  });
}

function words(
  text: string,
  {
    size,
    after,
    isBold = false,
  }: { readonly size: number; readonly after: number; readonly isBold?: boolean },
): Paragraph {
  const children = plain(text)
    .split('\n')
    .map((line, index) => {
      const options: IRunOptions = { text: line, size, bold: isBold, ...(index === 0 ? {} : { break: 1 }) };
      return new TextRun(options);
    });
  return new Paragraph({ spacing: { after }, children });
}

/** Characters that XML 1.0 has no way to write, which Word would call a damaged file. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_XML, '\ufffd');
}
