import type { CopyLine } from '@/lib/results/copies';

/** Every copy that was sent; nothing where there is only one. */
export function CopiesList({ lines }: { readonly lines: readonly CopyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="ct-gap">
      <h2 className="ct-h2">Copies that were sent</h2>
      <ul className="ct-list">
        {lines.map(({ number, words, href }) => (
          <li key={number}>{href === null ? `${words} (on this page)` : <a href={href}>{words}</a>}</li>
        ))}
      </ul>
    </section>
  );
}
