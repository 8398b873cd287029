/** The types of file that are taken: what they are called, and which endings their names may have. The first is usual. */
const FILE_TYPES = {
  'application/pdf': { name: 'PDF file', endings: ['pdf'] },
  'image/png': { name: 'PNG picture', endings: ['png'] },
  'image/jpeg': { name: 'JPEG picture', endings: ['jpg', 'jpeg'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word file',
    endings: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'Excel file',
    endings: ['xlsx'],
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    name: 'PowerPoint file',
    endings: ['pptx'],
  },
  'application/vnd.oasis.opendocument.text': { name: 'OpenDocument text', endings: ['odt'] },
  'application/vnd.oasis.opendocument.spreadsheet': { name: 'OpenDocument spreadsheet', endings: ['ods'] },
  'text/plain; charset=utf-8': { name: 'Text file', endings: ['txt', 'csv'] },
} as const;

export type MediaType = keyof typeof FILE_TYPES;

/** How a type is called; of one that is not known, "File". */
export function fileTypeName(mediaType: string): string {
  return Object.entries(FILE_TYPES).find(([type]) => type === mediaType)?.[1].name ?? 'File';
}

/** The endings that names of a type may have, without the dot, the usual one first. */
export function endingsOf(mediaType: MediaType): readonly [string, ...string[]] {
  return FILE_TYPES[mediaType].endings;
}
