import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { substituteMissing } from './substitute';

const isLatin = (codePoint: number): boolean => codePoint >= 32 && codePoint < 0x250;

describe('characters that the typeface does not have', () => {
  it.each([
    ['plain words stay as they are', 'Staying Put', 'Staying Put'],
    ['Welsh letters stay as they are', 'Tŷ gŵr', 'Tŷ gŵr'],
    ['one is named by its number', 'Well done 😀', 'Well done [character U+1F600]'],
    ['a short number has four places', 'a\u0007b', 'a[character U+0007]b'],
    ['two to four are named together', 'αβγ rays', '[characters U+03B1 U+03B2 U+03B3] rays'],
    ['many are counted and their script is named', 'Name: مرحبا', 'Name: [5 characters in Arabic script]'],
    ['words of one script are one stand-in', 'שלום עולם, hello', '[8 characters in Hebrew script], hello'],
    ['many of no named script begin with a number', '←↑→↓↔', '[5 characters, the first U+2190]'],
    ['a line feed is kept', 'one\ntwo', 'one\ntwo'],
    ['every kind of line end is a line feed', 'one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['a tab and odd spaces are spaces', 'a\tb\u2009c\u202fd', 'a b c d'],
    ['invisible marks go', 'co\u00adoperate\u200b', 'cooperate'],
    ['a hyphen that may not break is a hyphen', 'care\u2011experienced', 'care-experienced'],
    ['accents written apart are joined', 'cafe\u0301', 'café'],
    ['a space at the end stays', 'я ', '[character U+044F] '],
    ['nothing stays nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(substituteMissing(text, isLatin).text).toBe(expected);
  });

  it('says whether anything was replaced', () => {
    expect(substituteMissing('Elmshire', isLatin).substituted).toBe(false);
    expect(substituteMissing('Elmshire 😀', isLatin).substituted).toBe(true);
    expect(substituteMissing('a\tb', isLatin).substituted).toBe(false);
  });

  it('leaves nothing that cannot be drawn, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x2ffff })), (codes) => {
        const text = String.fromCodePoint(...codes);
        const drawn = substituteMissing(text, isLatin).text;
        expect(Array.from(drawn).every((each) => each === '\n' || isLatin(each.codePointAt(0) ?? 0))).toBe(
          true,
        );
      }),
    );
  });

  it('changes nothing in a text that can be drawn', () => {
    const letter = fc.constantFrom(...Array.from('abc é–"<>&=+-@ \n'));
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(substituteMissing(text, () => true)).toEqual({ text, substituted: false });
      }),
    );
  });
});
