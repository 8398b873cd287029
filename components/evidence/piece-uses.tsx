export interface PieceUse {
  readonly href: string;
  /** The question, or the part of the record. */
  readonly question: string;
  /** Its framework and round. */
  readonly where: string;
}

/** The answers that a piece stands under, and the records that name it. */
export function PieceUses({ uses }: { readonly uses: readonly PieceUse[] }) {
  if (uses.length === 0) return <span className="ct-none">No answer yet</span>;
  return (
    <ul className="ct-list">
      {uses.map(({ href, question, where }) => (
        <li key={href}>
          <a href={href}>{question}</a>
          <small>{where}</small>
        </li>
      ))}
    </ul>
  );
}
