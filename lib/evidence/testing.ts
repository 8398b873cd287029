import type { EvidencePiece, PieceFile } from './piece';

type Over = Partial<EvidencePiece> & { readonly verdict?: PieceFile['verdict'] };

/** For tests: a piece of evidence, a link unless told. */
export function piece({ verdict = null, ...over }: Over = {}): EvidencePiece {
  const kind = over.kind ?? 'link';
  return {
    id: '5f0c9a52-3c5e-4d0e-9d0b-0c2b7f3f1a11',
    kind,
    title: 'Joint protocol',
    url: kind === 'link' ? 'https://elsewhere.example/protocol' : null,
    note: kind === 'note' ? 'Talked through with the team' : null,
    datedOn: null,
    checkedBy: null,
    addedBy: 'Priya Nair',
    addedAt: new Date('2026-11-02T10:00:00Z'),
    copiedFrom: null,
    firstAddedBy: null,
    firstAddedAt: null,
    withdrawnBy: null,
    withdrawnAt: null,
    file:
      kind === 'file'
        ? { name: 'protocol.pdf', mediaType: 'application/pdf', size: 1_258_291, verdict }
        : null,
    ...over,
  };
}
