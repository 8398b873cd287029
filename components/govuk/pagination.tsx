type PaginationProps = {
  /** Null: this is the first page. */
  readonly previousHref: string | null;
  /** Null: this is the last page. */
  readonly nextHref: string | null;
};

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

/** Previous and next page. Nothing where there is one page. */
export function Pagination({ previousHref, nextHref }: PaginationProps) {
  if (previousHref === null && nextHref === null) return null;
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label="Pagination">
      {previousHref === null ? null : <Step rel="prev" word="Previous" href={previousHref} />}
      {nextHref === null ? null : <Step rel="next" word="Next" href={nextHref} />}
    </nav>
  );
}

type StepProps = { readonly rel: keyof typeof ARROWS; readonly word: string; readonly href: string };

function Step({ rel, word, href }: StepProps) {
  return (
    <div className={`govuk-pagination__${rel}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={rel}>
        <svg
          className={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
          xmlns="http://www.w3.org/2000/svg"
          height="13"
          width="15"
          aria-hidden="true"
          focusable="false"
          viewBox="0 0 15 13"
        >
          <path d={ARROWS[rel]} />
        </svg>
        <span className="govuk-pagination__link-title govuk-pagination__link-title--decorated">
          {word}
          <span className="govuk-visually-hidden"> page</span>
        </span>
      </a>
    </div>
  );
}
