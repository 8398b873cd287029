import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { partsOf } from '@/lib/circulate/spreadsheet.testing';
import { readSpreadsheet } from './read-spreadsheet';

function sheetWith(text: string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['head'], [text]]), 'Answers');
  const bytes: unknown = write(book, { type: 'array', bookType: 'xlsx' });
  if (!(bytes instanceof ArrayBuffer)) throw new Error('No file was written');
  return new Uint8Array(bytes);
}

/** An ODS of one sheet with these rows. */
function odsWith(rows: string): Uint8Array {
  const names = ['office:1.0', 'table:1.0', 'text:1.0'].map(
    (name) => `xmlns:${name.split(':')[0]}="urn:oasis:names:tc:opendocument:xmlns:${name}"`,
  );
  const sheet = `<table:table table:name="Answers">${rows}</table:table>`;
  const content = `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet>${sheet}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'META-INF/manifest.xml': strToU8('<manifest/>'),
    'styles.xml': strToU8('<office:document-styles/>'),
    'meta.xml': strToU8('<office:document-meta/>'),
    'content.xml': strToU8(content),
  });
}

// Answers far below the others were neither read nor refused: between them and the head there may be empty rows.
it('reads an answer that stands far below, and counts the rows above it', () => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([['head']]);
  utils.sheet_add_aoa(sheet, [['late']], { origin: 'A3000' });
  utils.book_append_sheet(book, sheet, 'Answers');
  const bytes: unknown = write(book, { type: 'array', bookType: 'xlsx' });
  if (!(bytes instanceof ArrayBuffer)) throw new Error('No file was written');
  const [grid] = readSpreadsheet(partsOf(new Uint8Array(bytes)));
  expect(grid?.rows[2999]).toEqual([{ kind: 'text', text: 'late' }]);
});

describe('what a cell says', () => {
  it.each([
    ['a null character', 'a\u0000b', 'ab'],
    ['half of a character', 'a\ud800b', 'a\ufffdb'],
    ['a whole one', 'a😀b', 'a😀b'],
  ])('can be kept, with %s in it', (_, written, kept) => {
    expect(JSON.stringify(readSpreadsheet(partsOf(sheetWith(written))))).toContain(
      JSON.stringify(kept).slice(1, -1),
    );
  });

  it('is a formula where there is one, and that can be kept too', () => {
    const formula =
      '<table:table-cell table:formula="of:=&quot;&#0;&#xD800;&quot;" office:value-type="string"><text:p>a</text:p></table:table-cell>';
    const [grid] = readSpreadsheet(partsOf(odsWith(`<table:table-row>${formula}</table:table-row>`)));
    const kept = JSON.stringify(grid?.rows);
    expect(kept).toContain('formula');
    expect(kept).not.toMatch(/\\u0000|\\ud800/i);
  });
});
