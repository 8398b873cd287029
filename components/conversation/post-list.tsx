import type { ReactNode } from 'react';
import { postAnchor } from '@/lib/assessment/addresses';
import {
  toldNobodyWords,
  toldWords,
  withdrawnWords,
  writerName,
} from '@/lib/conversation/conversation-words';
import type { Writer } from '@/lib/conversation/thread';
import { formatDayTime } from '@/lib/format/date';

/** A post, as it is read. */
export type ShownPost = {
  readonly threadId: string;
  readonly number: number;
  readonly body: string;
  readonly writtenAt: Date;
  readonly withdrawnAt: Date | null;
  readonly by: Writer;
  readonly told: readonly Pick<Writer, 'displayName' | 'hasLeft'>[];
};

type PostListProps = {
  readonly posts: readonly ShownPost[];
  /** Up to which post the reader has seen the thread; null: they are not in it. */
  readonly seen: number | null;
  readonly viewerId: string;
  /** What was written just now names these after an @, and tells none of them. */
  readonly unknown?: { readonly number: number; readonly names: readonly string[] } | undefined;
  /** What its writer can do with a post. */
  readonly actions: (post: ShownPost) => ReactNode;
};

/** What was said in a thread, one after the other. Every post has its own anchor. */
export function PostList({ posts, seen, viewerId, unknown, actions }: PostListProps) {
  return (
    <ol className="ct-posts">
      {posts.map((post) => {
        const isNew = seen !== null && post.number > seen && post.by.memberId !== viewerId;
        return (
          <li className="ct-post" id={postAnchor(post.threadId, post.number)} key={post.number}>
            <p className="ct-post__who">
              <strong>{writerName(post.by)}</strong> <span>{formatDayTime(post.writtenAt)}</span>
              {isNew ? <span>New to you</span> : null}
            </p>
            {post.withdrawnAt === null ? (
              <div className="ct-post__words">{post.body}</div>
            ) : (
              <p className="ct-none">{withdrawnWords(post.withdrawnAt)}</p>
            )}
            <WhoIsTold post={post} unknown={unknown} />
            {actions(post)}
          </li>
        );
      })}
    </ol>
  );
}

/** Whom a post tells, and which of the names in it tell nobody. */
function WhoIsTold({ post, unknown }: { readonly post: ShownPost } & Pick<PostListProps, 'unknown'>) {
  const told = post.withdrawnAt === null ? toldWords(post.told) : null;
  const untold = unknown?.number === post.number ? toldNobodyWords(unknown.names) : null;
  return (
    <>
      {told === null ? null : <p className="ct-post__told">{told}</p>}
      {untold === null ? null : <p className="ct-post__told">{untold}</p>}
    </>
  );
}
