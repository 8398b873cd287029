import { describe, expect, it } from 'vitest';
import { canDraw, parseFaces } from './faces';
import { faces } from './pdf-reader.testing';
import { EMPTY_REPORT } from './sheet.testing';
import { writePdf } from './write-pdf';

describe('the two faces', () => {
  it('are parsed once for as long as their bytes are kept', () => {
    const [one, two] = [parseFaces(faces), parseFaces(faces)];
    expect(one.regular).toBe(two.regular);
    expect(one.bold).toBe(two.bold);
    expect(one.regular).not.toBe(one.bold);
  });

  it('are the faces that they are called', () => {
    const { regular, bold } = parseFaces(faces);
    expect(regular.familyName).toContain('Atkinson Hyperlegible Next');
    expect(regular.postscriptName).not.toBe(bold.postscriptName);
  });

  it('shape a word once, and another word anew', () => {
    const { regular } = parseFaces(faces);
    expect(regular.layout('Homes')).toBe(regular.layout('Homes'));
    expect(regular.layout('Homes', ['tnum'])).not.toBe(regular.layout('Homes'));
    expect(regular.layout('Health').advanceWidth).not.toBe(regular.layout('Homes').advanceWidth);
  });

  it('shape a word the same however often they are asked', () => {
    const bytes = { regular: faces.regular.slice(), bold: faces.bold.slice() };
    const [kept, fresh] = [parseFaces(faces), parseFaces(bytes)];
    kept.regular.layout('Tŷ Gwyn');
    expect(kept.regular.layout('Tŷ Gwyn').advanceWidth).toBe(fresh.regular.layout('Tŷ Gwyn').advanceWidth);
  });

  it('keep the character of a glyph that is also a part of another', async () => {
    const own = { regular: faces.regular.slice(), bold: faces.bold.slice() };
    const titled = (title: string) => writePdf({ ...EMPTY_REPORT, title }, { faces: own });
    await titled('Elmshire: results');
    const { bold } = parseFaces(own);
    expect(bold.layout('94.7%').glyphs.map(({ codePoints }) => codePoints)).toEqual(
      Array.from('94.7%').map((character) => [character.codePointAt(0)]),
    );
  });

  it('have Welsh letters and typographic marks, and no emoji', () => {
    const parsed = parseFaces(faces);
    for (const letter of 'ŵŷâêîôûëïöüáéíóú“”‘’–…•£€½') {
      expect(canDraw(parsed, letter.codePointAt(0) ?? 0), letter).toBe(true);
    }
    expect(canDraw(parsed, 0x1f600)).toBe(false);
  });

  it('are refused when they are not a font', () => {
    const bytes = new TextEncoder().encode('not a font at all');
    expect(() => parseFaces({ regular: bytes, bold: bytes })).toThrow('font');
  });
});
