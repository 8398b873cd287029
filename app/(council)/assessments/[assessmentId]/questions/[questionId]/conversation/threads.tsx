import type { Conversation } from '@/app/_server/mail/load-conversation';
import { PostForm } from '@/components/conversation/post-form';
import { PostList } from '@/components/conversation/post-list';
import { ThreadBlock } from '@/components/conversation/thread-block';
import { Details } from '@/components/govuk/details';
import { ActForm } from '@/components/team/act-form';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { WITHDRAW_WORDS } from '@/lib/conversation/conversation-words';
import { findMentions, findUnknownMentions } from '@/lib/conversation/find-mentions';
import { isWaitingFor } from '@/lib/conversation/thread';
import type { Thread } from '@/lib/conversation/thread';
import {
  beginConversation,
  openConversationAgain,
  replyInThread,
  resolveConversation,
  withdrawOwnPost,
} from './actions';

type ThreadsProps = Pick<
  Conversation,
  'assessment' | 'question' | 'threads' | 'posts' | 'people' | 'leads'
> & {
  readonly scope: AuthorityScope;
  /** The reader takes part. */
  readonly canSay: boolean;
  /** The thread that somebody was sent to. */
  readonly shown: string | null;
  /** The number of a post of it that the reader has just written. */
  readonly posted: number | null;
};

/** The open threads, then the resolved ones, then room to begin another. */
export function Threads(props: ThreadsProps) {
  const { assessment, question, threads, scope, canSay } = props;
  const open = threads.filter(({ resolved }) => resolved === null);
  const resolved = threads.filter((thread) => thread.resolved !== null);
  return (
    <>
      {threads.length === 0 ? <p className="ct-p ct-none">Nobody has said anything here yet.</p> : null}
      {open.map((thread) => (
        <OneThread key={thread.id} {...props} thread={thread} />
      ))}
      {resolved.map((thread) => (
        <OneThread key={thread.id} {...props} thread={thread} />
      ))}
      {canSay ? (
        <section className="ct-thread" id="begin">
          <h2 className="ct-h2 ct-h2--first">Begin a thread</h2>
          <PostForm
            key={threads.length}
            action={beginConversation.bind(null, placeKey(scope))}
            form="begin"
            hidden={{
              assessmentId: assessment.id,
              question: question.id,
              after: String(threads.at(-1)?.number ?? 0),
            }}
            label="Say something"
            button="Begin the thread"
            people={othersThan(props)}
          />
        </section>
      ) : null}
    </>
  );
}

function OneThread({ thread, ...props }: ThreadsProps & { readonly thread: Thread }) {
  const { posts, scope, leads, canSay, shown } = props;
  const place = placeKey(scope);
  return (
    <ThreadBlock thread={thread} leads={leads} viewerId={scope.memberId} isShown={shown === thread.id}>
      <PostList
        posts={posts.filter(({ threadId }) => threadId === thread.id)}
        seen={thread.seen}
        viewerId={scope.memberId}
        unknown={unknownNames(props, thread)}
        actions={({ number, by, withdrawnAt }) =>
          canSay && by.memberId === scope.memberId && withdrawnAt === null ? (
            <details className="ct-details">
              <summary>
                Withdraw this
                <span className="govuk-visually-hidden">
                  : thread {thread.number}, post {number}
                </span>
              </summary>
              <div>
                <p>{WITHDRAW_WORDS}</p>
                <ActForm
                  action={withdrawOwnPost.bind(null, place)}
                  id={`${thread.id}/${number}`}
                  label="Withdraw what I wrote"
                  variant="secondary"
                />
              </div>
            </details>
          ) : null
        }
      />
      {canSay ? <ThreadForms {...props} thread={thread} /> : null}
    </ThreadBlock>
  );
}

function ThreadForms({ thread, ...props }: ThreadsProps & { readonly thread: Thread }) {
  const { scope, leads, shown } = props;
  const place = placeKey(scope);
  const about = `thread ${thread.number}`;
  const isOpen = thread.resolved === null;
  return (
    <>
      <Details
        summary={isOpen ? 'Reply' : 'Reply, and open it again'}
        open={shown === thread.id || isWaitingFor(thread, leads, scope.memberId)}
      >
        <PostForm
          key={thread.posts}
          action={replyInThread.bind(null, place)}
          form={`reply-${thread.id}`}
          hidden={{ thread: thread.id, after: String(thread.posts) }}
          label="Your reply"
          button="Reply"
          about={about}
          people={othersThan(props)}
        />
      </Details>
      <ActForm
        action={(isOpen ? resolveConversation : openConversationAgain).bind(null, place)}
        id={thread.id}
        label={isOpen ? 'Mark as resolved' : 'Open again'}
        about={about}
        variant="secondary"
      />
    </>
  );
}

/** The names in what the reader has just written here that tell nobody. */
function unknownNames({ posts, people, scope, shown, posted }: ThreadsProps, { id }: Thread) {
  const post = posts.find(({ threadId, number }) => threadId === id && number === posted);
  if (shown !== id || post?.by.memberId !== scope.memberId || post.withdrawnAt !== null) return undefined;
  const names = findUnknownMentions(post.body, people);
  // Whoever was ticked as well is told, though more than one person has that name.
  return {
    number: post.number,
    names: names.filter((name) => findMentions(`@${name}`, post.told).length === 0),
  };
}

function othersThan({ people, scope }: Pick<ThreadsProps, 'people' | 'scope'>) {
  return people.filter(({ memberId }) => memberId !== scope.memberId);
}
