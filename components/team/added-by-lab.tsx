import { TEAM } from '@/lib/team/addresses';
import { addedByLabInWords } from '@/lib/team/team-words';
import { Note } from '@/components/shell/note';

type Addition = Parameters<typeof addedByLabInWords>[0] & { readonly memberId: string };

interface AddedByLabProps {
  readonly additions: readonly Addition[];
}

/** Whom the lab has let into the council lately. Nothing where it let in nobody. */
export function AddedByLab({ additions }: AddedByLabProps) {
  if (additions.length === 0) return null;
  return (
    <Note>
      <p className="ct-p">
        <strong>The policy lab has added somebody to your council</strong>
      </p>
      {additions.map((addition) => (
        <p className="ct-p" key={addition.memberId}>
          {addedByLabInWords(addition)}
        </p>
      ))}
      <p className="ct-p">
        Do you not know why? Ask them, or <a href={TEAM}>end the place on the team page</a>.
      </p>
    </Note>
  );
}
