import PDFDocument from 'pdfkit';
import type { Report } from '@/lib/report/report';
import type { ParsedFaces } from './faces';

const MARGINS = { top: 68, right: 56, bottom: 62, left: 56 };
const PDF_UA =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">' +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// pdfkit puts the title into the metadata as it stands, so a "<" in it would make the metadata unreadable.
function escapeMetadata(doc: PDFKit.PDFDocument): void {
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.appendXML(PDF_UA);
    doc.info.Title = escapeXml(doc.info.Title ?? '');
    doc.info.Subject = escapeXml(doc.info.Subject ?? '');
    endMetadata();
  };
}

/** An empty tagged A4 document with the report's language, title and date, and the two faces registered. */
export function openDocument(report: Report, faces: ParsedFaces): PDFKit.PDFDocument {
  const generatedOn = new Date(report.generatedOn);
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    pdfVersion: '1.7',
    tagged: true,
    lang: report.language,
    displayTitle: true,
    bufferPages: true,
    font: '',
    info: {
      Title: report.title,
      Subject: report.subtitle,
      Creator: 'Care Experience Toolkit',
      Producer: 'Care Experience Toolkit with PDFKit',
      CreationDate: generatedOn,
      ModDate: generatedOn,
    },
  });
  doc.registerFont('regular', faces.regular);
  doc.registerFont('bold', faces.bold);
  escapeMetadata(doc);
  return doc;
}

/** The bytes of a document, which is ended here. Rejects when the document fails. */
export function collectBytes(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let offset = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
      }
      resolve(bytes);
    });
    doc.end();
  });
}
