import type { ReactNode } from 'react';
import type { LinkListItem } from './link-list';

interface SiteFooterProps {
  readonly links: readonly LinkListItem[];
  readonly children?: ReactNode;
}

export function SiteFooter({ links, children }: SiteFooterProps) {
  return (
    <footer className="ct-foot">
      <div className="ct-width">
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {children ? <p>{children}</p> : null}
      </div>
    </footer>
  );
}
