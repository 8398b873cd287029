import { Note } from '@/components/shell/note';
import { INVITE, TEAM } from '@/lib/team/addresses';

interface NoApproverNoteProps {
  readonly canInvite: boolean;
}

/** Said where something waits for an approver in a council that has none. */
export function NoApproverNote({ canInvite }: NoApproverNoteProps) {
  return (
    <Note>
      <p className="ct-p">
        Your council has no approver yet, so nobody can agree to “not applicable” for another reason. Until
        somebody does, it counts as not answered.{' '}
        {canInvite ? (
          <>
            You can <a href={INVITE}>invite one</a>.
          </>
        ) : (
          <>
            Your lead can invite one: <a href={TEAM}>see who that is</a>.
          </>
        )}
      </p>
    </Note>
  );
}
