interface WorkshopLineProps {
  /** What the last room agreed, in a sentence; null where none was held. */
  readonly last: string | null;
  readonly href: string;
  /** Whether the reader may hold one. */
  readonly canHold: boolean;
  /** The question: completes the link for a screen reader. */
  readonly about: string;
}

/** What a room agreed on a question, with the way to the room. Nothing where there was none and the reader holds none. */
export function WorkshopLine({ last, href, canHold, about }: WorkshopLineProps) {
  if (last === null && !canHold) return null;
  return (
    <p className="ct-details">
      {last === null ? null : `${last} `}
      <a href={href}>
        {canHold ? 'Talk it through in one room' : 'What was said'}
        <span className="govuk-visually-hidden">: {about}</span>
      </a>
    </p>
  );
}
