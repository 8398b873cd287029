import type { SaidLine } from '@/lib/review/difference-lines';

/** What a reviewer said, theme by theme or question by question. */
export function SaidList({ said }: { readonly said: readonly SaidLine[] }) {
  return (
    <ul className="ct-rows">
      {said.map(({ subject, about, says, words }) => (
        <li className="ct-row ct-row--1" key={subject}>
          <h3 className="ct-h3 ct-h2--first">{about}</h3>
          <p>{says}</p>
          {words === '' ? null : <blockquote className="ct-quote ct-said">“{words}”</blockquote>}
        </li>
      ))}
    </ul>
  );
}
