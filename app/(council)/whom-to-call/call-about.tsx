import type { findCallable } from '@/app/_server/contact/load-callable';
import { CallList } from '@/components/contact/call-list';
import { PageHeading } from '@/components/shell/page-heading';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import { askToTalkHref, whomToCallHref } from '@/lib/contact/addresses';
import { callHeading, standingWords } from '@/lib/contact/call-words';
import { levelName } from '@/lib/contact/level-name';

type CallAboutProps = NonNullable<Awaited<ReturnType<typeof findCallable>>> & { readonly role: Role };

/** One question: where the reader's council stands, and whom it can call. */
export function CallAbout({ definition, call, role }: CallAboutProps) {
  const name = (level: number): string => levelName(definition, level);
  const canAsk = roleAllows(role, 'contact:ask');
  return (
    <>
      <PageHeading over={definition.title}>{callHeading(call)}</PageHeading>
      <p className="ct-lead">{call.question.text}</p>
      <p className="ct-p">{standingWords(call, name)}</p>
      {call.councils.length === 0 ? null : (
        <>
          <h2 className="ct-h2">In order of name</h2>
          {canAsk ? null : <p className="ct-p">{onlyHolders('contact:ask')}</p>}
          <CallList
            councils={call.councils}
            levelName={name}
            askHref={canAsk ? ({ authorityCode }) => askToTalkHref(call.question.id, authorityCode) : null}
          />
        </>
      )}
      <p className="ct-p ct-gap">
        <a href={whomToCallHref(definition.id)}>Every question of this framework with somebody to call</a>
      </p>
    </>
  );
}
