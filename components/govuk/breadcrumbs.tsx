import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export interface BreadcrumbItem {
  readonly text: ReactNode;
  /** Left out for the page itself. */
  readonly href?: string | undefined;
}

export type BreadcrumbsProps = Readonly<Omit<ComponentProps<'nav'>, 'children'>> & {
  readonly items: readonly BreadcrumbItem[];
  readonly collapseOnMobile?: boolean | undefined;
};

export function Breadcrumbs({ items, collapseOnMobile, className, ...rest }: BreadcrumbsProps) {
  return (
    <nav
      className={classNames(
        'govuk-breadcrumbs',
        className,
        collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label="Breadcrumb"
      {...rest}
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map((item, index) => (
          <Crumb key={index} {...item} />
        ))}
      </ol>
    </nav>
  );
}

function Crumb({ text, href }: BreadcrumbItem) {
  return href ? (
    <li className="govuk-breadcrumbs__list-item">
      <a className="govuk-breadcrumbs__link" href={href}>
        {text}
      </a>
    </li>
  ) : (
    <li className="govuk-breadcrumbs__list-item" aria-current="page">
      {text}
    </li>
  );
}
