import { type ReactNode } from 'react';

interface FigureProps {
  /** 2 or 3: the finding is a heading of the page. */
  readonly level: 2 | 3;
  /** The finding itself, as a sentence without a full stop. */
  readonly finding: ReactNode;
  /** The n-of-N line, wherever the finding rests on other councils. */
  readonly basis?: ReactNode;
  readonly table: ReactNode;
  /** What the table cannot say: why a point is missing, where to read on. */
  readonly note?: ReactNode;
  /** Absent where the table stands alone. */
  readonly picture?: ReactNode;
  readonly source: ReactNode;
  /** True for the first figure of a page: no space above. */
  readonly first?: boolean;
}

function Finding({ level, children }: Pick<FigureProps, 'level'> & { readonly children: ReactNode }) {
  switch (level) {
    case 2:
      return <h2 className="ct-h2 ct-h2--first">{children}</h2>;
    case 3:
      return <h3 className="ct-h3">{children}</h3>;
  }
}

/**
 * A finding with what it rests on, in the order of the house: heading, n-of-N line, table, picture, source.
 * Table and picture stand side by side where there is room, the table always first.
 */
export function Figure({ level, finding, basis, table, note, picture, source, first = false }: FigureProps) {
  const space = first ? '' : ' ct-gap ct-gap--big';
  const words = (
    <section>
      <Finding level={level}>{finding}</Finding>
      {basis ? <p className="ct-nofn">{basis}</p> : null}
      {table}
      {note ? <p className="ct-src">{note}</p> : null}
      {picture ? null : <p className="ct-src">{source}</p>}
    </section>
  );
  if (!picture) return <div className={space.trim() || undefined}>{words}</div>;
  return (
    <div className={`ct-split ct-split--11${space}`}>
      {words}
      <figure className="ct-chart ct-chart--520">
        {picture}
        <figcaption className="ct-src">{source}</figcaption>
      </figure>
    </div>
  );
}
