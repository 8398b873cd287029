import { listCallable } from '@/app/_server/contact/load-callable';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { CallableQuestions } from '@/components/contact/callable-questions';
import { CONTACT_REQUESTS, WHOM_TO_CALL, whomToCallHref } from '@/lib/contact/addresses';
import { NOBODY_YET } from '@/lib/contact/call-words';
import type { FrameworkId } from '@/lib/framework/definition';

type WhomToCallLinkProps = {
  readonly viewer: Viewer;
  readonly framework: FrameworkId;
  /** A comparison by question leads to each question, any other to all of them. */
  readonly isByQuestion: boolean;
};

/** The way from a comparison to councils that are willing to talk. Nothing for whoever has no council here. */
export async function WhomToCallLink({ viewer, framework, isByQuestion }: WhomToCallLinkProps) {
  if (viewer.member.kind !== 'authority') return null;
  const [found] = await listCallable(viewer, framework);
  return (
    <>
      <h2 className="ct-h2">Whom to call</h2>
      {found !== undefined ? null : (
        <p className="ct-p">
          {NOBODY_YET} <a href={WHOM_TO_CALL}>Whom to call in every framework</a>
        </p>
      )}
      {found === undefined || !isByQuestion ? null : <CallableQuestions calls={found.calls} />}
      {found === undefined || isByQuestion ? null : (
        <p className="ct-p">
          <a href={whomToCallHref(framework)}>
            Questions about which a council is willing to talk: {found.calls.length}
          </a>
        </p>
      )}
      <p className="ct-p ct-gap">
        <a href={CONTACT_REQUESTS}>Contact requests, sent and received</a>
      </p>
    </>
  );
}
