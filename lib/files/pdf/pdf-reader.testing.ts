import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

const FONTS = 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next';
/** For tests: the two faces of every document. */
export const faces = {
  regular: new Uint8Array(readFileSync(`${FONTS}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`)),
  bold: new Uint8Array(readFileSync(`${FONTS}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`)),
};

export type Node = {
  readonly role?: string | undefined;
  readonly alt?: string | undefined;
  readonly id?: string | undefined;
  readonly children?: readonly Node[] | undefined;
};
const nodeSchema: z.ZodType<Node> = z.object({
  role: z.string().optional(),
  alt: z.string().optional(),
  id: z.string().optional(),
  get children() {
    return z.array(nodeSchema).optional();
  },
});
const infoSchema = z.object({ Language: z.string(), Title: z.string(), PDFFormatVersion: z.string() });
const outlineSchema = z.array(
  z.object({ title: z.string(), items: z.array(z.object({ title: z.string() })) }),
);
const itemSchema = z.union([
  z.object({ str: z.string(), hasEOL: z.boolean() }),
  z.object({ type: z.literal('endMarkedContent') }),
  z.object({ type: z.string(), id: z.string().nullish() }),
]);
type Item = z.infer<typeof itemSchema>;

export type Read = {
  readonly roots: readonly Node[];
  /** Text by the id of the content that it stands in. Artifacts have none. */
  readonly texts: ReadonlyMap<string, string>;
  readonly pages: readonly string[];
  readonly outline: readonly string[];
  readonly info: z.infer<typeof infoSchema>;
  readonly xml: string;
};

type Marked = Exclude<Item, { str: string }>;

function openedOrClosed(open: readonly (string | null)[], item: Marked): (string | null)[] {
  return 'id' in item || item.type !== 'endMarkedContent'
    ? [...open, ('id' in item && item.id) || null]
    : open.slice(0, -1);
}

/** Adds each text to the content that it stands in, and returns all of the page. */
function sortByContent(items: readonly Item[], texts: Map<string, string>): string {
  let open: (string | null)[] = [];
  let page = '';
  for (const item of items) {
    if (!('str' in item)) {
      open = openedOrClosed(open, item);
      continue;
    }
    const text = item.str + (item.hasEOL ? ' ' : '');
    const id = open.findLast((each) => each !== null);
    if (typeof id === 'string') texts.set(id, (texts.get(id) ?? '') + text);
    page += text;
  }
  return page;
}

/** What an independent reader finds in a file: structure, text by element, outline, metadata. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const roots: Node[] = [];
  const texts = new Map<string, string>();
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    roots.push(nodeSchema.parse(await page.getStructTree()));
    const content = await page.getTextContent({ includeMarkedContent: true });
    pages.push(sortByContent(z.array(itemSchema).parse(content.items), texts));
  }
  const { info, metadata } = await document.getMetadata();
  const outline = outlineSchema.parse(await document.getOutline());
  const read = { info: infoSchema.parse(info), xml: z.string().parse(metadata.getRaw()) };
  await document.destroy();
  const titles = outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]);
  return { roots, texts, pages, outline: titles, ...read };
}

function hasContent(node: Node): boolean {
  return node.id !== undefined || (node.children ?? []).some(hasContent);
}

/** The elements of a role, page by page. An element that goes over a page stands on both. */
export function nodes(read: Read, role: string): readonly Node[] {
  const walk = (node: Node): readonly Node[] => [
    ...(node.role === role && hasContent(node) ? [node] : []),
    ...(node.children ?? []).flatMap(walk),
  ];
  return read.roots.flatMap(walk);
}

/** The text of an element, as the reader joins it. */
export function textOf(read: Read, node: Node): string {
  const own = node.id === undefined ? '' : (read.texts.get(node.id) ?? '');
  return own + (node.children ?? []).map((child) => textOf(read, child)).join('');
}

/** With single spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The texts of all elements of a role. */
export function textsOf(read: Read, role: string): string[] {
  return nodes(read, role).map((node) => plain(textOf(read, node)));
}
