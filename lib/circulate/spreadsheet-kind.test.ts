import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { writeOds } from '@/lib/files/ods/write-ods';
import { questionWorkbook } from './question-workbook';
import { unpack } from './spreadsheet.testing';
import { MOST_BYTES_A_SHEET, NOT_A_SPREADSHEET } from './spreadsheet-kind';
import { exampleSheet } from './testing';

function faultOf(bytes: Uint8Array) {
  const unpacked = unpack(bytes);
  return unpacked.ok ? null : unpacked.fault;
}

/** An ODS of these parts beside those that every one has. */
function ods(parts: Zippable, kind = 'spreadsheet'): Uint8Array {
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'META-INF/manifest.xml': strToU8('<manifest/>'),
    'content.xml': strToU8('<content/>'),
    ...parts,
  });
}

test('a file that is not taken is met with what to do about it', () => {
  expect(NOT_A_SPREADSHEET['not-a-spreadsheet']).toContain('Save it again with LibreOffice or Excel');
});

describe('a file that is brought in', () => {
  it('is read when it is one that was downloaded here', () => {
    expect(faultOf(writeOds(questionWorkbook(exampleSheet())))).toBeNull();
  });

  it('is read with macros in it too: they never run here, and the file is not kept', () => {
    expect(faultOf(ods({ 'Basic/Standard/Module1.xml': strToU8('Sub Main') }))).toBeNull();
  });

  it('is read when the part that says its kind does not come first, as some programs write it', () => {
    const { mimetype, ...rest } = unzipSync(ods({ 'content.xml': strToU8('<content>late</content>') }));
    const bytes = zipSync({ ...rest, mimetype: [mimetype ?? new Uint8Array(), { level: 0 }] });
    expect(Object.keys(unzipSync(bytes)).at(-1)).toBe('mimetype');
    const unpacked = unpack(bytes);
    expect(unpacked.ok && strFromU8(unpacked.parts['content.xml'] ?? new Uint8Array())).toContain('late');
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['words', strToU8('Row,Your answer'), 'not-a-spreadsheet'],
    ['a web page under another name', strToU8('<html><script>alert(1)</script></html>'), 'not-a-spreadsheet'],
    ['a text document', ods({}, 'text'), 'not-a-spreadsheet'],
    [
      'a file that packs the part that says its kind',
      ods({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 9 }] }),
      'not-a-spreadsheet',
    ],
    ['a file that is cut off', ods({}).slice(0, -30), 'unreadable'],
    ['a file that leads outside its folder', ods({ '../evil.xml': strToU8('x') }), 'unreadable'],
    ['a file that is too large', new Uint8Array(MOST_BYTES_A_SHEET + 1), 'too-large'],
    ['a bomb that unpacks to 40 MB', ods({ 'big.xml': new Uint8Array(40 * 1024 * 1024) }), 'overfull'],
    [
      'a file of a thousand parts',
      ods(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`p${at}.xml`, strToU8('x')]))),
      'overfull',
    ],
  ])('is refused when it is %s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  it('gives what its parts unpack to, and not how they were packed', () => {
    const unpacked = unpack(ods({ 'content.xml': strToU8('<content>one</content>') }));
    expect(unpacked.ok && strFromU8(unpacked.parts['content.xml'] ?? new Uint8Array())).toBe(
      '<content>one</content>',
    );
  });

  /** A file whose last part says of itself, or whose directory says of it, something else than it is. */
  function lying(change: (view: DataView, at: { readonly local: number; readonly entry: number }) => void) {
    const bytes = ods({ 'big.xml': new Uint8Array(5 * 1024 * 1024) });
    const view = new DataView(bytes.buffer);
    // Before the end stand the 46 bytes of the last entry and its name.
    const entry = bytes.length - 22 - 46 - 'big.xml'.length;
    expect(view.getUint32(entry, true)).toBe(0x02014b50);
    change(view, { entry, local: view.getUint32(entry + 42, true) });
    return bytes;
  }

  it.each([
    [
      'holds more than it says',
      lying((view, { entry, local }) => {
        view.setUint32(entry + 24, 100, true);
        view.setUint32(local + 22, 100, true);
      }),
    ],
    [
      'says that it is larger than its directory does',
      lying((view, { local }) => view.setUint32(local + 22, 6e6, true)),
    ],
    [
      'says that it is packed where its directory does not',
      lying((view, { local }) => view.setUint16(local + 8, 0, true)),
    ],
    [
      'says a size that is to come after it, and another before',
      lying((view, { local }) => {
        view.setUint16(local + 6, 8, true);
        view.setUint32(local + 22, 6e6, true);
      }),
    ],
    ['says that it is encrypted', lying((view, { local }) => view.setUint16(local + 6, 1, true))],
  ])('is refused when a part %s: programs differ in what they believe', (_, bytes) => {
    expect(faultOf(bytes)).toBe('unreadable');
  });

  it('is taken when the sizes of a part stand after it, as some programs write them', () => {
    const after = lying((view, { entry, local }) => {
      for (const at of [entry + 8, local + 6]) view.setUint16(at, 8, true);
      for (const at of [14, 18, 22]) view.setUint32(local + at, 0, true);
    });
    expect(faultOf(after)).toBeNull();
  });
});
