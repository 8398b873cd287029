import { editEvidenceHref, withdrawEvidenceHref } from '@/lib/evidence/addresses';

interface PieceLinksProps {
  readonly piece: { readonly id: string; readonly title: string };
}

/** Where a piece is changed, and where it is withdrawn. */
export function PieceLinks({ piece: { id, title } }: PieceLinksProps) {
  return (
    <ul className="ct-links">
      <li>
        <a href={editEvidenceHref(id)}>
          Change<span className="govuk-visually-hidden">: {title}</span>
        </a>
      </li>
      <li>
        <a href={withdrawEvidenceHref(id)}>
          Withdraw<span className="govuk-visually-hidden">: {title}</span>
        </a>
      </li>
    </ul>
  );
}
