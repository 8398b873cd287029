import type { ReactNode } from 'react';

interface SourceLineProps {
  /** Inside a figure the line is its caption; elsewhere it is a paragraph. */
  readonly as?: 'p' | 'figcaption' | undefined;
  readonly children: ReactNode;
}

/** Where the figures come from and of which date: the last line of every table and picture. */
export function SourceLine({ as: Element = 'p', children }: SourceLineProps) {
  return <Element className="ct-src">{children}</Element>;
}
