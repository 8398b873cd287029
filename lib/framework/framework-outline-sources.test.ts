import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedSources, webAddress } from './framework-outline-sources';
import { exampleFramework, exampleQuestion } from './testing';

describe('the address of a source', () => {
  test.each(['https://www.legislation.gov.uk/ukpga/2026/21', 'http://www.legislation.gov.uk/'])(
    '%s can be opened',
    (url) => {
      expect(webAddress(url)).toBe(url);
    },
  );

  test.each(['', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'see the minutes', ' '])(
    '“%s” is not a link',
    (url) => {
      expect(webAddress(url)).toBeNull();
    },
  );

  test('is never of another kind, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constant('JaVaScRiPt:x')), (url) => {
        const address = webAddress(url);
        expect(address === null || /^\s*https?:/i.test(address)).toBe(true);
      }),
    );
  });
});

describe('the sources of a question', () => {
  test('come with title, publisher, date and the place in them', () => {
    expect(citedSources(exampleFramework(), exampleQuestion('choice', 'ex-pos-01'))).toEqual([
      {
        key: 'guide-one',
        title: 'First guide',
        publisher: 'Nobody',
        date: '2026',
        locator: 'section 1',
        address: null,
      },
    ]);
  });
});
