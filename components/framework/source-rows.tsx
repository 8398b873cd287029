import type { Source } from '@/lib/framework/definition';
import { webAddress } from '@/lib/framework/framework-outline-sources';

type SourceRowsProps = { readonly sources: readonly Source[] };

/** Sources by title, each with an anchor. One without an address that can be opened is text. */
export function SourceRows({ sources }: SourceRowsProps) {
  return (
    <ul className="ct-rows">
      {sources.map(({ key, title, publisher, date, url, locator, note }) => {
        const address = webAddress(url);
        return (
          <li className="ct-row ct-row--1 ct-read" key={key} id={key}>
            <p>{address === null ? title : <a href={address}>{title}</a>}</p>
            <p className="ct-s ct-muted">
              {[publisher, date, locator, note].filter((part) => part !== '').join(' · ')}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
