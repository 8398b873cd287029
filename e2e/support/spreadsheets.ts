import { read, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { expect } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import { questionsFileHref, readBackHref } from '@/lib/assessment/addresses';
import { findFilledSheet } from '@/lib/circulate/filled-sheet';
import { partsOf } from '@/lib/circulate/spreadsheet.testing';
import { readSpreadsheet } from '@/lib/files/read-spreadsheet';

type Row = { readonly number: number; readonly answer: string; readonly version: string };

/** A council’s questions as a spreadsheet, as it comes. */
export async function download(request: APIRequestContext, id: string): Promise<Buffer> {
  const reply = await request.get(questionsFileHref(id, 'ods'));
  expect(reply.headers()['content-type']).toBe('application/vnd.oasis.opendocument.spreadsheet');
  return reply.body();
}

/** Every row of the table, by its name. */
export function rowsOf(file: Buffer): ReadonlyMap<string, Row> {
  const found = findFilledSheet(readSpreadsheet(partsOf(new Uint8Array(file))));
  if (!found.ok) throw new Error('The file has no table of answers');
  return new Map(
    found.sheet.rows.map(({ number, row, answer, version }) => [
      row.text,
      { number, answer: answer.text, version: version.text },
    ]),
  );
}

/** The row of one question. */
export function rowOf(file: Buffer, name: string): Row {
  const row = rowsOf(file).get(name);
  if (row === undefined) throw new Error(`The file has no row ${name}`);
  return row;
}

/** What somebody does to it in Excel: writes in some cells, and saves it as XLSX. */
export function fillIn(file: Buffer, cells: Readonly<Record<string, string>>) {
  const book = read(file, { type: 'buffer' });
  const sheet: WorkSheet | undefined = book.Sheets['Answers'];
  if (sheet === undefined) throw new Error('The file has no answers');
  for (const [at, words] of Object.entries(cells)) sheet[at] = { t: 's', v: words };
  const saved: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!Buffer.isBuffer(saved)) throw new Error('Nothing was written');
  return { name: 'filled-in.xlsx', mimeType: 'application/octet-stream', buffer: saved };
}

/** Brings a file in, and comes to what it changes. What was brought in before is thrown away. */
export async function bringIn(page: Page, id: string, file: ReturnType<typeof fillIn>): Promise<void> {
  await page.goto(readBackHref(id));
  const old = page.getByRole('button', { name: /Throw the spreadsheet away|Done with this spreadsheet/ });
  if (await old.isVisible()) {
    await old.click();
    await expect(page.getByRole('heading', { name: 'Work away from the screen' })).toBeVisible();
    await page.goto(readBackHref(id));
  }
  await page.getByLabel('Spreadsheet that was filled in').setInputFiles(file);
  await page.getByRole('button', { name: 'Show what it changes' }).click();
}
