import { create } from 'fontkit';
import type { Font } from 'fontkit';

/** The two faces of a document, as the bytes of TrueType files. The caller reads them; nothing is read here. */
export type Faces = { readonly regular: Uint8Array; readonly bold: Uint8Array };
export type FaceName = keyof Faces;
export type ParsedFaces = Readonly<Record<FaceName, Font>>;

// Parsing costs more than a report does, so each file is parsed once for as long as its bytes are kept.
const parsed = new WeakMap<Uint8Array, Font>();

function parseFace(bytes: Uint8Array): Font {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in font)) throw new Error('A face must be one TrueType font, not a collection');
  parsed.set(bytes, font);
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
