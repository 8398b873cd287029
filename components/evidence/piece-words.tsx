import { evidenceFileHref } from '@/lib/evidence/addresses';
import { kindInWords, pieceFacts, withdrawnInWords } from '@/lib/evidence/evidence-words';
import type { EvidencePiece } from '@/lib/evidence/piece';
import { NOT_OPEN, fileAccess } from '@/lib/evidence/scan-state';

interface PieceWordsProps {
  readonly piece: EvidencePiece;
  /** Whether a virus scanner is set up. */
  readonly hasScanner: boolean;
}

/** A piece as a list names it: its title, what it is, where it leads, and why it cannot be opened if it cannot. */
export function PieceWords({ piece, hasScanner }: PieceWordsProps) {
  const withdrawn = withdrawnInWords(piece);
  return (
    <>
      <PieceTitle piece={piece} hasScanner={hasScanner} />
      <small>{kindInWords(piece)}</small>
      {pieceFacts(piece).map((fact) => (
        <small key={fact}>{fact}</small>
      ))}
      {withdrawn === null ? null : <small>{withdrawn}</small>}
      {piece.note === null || piece.note === '' ? null : (
        <details className="ct-details">
          <summary>
            Read the note<span className="govuk-visually-hidden">: {piece.title}</span>
          </summary>
          <div className="ct-note-text">{piece.note}</div>
        </details>
      )}
    </>
  );
}

function PieceTitle({ piece, hasScanner }: PieceWordsProps) {
  const { id, title, url, file, withdrawnAt } = piece;
  if (url !== null && withdrawnAt === null) {
    return (
      <a href={url} rel="noreferrer noopener">
        {title}
      </a>
    );
  }
  if (file === null) return title;
  const access = fileAccess(file, { hasScanner, isWithdrawn: withdrawnAt !== null });
  if (access === 'open') return <a href={evidenceFileHref(id)}>{title}</a>;
  return (
    <>
      {title}
      {access === 'withdrawn' ? null : <small>{NOT_OPEN[access]}.</small>}
    </>
  );
}
