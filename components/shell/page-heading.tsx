import type { ReactNode } from 'react';

interface PageHeadingProps {
  /** The line above: whose page, which round. */
  readonly over?: ReactNode;
  readonly children: ReactNode;
}

export function PageHeading({ over, children }: PageHeadingProps) {
  return (
    <>
      {over ? <p className="ct-over">{over}</p> : null}
      <h1 className="ct-h1">{children}</h1>
    </>
  );
}
