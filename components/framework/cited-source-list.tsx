import type { CitedSource } from '@/lib/framework/framework-outline-sources';

type CitedSourceListProps = { readonly sources: readonly CitedSource[] };

/** What a question rests on, each with the place in it. A source without an address that can be opened is text. */
export function CitedSourceList({ sources }: CitedSourceListProps) {
  return (
    <ul className="ct-list">
      {sources.map(({ key, title, publisher, date, locator, address }) => (
        <li key={`${key} ${locator}`}>
          {address === null ? title : <a href={address}>{title}</a>}, {publisher}, {date}: {locator}
        </li>
      ))}
    </ul>
  );
}
