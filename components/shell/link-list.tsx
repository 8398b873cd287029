export interface LinkListItem {
  readonly href: string;
  readonly label: string;
}

interface LinkListProps {
  readonly items: readonly LinkListItem[];
}

/** Links side by side, for what else can be done with a page. */
export function LinkList({ items }: LinkListProps) {
  return (
    <ul className="ct-links">
      {items.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
