import type { NamedColumn } from '@/lib/benchmark/benchmark-view';

interface ContextNotesProps {
  readonly columns: readonly NamedColumn[];
}

/** What councils that share by name say of their figures, in the order of the table. Nothing where nobody does. */
export function ContextNotes({ columns }: ContextNotesProps) {
  const written = columns.filter(({ note }) => note !== undefined);
  if (written.length === 0) return null;
  return (
    <>
      <h3 className="ct-h3">What these councils say about their figures</h3>
      <dl className="ct-facts ct-measure">
        {written.map(({ letter, name, note }) => (
          <div key={letter ?? 'own'}>
            <dt>{letter === null ? name : `${letter}\u00a0${name}`}</dt>
            <dd className="ct-said">{note}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
