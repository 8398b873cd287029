import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentHeader, safeFileName, titleFromName } from './file-name';

describe('the name of a file', () => {
  test.each([
    ['Joint protocol 2025.pdf', 'Joint protocol 2025.pdf'],
    ['C:\\Users\\me\\protocol.PDF', 'protocol.pdf'],
    ['../../../etc/passwd', 'passwd.pdf'],
    ['..', 'file.pdf'],
    ['', 'file.pdf'],
    ['invoice.exe', 'invoice.exe.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie x=1.pdf'],
    ['evil\u202efdp.exe', 'evil fdp.exe.pdf'],
    ['"><img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['Llety a chymorth – Môn.pdf', 'Llety a chymorth – Môn.pdf'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(safeFileName(typed, 'application/pdf')).toBe(kept);
  });

  test('ends as its content is, and may end in any way that this has', () => {
    expect(safeFileName('homes.csv', 'text/plain; charset=utf-8')).toBe('homes.csv');
    expect(safeFileName('photo.jpeg', 'image/jpeg')).toBe('photo.jpeg');
    expect(safeFileName('photo.png', 'image/jpeg')).toBe('photo.png.jpg');
  });

  test('is short, however long it came', () => {
    expect(safeFileName(`${'a'.repeat(500)}.pdf`, 'application/pdf')).toHaveLength(104);
  });

  test('is a title without its ending', () => {
    expect(titleFromName('Joint protocol 2025.pdf')).toBe('Joint protocol 2025');
  });
});

describe('the header that has a file saved', () => {
  test('says the name twice: in ASCII, and as it is', () => {
    expect(attachmentHeader('Môn – £3 (final).pdf')).toBe(
      `attachment; filename="Mon _ _3 (final).pdf"; filename*=UTF-8''M%C3%B4n%20%E2%80%93%20%C2%A33%20%28final%29.pdf`,
    );
  });

  test('is one header of visible ASCII with one closed quotation, for any name at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        for (const one of [name, safeFileName(name, 'application/pdf')]) {
          const header = attachmentHeader(one);
          expect(header).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/);
          expect(header).toMatch(/^[\x20-\x7e]+$/);
          expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
        }
      }),
    );
  });
});
