type GlossaryListProps = {
  readonly terms: readonly {
    readonly id: string;
    readonly term: string;
    readonly meaning: string;
    readonly sourceKey: string;
    readonly sourceLocator: string;
  }[];
  readonly sources: readonly { readonly key: string; readonly title: string }[];
};

/** Words and what they mean. Each word has an anchor, and leads to the source of its meaning. */
export function GlossaryList({ terms, sources }: GlossaryListProps) {
  const titles = new Map(sources.map(({ key, title }) => [key, title]));
  return (
    <dl className="ct-facts">
      {terms.map(({ id, term, meaning, sourceKey, sourceLocator }) => (
        <div key={id} id={id} className="ct-read">
          <dt>
            <strong>{term}</strong>
          </dt>
          <dd>
            {meaning}
            <p className="ct-src">
              Source: <a href={`/help/sources#${sourceKey}`}>{titles.get(sourceKey) ?? sourceKey}</a>,{' '}
              {sourceLocator}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
