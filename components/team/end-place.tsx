import type { ActionState } from '@/lib/action-state';
import { placeInText } from '@/lib/access/place';
import { roleInWords } from '@/lib/access/roles';
import { ENDING_WORDS, PLACE_IS_GONE } from '@/lib/team/team-words';
import { ActForm } from './act-form';

interface EndPlaceProps {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly place:
    | {
        readonly memberId: string;
        readonly displayName: string;
        readonly role: string;
        readonly authorityName: string | null;
      }
    | undefined;
  readonly viewerId: string;
  readonly backHref: string;
  /** Why the place cannot end now. There is no button then. */
  readonly whyNot?: string | undefined;
}

/** What ending a place does, and the button that does it. Undefined: nobody holds it any more. */
export function EndPlace({ action, place, viewerId, backHref, whyNot }: EndPlaceProps) {
  if (place === undefined) {
    return (
      <p className="ct-p">
        {PLACE_IS_GONE}. <a href={backHref}>Go back to the list</a>
      </p>
    );
  }
  const { memberId, displayName, role, authorityName } = place;
  if (whyNot !== undefined) {
    return (
      <>
        <p className="ct-p">{whyNot}.</p>
        <p className="ct-p">
          <a href={backHref}>Go back to the list</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p className="ct-p">
        {displayName} is {roleInWords(role)} in {placeInText({ authorityName })}. Ending the place does this:
      </p>
      <ul className="ct-list">
        {ENDING_WORDS.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {memberId === viewerId ? (
          <li>This is your own place: you leave as soon as you press the button.</li>
        ) : null}
      </ul>
      <ActForm action={action} id={memberId} label="End the place" about={displayName} variant="warning" />
      <p className="ct-p">
        <a href={backHref}>Keep it and go back</a>
      </p>
    </>
  );
}
