import { Details } from '@/components/govuk/details';
import { placeKey } from '@/lib/access/place';
import { roleAllows } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import type { ContextNote } from '@/lib/assessment/context-note';
import { CONTEXT_NOTE_WORDS, writtenWords } from '@/lib/assessment/context-note-words';
import { saveContextNote } from './actions';
import { ContextNoteForm } from './context-note-form';

type ContextNoteSectionProps = {
  readonly scope: AuthorityScope;
  readonly assessmentId: string;
  /** Every version, the newest first: the one that stands. */
  readonly versions: readonly ContextNote[];
};

/** The context note as it stands, the form that changes it, and what it said before. */
export function ContextNoteSection({ scope, assessmentId, versions }: ContextNoteSectionProps) {
  const [now = NOT_WRITTEN, ...earlier] = versions;
  return (
    <section>
      <h2 className="ct-h2">{CONTEXT_NOTE_WORDS.heading}</h2>
      <p className="ct-p">{CONTEXT_NOTE_WORDS.about}</p>
      {roleAllows(scope.role, 'sharing:choose') ? (
        <ContextNoteForm
          action={saveContextNote.bind(null, placeKey(scope))}
          assessmentId={assessmentId}
          note={now.note}
          version={now.version}
        />
      ) : (
        <p className="ct-said">{now.note === '' ? 'Your council has none.' : now.note}</p>
      )}
      {now.version === 0 ? null : <p className="ct-s ct-muted">Last written by {writtenWords(now)}</p>}
      <EarlierNotes earlier={earlier} />
    </section>
  );
}

function EarlierNotes({ earlier }: { readonly earlier: readonly ContextNote[] }) {
  if (earlier.length === 0) return null;
  return (
    <Details summary="What the note said before">
      {earlier.map((one) => (
        <div key={one.version}>
          <p className="ct-said">{one.note === '' ? 'Nothing: it was taken away.' : one.note}</p>
          <p className="ct-s ct-muted">{writtenWords(one)}</p>
        </div>
      ))}
    </Details>
  );
}

const NOT_WRITTEN: ContextNote = { note: '', version: 0, writtenBy: '', writtenAt: new Date(0) };
