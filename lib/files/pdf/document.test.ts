import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '@/lib/report/testing';
import { writeMeta } from './meta-rows';
import { faces, nodes, readPdf, textsOf } from './pdf-reader.testing';
import { writeRunningLines } from './running-lines';
import { EMPTY_REPORT, openSheet, readSheet } from './sheet.testing';
import { writePdf } from './write-pdf';

const PAINTS = /(^| )(S|f|f\*|B|B\*|TJ|Tj|Do)$/u;

/** The commands that draw the pages, one a line. */
function pageCommands(bytes: Uint8Array): readonly string[][] {
  const file = Buffer.from(bytes);
  const pages: string[][] = [];
  let from = file.indexOf('\nstream\n');
  while (from !== -1) {
    const start = from + '\nstream\n'.length;
    const end = file.indexOf('\nendstream', start);
    try {
      const text = inflateSync(file.subarray(start, end)).toString('latin1');
      if (text.includes(' BDC')) pages.push(text.split('\n'));
    } catch {
      // Metadata is not compressed.
    }
    from = file.indexOf('\nstream\n', end);
  }
  return pages;
}

function paintedOutside(commands: readonly string[]): readonly string[] {
  let depth = 0;
  return commands.filter((command) => {
    if (/ (BDC|BMC)$/u.test(command)) depth += 1;
    if (command === 'EMC') depth -= 1;
    return depth === 0 && PAINTS.test(command);
  });
}

describe('the document as a whole', () => {
  it('draws nothing that is neither text of the structure nor an artifact', async () => {
    const pages = pageCommands(await writePdf(exampleReport(), { faces }));
    expect(pages.length).toBeGreaterThan(2);
    for (const commands of pages) {
      expect(paintedOutside(commands)).toEqual([]);
      const opened = commands.filter((command) => / (BDC|BMC)$/u.test(command)).length;
      expect(commands.filter((command) => command === 'EMC')).toHaveLength(opened);
    }
  });

  it('would notice something that is drawn outside', () => {
    expect(paintedOutside(['/P <</MCID 0>> BDC', '[<00>] TJ', 'EMC', '0 0 m', 'S'])).toEqual(['S']);
  });

  it('carries both faces inside it, and no other', async () => {
    const text = Buffer.from(await writePdf(exampleReport(), { faces })).toString('latin1');
    const names = new Set([...text.matchAll(/\/FontName \/([\w+-]+)/gu)].map(([, name]) => name?.slice(7)));
    expect([...names].sort()).toEqual(['AtkinsonHyperlegibleNext-Bold', 'AtkinsonHyperlegibleNext-Regular']);
    expect(text).not.toContain('/Helvetica');
    expect(text).toContain('/FontFile2');
  });

  it('says the date that the report was made, not the time of writing', async () => {
    const text = Buffer.from(await writePdf(EMPTY_REPORT, { faces })).toString('latin1');
    expect(text).toContain('(D:20260613080000Z)');
  });

  it('may be without any section', async () => {
    const read = await readPdf(await writePdf({ ...EMPTY_REPORT, sections: [] }, { faces })).catch(
      () => null,
    );
    expect(read === null || textsOf(read, 'H1').includes('A test')).toBe(true);
  });
});

describe('the rows about the report', () => {
  it('are a table whose labels name their rows', async () => {
    const sheet = openSheet();
    writeMeta(sheet, [
      { label: 'Authority', value: 'Elmshire (demonstration)' },
      { label: 'Declaration', value: 'These answers are true as far as we know. '.repeat(8) },
    ]);
    const read = await readSheet(sheet);
    expect(textsOf(read, 'TH')).toEqual(['Authority', 'Declaration']);
    expect(textsOf(read, 'TD')[0]).toBe('Elmshire (demonstration)');
    expect(nodes(read, 'TR')).toHaveLength(2);
  });

  it('go over to the next page between rows', async () => {
    const sheet = openSheet();
    const rows = Array.from({ length: 60 }, (_, index) => ({
      label: `Label ${index}`,
      value: `Value ${index}`,
    }));
    writeMeta(sheet, rows);
    const read = await readSheet(sheet);
    expect(read.pages.length).toBeGreaterThan(1);
    expect(textsOf(read, 'TD')).toEqual(rows.map(({ value }) => value));
  });
});

describe('head and foot of a page', () => {
  it('are the same on every page, but for its number', async () => {
    const sheet = openSheet();
    sheet.doc.addPage();
    writeRunningLines(sheet, EMPTY_REPORT);
    const { pages, texts } = await readSheet(sheet);
    expect(pages).toHaveLength(2);
    pages.forEach((page, index) => {
      expect(page).toContain('Care Experience Toolkit');
      expect(page).toContain('Elmshire (demonstration). Spring 2026');
      expect(page).toContain(`Page ${index + 1} of 2`);
    });
    expect(texts.size).toBe(0);
  });

  it('are cut to their width, with a sign that they are', async () => {
    const runningHead = 'The Metropolitan Borough Council of a very long name indeed '.repeat(4);
    const sheet = openSheet();
    writeRunningLines(sheet, { ...EMPTY_REPORT, runningHead });
    const [page] = (await readSheet(sheet)).pages;
    expect(page).toContain('…');
    expect(page).not.toContain(runningHead.trim());
  });
});
