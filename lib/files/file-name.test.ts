import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, slug } from './file-name';

const SUBJECT = {
  authorityName: 'Elmshire (demonstration)',
  framework: 'corporate-parenting',
  roundName: 'Spring 2026',
  kind: 'full report',
  day: '2026-06-12',
};

describe('the name of a file', () => {
  it('says whose, what, which round, which kind and when', () => {
    expect(fileName(SUBJECT, 'pdf')).toBe(
      'elmshire-demonstration-corporate-parenting-spring-2026-full-report-2026-06-12.pdf',
    );
  });

  it.each([
    ['St Helens & Knowsley', 'st-helens-knowsley'],
    ['Ynys Môn', 'ynys-mon'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a"; filename="b', 'a-filename-b'],
    ['line\r\nbreak', 'line-break'],
    ['مجلس', ''],
    ['', ''],
  ])('makes %j harmless', (text, safe) => {
    expect(slug(text)).toBe(safe);
  });

  it('leaves out what has no letters, and never is empty', () => {
    expect(fileName({ ...SUBJECT, authorityName: 'مجلس' }, 'csv')).toMatch(/^corporate-parenting-.*\.csv$/u);
    const nothing = { authorityName: '', framework: '…', roundName: '', kind: '', day: '' };
    expect(fileName(nothing, 'csv')).toBe('report.csv');
  });

  it('holds nothing but lower-case letters, digits, hyphens and one dot, whatever the names', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (authorityName, roundName) => {
        const name = fileName({ ...SUBJECT, authorityName, roundName }, 'pdf');
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.pdf$/u);
        expect(name.length).toBeLessThan(220);
      }),
    );
  });
});
