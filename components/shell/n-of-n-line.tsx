import type { ReactNode } from 'react';

interface NOfNLineProps {
  /** How many of how many first, then round, dates and what is compared. */
  readonly parts: readonly ReactNode[];
}

/** Under every heading that rests on a count: a number never stands without its of-how-many. */
export function NOfNLine({ parts }: NOfNLineProps) {
  return (
    <p className="ct-nofn">
      {parts.map((part, index) => (
        <span key={index}>{part} </span>
      ))}
    </p>
  );
}
