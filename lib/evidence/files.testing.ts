import { joined, utf8, zipOf } from './zip.testing';
import type { MadePart } from './zip.testing';

/** For tests: small whole files of each kind. */

function part(name: string, text: string): MadePart {
  return { name, bytes: utf8(text) };
}

const OOXML = 'application/vnd.openxmlformats-officedocument';

/** For tests: the list of types of an Office file. */
export function typesPart(mainType: string, more = ''): MadePart {
  return part(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types><Override ContentType="${mainType}"/>${more}</Types>`,
  );
}

/** For tests: an Office file of some kind, with further parts. */
export function officeOf(kind: 'docx' | 'xlsx' | 'pptx', ...more: readonly MadePart[]): Uint8Array {
  const [main, type] = {
    docx: ['word/document.xml', 'wordprocessingml.document'],
    xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
    pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
  }[kind];
  const types = typesPart(`${OOXML}.${type ?? ''}.main+xml`);
  return zipOf(types, part('_rels/.rels', '<Relationships/>'), part(main ?? '', '<w/>'), ...more);
}

/** For tests: an OpenDocument file, with further parts. */
export function openDocumentOf(kind: string, ...more: readonly MadePart[]): Uint8Array {
  const mimetype = part('mimetype', `application/vnd.oasis.opendocument.${kind}`);
  return zipOf(mimetype, part('content.xml', '<c/>'), part('META-INF/manifest.xml', '<m/>'), ...more);
}

export const PDF = utf8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n');

function chunk(name: string, length: number): Uint8Array {
  return joined(new Uint8Array([0, 0, 0, length]), utf8(name), new Uint8Array(length + 4));
}

const PNG_HEAD = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const PNG = joined(PNG_HEAD, chunk('IHDR', 13), chunk('IDAT', 5), chunk('IEND', 0));

/** Header, one frame, the picture, its end. */
export const JPEG = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
  ...[0xff, 0xc0, 0, 5, 8, 1, 1],
  ...[0xff, 0xda, 0, 2, 7, 7, 7, 0xff, 0xd9],
]);
