import { create } from 'fontkit';
import type { Font, GlyphRun } from 'fontkit';

/** The two faces of a document, as the bytes of TrueType files. The caller reads them; nothing is read here. */
export type Faces = { readonly regular: Uint8Array; readonly bold: Uint8Array };
export type FaceName = keyof Faces;
export type ParsedFaces = Readonly<Record<FaceName, Font>>;

type LayoutArguments = Parameters<Font['layout']>;

// More different words than a year of reports holds. Past it, all are forgotten and shaped again.
const MOST_WORDS = 20_000;
const UNITS_OF_PDF = 1000;

// Parsing costs more than a report does, so each file is parsed once for as long as its bytes are kept.
const parsed = new WeakMap<Uint8Array, Font>();

/**
 * Shaping words is most of the work of a report, and reports share their words: each is shaped once.
 * pdfkit scales what it is given in place. In a face of 1,000 units that changes nothing; others are left alone.
 */
function rememberWords(font: Font): Font {
  if (font.unitsPerEm !== UNITS_OF_PDF) return font;
  const shape = font.layout.bind(font);
  const known = new Map<string, GlyphRun>();
  font.layout = (...[text, features, ...rest]: LayoutArguments) => {
    const isPlain = rest.length === 0 && (features === undefined || Array.isArray(features));
    if (!isPlain) return shape(text, features, ...rest);
    const key = `${features?.join(' ') ?? ''}|${text}`;
    const run = known.get(key) ?? shape(text, features);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(key, run);
    return run;
  };
  return font;
}

const FIGURES = '0123456789';

/**
 * Loads every glyph by its character. A glyph first loaded as a part of another, the dot of a colon say, would
 * be kept without a character, and every later document would have dots that no reader can copy or speak.
 */
function loadGlyphs(font: Font): void {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  font.layout(FIGURES, ['tnum']);
}

function parseFace(bytes: Uint8Array): Font {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in font)) throw new Error('A face must be one TrueType font, not a collection');
  loadGlyphs(font);
  parsed.set(bytes, rememberWords(font));
  return font;
}

/** Both faces, parsed. Throws when the bytes are not a single font. */
export function parseFaces(faces: Faces): ParsedFaces {
  return { regular: parseFace(faces.regular), bold: parseFace(faces.bold) };
}

/** Whether both faces can draw a character, so that a text never depends on where it stands. */
export function canDraw(faces: ParsedFaces, codePoint: number): boolean {
  return faces.regular.hasGlyphForCodePoint(codePoint) && faces.bold.hasGlyphForCodePoint(codePoint);
}
