import fc from 'fast-check';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { NOT_TAKEN, fileKind } from './file-kind';
import { JPEG, PDF, PNG, officeOf, openDocumentOf, typesPart } from './files.testing';
import { MOST_BYTES_A_FILE } from './limits';
import { joined, utf8, zipOf } from './zip.testing';
import type { MadePart } from './zip.testing';

function inflate(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    return null;
  }
}

/** The type of a file, or why it is not taken. */
function kindOf(bytes: Uint8Array): string {
  const kind = fileKind(bytes, inflate);
  return kind.ok ? kind.mediaType : kind.fault;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const TEXT = 'text/plain; charset=utf-8';

function made(name: string, bytes: Uint8Array = utf8('x')): MadePart {
  return { name, bytes };
}

const kindOfOds = made('mimetype', utf8('application/vnd.oasis.opendocument.spreadsheet'));

describe('a whole file of a kind on the list is taken as what it is', () => {
  test.each([
    ['PDF', PDF, 'application/pdf'],
    ['PNG', PNG, 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['JPEG that a camera filled up', joined(JPEG, new Uint8Array(8)), 'image/jpeg'],
    ['docx', officeOf('docx'), `${OOXML}.wordprocessingml.document`],
    [
      'xlsx',
      officeOf('xlsx', made('xl/printerSettings/printerSettings1.bin')),
      `${OOXML}.spreadsheetml.sheet`,
    ],
    ['pptx', officeOf('pptx'), `${OOXML}.presentationml.presentation`],
    ['odt', openDocumentOf('text'), 'application/vnd.oasis.opendocument.text'],
    ['ods', openDocumentOf('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    [
      'ods that says its kind last',
      zipOf(made('META-INF/manifest.xml'), made('content.xml'), kindOfOds),
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    [
      'docx that calls itself an ods as well',
      officeOf('docx', kindOfOds),
      `${OOXML}.wordprocessingml.document`,
    ],
    ['CSV', utf8('Ward,Homes\r\nNorth,3\r\n'), TEXT],
    ['text of other letters', utf8('\ufeffLlety: £3 → 4 ☃'), TEXT],
  ])('%s', (_name, bytes, type) => {
    expect(kindOf(bytes)).toBe(type);
  });
});

describe('what is on no list is refused, whatever it is called', () => {
  test.each([
    ['a page', utf8('<!DOCTYPE html><script>alert(1)</script>')],
    ['a page after a line of text', utf8('hello\n<ScRiPt>alert(1)</script>')],
    ['a drawing', utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a drawing after its declaration', utf8('  <?xml version="1.0"?><svg/>')],
    ['rich text', utf8('{\\rtf1 hello}')],
    ['a script', utf8('#!/bin/sh\nrm -r .')],
    ['old Word', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a program', joined(utf8('MZ'), new Uint8Array([0x90, 0, 3]))],
    ['a GIF', utf8('GIF89a\u0001')],
    ['text with a null', utf8('a\u0000b')],
    ['text with a control character of the second set', utf8('a\u0085b')],
    ['text that is of no encoding', new Uint8Array([0x61, 0x81, 0x62])],
    ['spaces', utf8('  \n')],
    ['packed files', zipOf(made('a.txt'))],
    ['a packed program of Java', zipOf(made('META-INF/MANIFEST.MF'), made('A.class'))],
    ['an OpenDocument presentation', openDocumentOf('presentation')],
    ['an OpenDocument file that says its kind last and has no contents', zipOf(made('a.xml'), kindOfOds)],
    ['two kinds of Office in one', officeOf('docx', made('xl/workbook.xml'))],
    ['an Office file without its list of relations', zipOf(typesPart('x'), made('word/document.xml'))],
    [
      'an Office file that says it is another',
      zipOf(typesPart('x'), made('_rels/.rels'), made('word/document.xml')),
    ],
  ])('%s', (_name, bytes) => {
    expect(kindOf(bytes)).toBe('not-taken');
  });
});

describe('a macro is found under any name', () => {
  test.each([
    ['Visual Basic', officeOf('docx', made('word/vbaProject.bin'))],
    ['Visual Basic in capitals', officeOf('xlsx', made('XL/VBAPROJECT.BIN'))],
    ['ActiveX', officeOf('docx', made('word/activeX/activeX1.xml'))],
    ['the macro sheets of old Excel', officeOf('xlsx', made('xl/macrosheets/sheet1.xml'))],
    ['Basic of OpenDocument', openDocumentOf('text', made('Basic/Standard/Module1.xml'))],
    ['scripts of OpenDocument', openDocumentOf('spreadsheet', made('Scripts/python/a.py'))],
    [
      'a part of another name that the list of types gives away',
      zipOf(
        typesPart(
          `${OOXML}.wordprocessingml.document.main+xml`,
          '<Override ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
        made('_rels/.rels'),
        made('word/document.xml'),
        made('word/harmless.bin'),
      ),
    ],
    [
      'a type that enables them',
      zipOf(
        typesPart('application/vnd.ms-word.document.macroEnabled.main+xml'),
        made('_rels/.rels'),
        made('word/document.xml'),
      ),
    ],
  ])('%s', (_name, bytes) => {
    expect(kindOf(bytes)).toBe('macros');
  });
});

describe('what is cut off, locked or made to mislead is refused', () => {
  test('every kind cut off at its end', () => {
    for (const whole of [PDF, PNG, JPEG, officeOf('docx'), openDocumentOf('text')]) {
      const cut = whole.subarray(0, whole.length - 7);
      expect(['unreadable', 'not-taken']).toContain(kindOf(cut));
    }
  });

  test.each([
    ['a picture with a page behind it', joined(PNG, utf8('<script>alert(1)</script>'))],
    ['a photograph with packed files behind it', joined(JPEG, zipOf(made('A.class')))],
    ['a PDF with packed files behind it', joined(PDF, zipOf(made('A.class')))],
    ['packed files with a page behind them', joined(officeOf('docx'), utf8('<script>'))],
    ['a picture whose first block is no header', joined(PNG.subarray(0, 8), PNG.subarray(33))],
    ['a photograph without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9])],
    ['a document with a password', officeOf('docx', { ...made('a'), flags: 1 })],
    ['a part that is unpacked elsewhere', officeOf('docx', made('../../etc/cron.d/x'))],
    ['a part of an absolute name', officeOf('docx', made('/etc/passwd'))],
    ['two parts of one name', officeOf('docx', made('word/a.xml'), made('WORD/a.xml'))],
    ['a part with two names', officeOf('docx', { ...made('word/a.xml'), localName: 'word/vbaProject.bin' })],
    [
      'a bomb, by what its directory says',
      officeOf('docx', { ...made('word/a.xml'), method: 8, saidSize: 0xfffffffe }),
    ],
    ['a kind of packing that programs differ in', officeOf('docx', { ...made('word/a.xml'), method: 99 })],
    [
      'a list of types written so that macros are not found in it',
      zipOf(
        typesPart(`${OOXML}.wordprocessingml.document.main+xml`, '<!ENTITY m "macro">'),
        made('_rels/.rels'),
        made('word/document.xml'),
      ),
    ],
  ])('%s', (_name, bytes) => {
    expect(kindOf(bytes)).toBe('unreadable');
  });

  test('a list of types that unpacks to far more than it is: never more than the cap is unpacked', () => {
    const bomb = deflateRawSync(new Uint8Array(50_000_000));
    const types = { name: '[Content_Types].xml', bytes: bomb, method: 8, saidSize: 100 };
    expect(kindOf(zipOf(types, made('_rels/.rels'), made('word/document.xml')))).toBe('unreadable');
  });

  test('nothing, and more than the largest file', () => {
    expect(kindOf(new Uint8Array())).toBe('empty');
    expect(kindOf(new Uint8Array(MOST_BYTES_A_FILE + 1))).toBe('too-large');
  });

  test('any bytes at all: an answer, never a crash', () => {
    const heads = [PDF, PNG, JPEG, officeOf('docx'), openDocumentOf('text')];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(),
        (head, noise, at) => {
          const bytes = head.slice();
          bytes.set(noise.subarray(0, Math.max(0, bytes.length - (at % bytes.length))), at % bytes.length);
          expect(kindOf(bytes)).toEqual(expect.any(String));
        },
      ),
    );
  });
});

test('a page inside a PDF is a PDF: it is served as one, and as nothing else', () => {
  const both = joined(utf8('%PDF-1.4\n<script>alert(1)</script>\n'), PDF.subarray(9));
  expect(kindOf(both)).toBe('application/pdf');
});

test('every refusal says what to do next', () => {
  for (const words of Object.values(NOT_TAKEN)) expect(words).toMatch(/[Cc]hoose|Save it as/);
});

// Excel's plain "CSV" is Windows-1252: the advice to save it as CSV would send its owner round in a circle.
describe('text that is not saved as UTF-8', () => {
  test.each([
    ['£', [0x43, 0x6f, 0x73, 0x74, 0x2c, 0xa3, 0x35, 0x30, 0x0d, 0x0a]],
    ['’', [0x43, 0x68, 0x69, 0x6c, 0x64, 0x92, 0x73]],
  ])('with a %s in it has a fault of its own, which says how to save it', (_sign, bytes) => {
    expect(kindOf(Uint8Array.from(bytes))).toBe('not-utf-8');
    expect(NOT_TAKEN['not-utf-8']).toContain('“CSV UTF-8”');
  });

  test.each([
    ['a page', [...utf8('<html>'), 0xa3]],
    ['control characters', [0xa3, 0x00, 0x01]],
    ['a byte that stands for nothing', [0xa3, 0x81]],
  ])('is none with %s in it', (_what, bytes) => {
    expect(kindOf(Uint8Array.from(bytes))).toBe('not-taken');
  });
});
