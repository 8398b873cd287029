import { holdersOf, onlyHolders } from '@/lib/access/permission-words';
import { formatBytes } from '@/lib/format/bytes';
import { formatDay } from '@/lib/format/date';
import { sentenceCase } from '@/lib/format/letter-case';
import type { Backing } from './backing';
import { fileTypeName } from './file-type';
import { MOST_BYTES_A_COUNCIL, MOST_BYTES_A_FILE, MOST_PIECES, MOST_PIECES_AN_ANSWER } from './limits';
import type { EvidenceKind, EvidencePiece } from './piece';

/** How each kind is called, at the head of its form and on its button. */
export const ADD_WORDS: Readonly<Record<EvidenceKind, string>> = {
  link: 'Add a link',
  note: 'Add a note',
  file: 'Add a file',
};

export const PIECE_KIND_NAMES: Readonly<Record<EvidenceKind, string>> = {
  link: 'Link',
  note: 'Note',
  file: 'File',
};

/** Above every field in which personal details could be added. Source: issue 3, part 5; product description, part 5. */
export const PERSONAL_DETAILS = {
  warning: 'Take personal details out first.',
  what: 'Remove names, addresses, dates of birth, case numbers, photographs of people and anything else that could tell a reader who a care-experienced person is. Look at comments, tracked changes and hidden sheets too.',
  who: 'Everyone in your council’s team can open what you add. It can be asked for under freedom of information law.',
} as const;

/** What can be added as a file. */
export const FILE_HINT = `PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods), PNG, JPEG, plain text or CSV, up to ${formatBytes(MOST_BYTES_A_FILE)}. No macros. We look at what is in the file, not at its name.`;

export const FILE_TOO_LARGE = `The file is larger than ${formatBytes(MOST_BYTES_A_FILE)}. Make it smaller, or add a link to where it is kept. Nothing was added`;

/** Beside other errors: a browser never fills this box by itself. */
export const CHOOSE_AGAIN = 'Choose the file again: a browser does not keep it';

/** Why a piece was not added. */
export const NOT_ADDED = {
  'too-many': `Your council has ${MOST_PIECES} pieces of evidence. Withdraw some that are out of date first`,
  'too-much': `Your council’s files would come to more than ${formatBytes(MOST_BYTES_A_COUNCIL)}. Add a link to where it is kept, or withdraw files that are out of date first`,
} as const;

/** Why a piece was not put under an answer, or not taken away. Who can change it and what still works. */
export const NOT_ATTACHED = {
  locked:
    'This assessment was sent or its round has closed, so the evidence under its answers cannot change. Your council’s library of evidence still can. Load this page again',
  gone: 'That piece is not here any more. Somebody may have withdrawn it or taken it away. Load this page again',
  'too-many': `This answer has ${MOST_PIECES_AN_ANSWER} pieces of evidence. Take one away first`,
} as const;

export const PIECE_IS_GONE = 'That piece is not in use. Somebody may have withdrawn it already';

/** Who can add evidence, for those who only read. */
export function whoManages(): string {
  return onlyHolders('evidence:manage');
}

/** On the evidence of an answer that was sent: what the copy holds, because pieces change and are withdrawn since. */
export function asSentWords(backing: Backing | null): string {
  const today = 'What stands below is as it is today.';
  if (backing === null) return `This was sent before evidence was recorded with it. ${today}`;
  const { titles } = backing;
  return titles.length === 0
    ? `It was sent without evidence. ${today}`
    : `It was sent with: ${titles.join('; ')}. ${today}`;
}

/** What withdrawing does. */
export function withdrawingWords({ kind }: Pick<EvidencePiece, 'kind'>): readonly string[] {
  return [
    'It stands behind no answer from now on, and nobody can put it under one. Evidence strength falls where it was the only piece.',
    ...(kind === 'file' ? ['The file is removed. It cannot be brought back.'] : []),
    ...(kind === 'note' ? ['The words of the note are removed. They cannot be brought back.'] : []),
    'Its title stays: in the list of withdrawn pieces, and in the frozen copies that were sent with it.',
  ];
}

/** What was done, said at the head of the page that it leads to. */
export const DONE = {
  added: 'The piece is in your council’s evidence.',
  attached: 'The piece is under this answer.',
  detached: 'The piece is not under this answer any more. It is still in your council’s evidence.',
  edited: 'The piece is changed.',
  withdrawn: 'The piece is withdrawn.',
} as const;

/** What an address says was done, in words; null when it says nothing that we know. */
export function saidDone(done: unknown): string | null {
  return Object.entries(DONE).find(([key]) => key === done)?.[1] ?? null;
}

/** What a piece is, in few words: "Link to www.example.gov.uk", "PDF file, 1.2 MB", "Note". */
export function kindInWords({ kind, url, file }: Pick<EvidencePiece, 'kind' | 'url' | 'file'>): string {
  if (kind === 'link') return url !== null && URL.canParse(url) ? `Link to ${new URL(url).host}` : 'Link';
  if (kind === 'note' || file === null) return PIECE_KIND_NAMES[kind];
  return `${fileTypeName(file.mediaType)}, ${formatBytes(file.size)}`;
}

type Facts = Pick<
  EvidencePiece,
  'datedOn' | 'checkedBy' | 'addedBy' | 'addedAt' | 'copiedFrom' | 'firstAddedBy' | 'firstAddedAt'
>;

/** What else is to be said of a piece, one fact each. */
export function pieceFacts(piece: Facts): readonly string[] {
  return [
    ...(piece.datedOn === null ? [] : [`Dated ${formatDay(piece.datedOn)}`]),
    ...(piece.checkedBy === null ? [] : [`Independently checked by ${piece.checkedBy}`]),
    ...addedFacts(piece),
  ];
}

function addedFacts({ addedBy, addedAt, copiedFrom, firstAddedBy, firstAddedAt }: Facts): readonly string[] {
  if (copiedFrom === null || firstAddedBy === null || firstAddedAt === null)
    return [`Added by ${addedBy}, ${formatDay(addedAt)}`];
  return [
    `From ${copiedFrom}: added there by ${firstAddedBy}, ${formatDay(firstAddedAt)}`,
    `Taken over by ${addedBy}, ${formatDay(addedAt)}`,
  ];
}

/** Who withdrew a piece and when, and what that means; null while it is in use. */
export function withdrawnInWords({
  withdrawnBy,
  withdrawnAt,
}: Pick<EvidencePiece, 'withdrawnBy' | 'withdrawnAt'>): string | null {
  if (withdrawnAt === null) return null;
  return `Withdrawn by ${withdrawnBy ?? 'somebody'}, ${formatDay(withdrawnAt)}. It stands behind no answer.`;
}

/** An empty library: why, and who does what next. */
export function emptyLibrary(mayManage: boolean): string {
  const who = sentenceCase(holdersOf('evidence:manage'));
  return mayManage
    ? 'Nothing has been added yet. Add what you already have: policies, minutes, inspection reports, published figures. One piece can stand under many answers.'
    : `Nothing has been added yet. ${who} adds it.`;
}
