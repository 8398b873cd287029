export interface Crumb {
  readonly href: string;
  readonly label: string;
}

interface BreadcrumbTrailProps {
  /** From the top down, without the page itself: its heading says where that is. */
  readonly items: readonly Crumb[];
}

export function BreadcrumbTrail({ items }: BreadcrumbTrailProps) {
  return (
    <nav className="ct-crumb" aria-label="Breadcrumb">
      <ol>
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
