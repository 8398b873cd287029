import { describe, expect, it } from 'vitest';
import { nodes, plain, textOf, textsOf } from './pdf-reader.testing';
import { pageHeight, spaceLeft } from './sheet';
import { openSheet, readSheet } from './sheet.testing';
import { writeFacts, writeHeading, writeList, writeNote, writeParagraph, writeTitle } from './text-blocks';

const LONG = 'Every answer is the council’s own judgement. ';

describe('words of a document', () => {
  it('are tagged as what they are', async () => {
    const sheet = openSheet();
    writeTitle(sheet, 'Elmshire: Corporate parenting', 'Full report');
    writeHeading(sheet, { text: 'A finding', level: 2, keep: 50 });
    writeHeading(sheet, { text: 'A theme', level: 3, keep: 50 });
    writeParagraph(sheet, 'A paragraph.', 'plain');
    writeParagraph(sheet, 'A source.', 'source');
    writeNote(sheet, 'A note.');
    const read = await readSheet(sheet);
    expect(textsOf(read, 'H1')).toEqual(['Elmshire: Corporate parenting']);
    expect(textsOf(read, 'H2')).toEqual(['A finding']);
    expect(textsOf(read, 'H3')).toEqual(['A theme']);
    expect(textsOf(read, 'P')).toEqual(['Full report', 'A paragraph.', 'A source.', 'A note.']);
  });

  it('run over as many pages as they need, in one element on each', async () => {
    const sheet = openSheet();
    writeParagraph(sheet, LONG.repeat(200), 'plain');
    const read = await readSheet(sheet);
    expect(read.pages.length).toBeGreaterThan(1);
    expect(nodes(read, 'P')).toHaveLength(read.pages.length);
    const said = nodes(read, 'P').map((node) => textOf(read, node));
    expect(said.join(' ').replaceAll(/\s/gu, '')).toBe(LONG.repeat(200).replaceAll(/\s/gu, ''));
  });

  it('move the cursor by their height', () => {
    const sheet = openSheet();
    const start = sheet.doc.y;
    writeParagraph(sheet, 'One line.', 'plain');
    const one = sheet.doc.y - start;
    writeParagraph(sheet, LONG.repeat(8), 'plain');
    expect(sheet.doc.y - start - one).toBeGreaterThan(one * 2);
  });
});

describe('a heading', () => {
  it('goes to the next page with what follows it', () => {
    const sheet = openSheet();
    sheet.doc.y += pageHeight(sheet) - 120;
    writeHeading(sheet, { text: 'A finding', level: 2, keep: 100 });
    expect(sheet.doc.bufferedPageRange().count).toBe(2);
    expect(spaceLeft(sheet)).toBeLessThan(pageHeight(sheet));
  });

  it('stays where there is room for both', () => {
    const sheet = openSheet();
    sheet.doc.y += pageHeight(sheet) - 200;
    writeHeading(sheet, { text: 'A finding', level: 2, keep: 100 });
    expect(sheet.doc.bufferedPageRange().count).toBe(1);
    expect(spaceLeft(sheet)).toBeGreaterThan(100);
  });

  it('of several lines keeps all of them together', () => {
    const sheet = openSheet();
    sheet.doc.y += pageHeight(sheet) - 150;
    writeHeading(sheet, { text: LONG.repeat(5), level: 2, keep: 90 });
    expect(sheet.doc.bufferedPageRange().count).toBe(2);
  });
});

describe('the n-of-N line', () => {
  it('is one paragraph with its words in order', async () => {
    const sheet = openSheet();
    writeFacts(sheet, [
      { before: '', value: '26 of 28', after: 'scored questions answered' },
      { before: 'coverage', value: '94.7%', after: '' },
      { before: 'self-judged', value: '', after: '' },
    ]);
    const [line] = textsOf(await readSheet(sheet), 'P');
    expect(line).toBe('26 of 28 scored questions answered · coverage 94.7% · self-judged');
  });
});

describe('a list', () => {
  it('has an item with a label and a body for each of its lines', async () => {
    const sheet = openSheet();
    writeList(sheet, ['First', 'Second'], 'plain');
    const read = await readSheet(sheet);
    expect(nodes(read, 'L')).toHaveLength(1);
    expect(textsOf(read, 'Lbl')).toEqual(['•', '•']);
    expect(textsOf(read, 'LBody')).toEqual(['First', 'Second']);
  });

  it('of sources takes less room', () => {
    const [plainSheet, smallSheet] = [openSheet(), openSheet()];
    writeList(plainSheet, [LONG.repeat(6)], 'plain');
    writeList(smallSheet, [LONG.repeat(6)], 'source');
    expect(smallSheet.doc.y).toBeLessThan(plainSheet.doc.y);
  });

  it('runs over pages and loses no item', async () => {
    const sheet = openSheet();
    const items = Array.from({ length: 90 }, (_, index) => `Source number ${index}`);
    writeList(sheet, items, 'source');
    const read = await readSheet(sheet);
    expect(read.pages.length).toBeGreaterThan(1);
    expect(textsOf(read, 'LBody')).toEqual(items);
  });
});

describe('a text that cannot be drawn as written', () => {
  it('is explained where it stands, in a heading too', async () => {
    const sheet = openSheet();
    writeHeading(sheet, { text: 'Well done 😀', level: 2, keep: 20 });
    writeNote(sheet, 'Said in Welsh: tŷ. In Greek: αβ.');
    const read = await readSheet(sheet);
    expect(textsOf(read, 'H2')).toEqual(['Well done [character U+1F600]']);
    expect(plain(read.pages.join(' '))).toContain('In Greek: [characters U+03B1 U+03B2].');
    expect(sheet.substituted.size).toBe(2);
  });
});
