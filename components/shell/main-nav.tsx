export interface NavItem {
  readonly href: string;
  readonly label: string;
  /** "page": this very page. "section": a page that belongs under this link. */
  readonly current?: 'page' | 'section' | undefined;
}

interface MainNavProps {
  readonly items: readonly NavItem[];
}

export function MainNav({ items }: MainNavProps) {
  return (
    <nav className="ct-nav" aria-label="Main">
      <div className="ct-width">
        <ul>
          {items.map(({ href, label, current }) => (
            <li key={href}>
              <a href={href} aria-current={current === 'section' ? true : current}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
