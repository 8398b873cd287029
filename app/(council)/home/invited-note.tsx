import { invitationsTo } from '@/app/_server/across-councils';
import { Note } from '@/components/shell/note';
import { joinWords } from '@/lib/format/number-word';
import { INVITATIONS } from '@/lib/team/addresses';

/** For somebody with a place who is invited to another council. Nothing for everybody else. */
export async function InvitedNote({ userId }: { readonly userId: string }) {
  const invitations = await invitationsTo(userId);
  if (invitations.length === 0) return null;
  const names = invitations.map(({ authorityName }) => authorityName);
  return (
    <Note isHere>
      <p className="ct-p">
        {joinWords(names)} invited you. <a href={INVITATIONS}>Read the invitation and accept it</a>
      </p>
    </Note>
  );
}
