import type { HandedOverGroup } from '@/lib/handover/handed-over-words';

type HandedOverListProps = { readonly groups: readonly HandedOverGroup[] };

/** Everything that is handed over, by name, kind by kind. A kind without a thing says so. */
export function HandedOverList({ groups }: HandedOverListProps) {
  return (
    <>
      {groups.map(({ kind, heading, rows }) => (
        <section key={kind} aria-labelledby={`handed-over-${kind}`}>
          <h3 className="ct-h3" id={`handed-over-${kind}`}>
            {heading}
          </h3>
          {rows.length === 0 ? (
            <p className="ct-p ct-none">None</p>
          ) : (
            <ul className="ct-rows ct-s">
              {rows.map(({ key, name, about }) => (
                <li className="ct-row ct-row--1" key={key}>
                  <span>
                    <strong>{name}</strong>
                    <br />
                    {about}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
