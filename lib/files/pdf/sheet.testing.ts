import type { Report } from '@/lib/report/report';
import { collectBytes, openDocument } from './document';
import { parseFaces } from './faces';
import { faces, readPdf } from './pdf-reader.testing';
import type { Read } from './pdf-reader.testing';
import type { Sheet } from './sheet';

/** For tests: a report with nothing in it. */
export const EMPTY_REPORT: Report = {
  language: 'en-GB',
  title: 'A test',
  subtitle: 'Of the writer',
  runningHead: 'Elmshire (demonstration). Spring 2026',
  runningFoot: 'Example framework, pilot wording',
  meta: [],
  generatedOn: '2026-06-13T08:00:00.000Z',
  sections: [],
  records: [],
};

/** For tests: a sheet of a new document, with the cursor at the top of its first page. */
export function openSheet(report: Report = EMPTY_REPORT): Sheet {
  const parsed = parseFaces(faces);
  const doc = openDocument(report, parsed);
  const node = doc.struct('Document');
  doc.addStructure(node);
  // A reader shows no bookmarks of a document that has none.
  doc.outline.addItem('Start');
  return { doc, faces: parsed, parent: { node, tag: 'Document' }, widths: new Map(), substituted: new Set() };
}

/** For tests: what another reader finds in the document, which is ended here. */
export async function readSheet({ doc, parent }: Sheet): Promise<Read> {
  parent.node.end();
  return readPdf(await collectBytes(doc));
}
