import { describe, expect, test } from 'vitest';
import { NOTE_MAX_LENGTH, TITLE_MAX_LENGTH, readDetails, readPiece, webAddressSchema } from './piece-fields';
import type { EvidenceKind } from './piece';

const TODAY = '2026-11-22';
const LINK = { title: 'Joint protocol', url: 'https://elsewhere.example/a' };

function read(kind: EvidenceKind, fields: Readonly<Record<string, string>>) {
  const result = readPiece(fields, { kind, today: TODAY });
  return result.ok ? result.typed : result.errors;
}

describe('the fields of a piece', () => {
  test('may say its day and who checked it, or neither', () => {
    const dated = {
      'dated-day': '1',
      'dated-month': '3',
      'dated-year': '2026',
      checkedBy: ' Ofsted,  March 2026 ',
    };
    expect(read('link', { ...LINK, ...dated })).toEqual({
      title: 'Joint protocol',
      url: 'https://elsewhere.example/a',
      note: null,
      datedOn: '2026-03-01',
      checkedBy: 'Ofsted, March 2026',
    });
    expect(read('note', { title: 'Talk', note: ' One\nTwo ' })).toMatchObject({
      note: 'One\nTwo',
      url: null,
      datedOn: null,
      checkedBy: null,
    });
  });

  test('name each fault where it is, from the top of the form', () => {
    const fields = { title: '', url: '', 'dated-day': '31', 'dated-month': '2', 'dated-year': '2026' };
    expect(read('link', fields)).toEqual([
      { field: 'url', message: 'Enter the address of the page or document' },
      { field: 'title', message: 'Enter a title' },
      { field: 'dated-day', message: 'The date must be a real date' },
    ]);
    expect(read('note', { title: 'T', note: 'a'.repeat(NOTE_MAX_LENGTH + 1) })).toMatchObject([
      { field: 'note' },
    ]);
    expect(read('file', { title: 'a'.repeat(TITLE_MAX_LENGTH + 1) })).toMatchObject([{ field: 'title' }]);
  });

  test('are of no day to come', () => {
    const tomorrow = { 'dated-day': '23', 'dated-month': '11', 'dated-year': '2026' };
    expect(read('link', { ...LINK, ...tomorrow })).toEqual([
      { field: 'dated-day', message: 'The date must be today or earlier' },
    ]);
    expect(read('link', { ...LINK, ...tomorrow, 'dated-day': '22' })).toMatchObject({ datedOn: TODAY });
  });

  test('of a file need no title, until it is changed', () => {
    expect(read('file', {})).toMatchObject({ title: '' });
    expect(readDetails({ title: ' ' }, { today: TODAY, needsTitle: true }).ok).toBe(false);
  });

  test('hold a title on one line that turns no words round it', () => {
    expect(read('link', { ...LINK, title: 'A\r\nBcc: all \u202egnp.exe' })).toMatchObject({
      title: 'A Bcc: all gnp.exe',
    });
    expect(read('link', { ...LINK, title: '\u200b\u202e' })).toMatchObject([{ message: 'Enter a title' }]);
  });
});

describe('the address of a link', () => {
  test.each([
    ['https://elsewhere.example/a b', 'https://elsewhere.example/a%20b'],
    [' HTTP://Elsewhere.example ', 'http://elsewhere.example/'],
    ['https://elsewhere.example/"onmouseover=alert(1)', 'https://elsewhere.example/%22onmouseover=alert(1)'],
  ])('%s is kept as a browser writes it', (typed, kept) => {
    expect(webAddressSchema.parse(typed)).toBe(kept);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript://elsewhere.example/%0aalert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//elsewhere.example',
    'ftp://elsewhere.example',
    'https://',
    'https://user:secret@elsewhere.example',
    `https://elsewhere.example/${'a'.repeat(2000)}`,
    '',
  ])('%j is refused', (typed) => {
    expect(webAddressSchema.safeParse(typed).success).toBe(false);
  });
});
