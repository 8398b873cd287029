const LONGEST_PART = 40;
const ACCENTS = /\p{Mark}/gu;

/** What a file is of. Names may be any text; the date is a day, YYYY-MM-DD. */
export type FileSubject = {
  readonly authorityName: string;
  readonly framework: string;
  readonly roundName: string;
  readonly kind: string;
  readonly day: string;
};

/** Lower-case ASCII words joined by hyphens, at most 40 characters. Empty when nothing of the text is left. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/gu, '-').slice(0, LONGEST_PART);
  return words.replace(/^-+|-+$/gu, '');
}

/** The name of a file, safe in every header and file system: "elmshire-corporate-parenting-…-2026-06-12.pdf". */
export function fileName(subject: FileSubject, extension: 'csv' | 'docx' | 'ods' | 'pdf' | 'xlsx'): string {
  const { authorityName, framework, roundName, kind, day } = subject;
  const parts = [authorityName, framework, roundName, kind, day].map(slug).filter((part) => part !== '');
  return `${parts.join('-') || 'report'}.${extension}`;
}
