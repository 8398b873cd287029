import type { FrameworkDefinition } from '@/lib/framework/definition';
import { insightHref } from '@/lib/insights/addresses';

interface FrameworkLinksProps {
  /** The page that the links lead to. */
  readonly page: string;
  readonly offered: readonly FrameworkDefinition[];
  readonly chosen: FrameworkDefinition;
}

/** The frameworks in which there is something to see, the one that is shown marked. Nothing while there is no choice. */
export function FrameworkLinks({ page, offered, chosen }: FrameworkLinksProps) {
  if (offered.length < 2) return null;
  return (
    <nav aria-label="Framework">
      <ul className="ct-links">
        {offered.map(({ id, title }) => (
          <li key={id}>
            {id === chosen.id ? (
              <strong aria-current="page">{title}</strong>
            ) : (
              <a href={insightHref(page, id)}>{title}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
