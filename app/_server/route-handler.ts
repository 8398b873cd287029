import 'server-only';
import type { AuthorityPermission } from '@/lib/access/permissions';
import { grantAuthorityScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { getConfig } from './config';
import { log } from './log';
import { findViewer } from './viewer';

type Call<Params> = { readonly scope: AuthorityScope; readonly params: Params; readonly request: Request };
type Context<Params> = { readonly params: Promise<Params> };

const READING: readonly string[] = ['GET', 'HEAD'];

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/**
 * A route handler of a person in their own authority. Answers 401 to nobody, 403 to a role without the permission or
 * to a write from another site; otherwise what `handle` answers.
 */
export function authorityHandler<Params>(
  options: { readonly name: string; readonly permission: AuthorityPermission },
  handle: (call: Call<Params>) => Promise<Response>,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, context) => {
    const params = await context.params;
    const refusal = await refuseOrGrant(request, options.permission);
    const response =
      refusal instanceof Response ? refusal : await handle({ scope: refusal, params, request });
    log('handler', {
      name: options.name,
      status: response.status,
      member: refusal instanceof Response ? null : refusal.memberId,
    });
    return response;
  };
}

async function refuseOrGrant(
  request: Request,
  permission: AuthorityPermission,
): Promise<Response | AuthorityScope> {
  if (!READING.includes(request.method) && !isSameOrigin(request)) {
    return refuse(403, 'Only this site can send that');
  }
  const viewer = await findViewer();
  if (viewer === null) return refuse(401, 'Sign in first');
  return grantAuthorityScope(viewer.member, permission) ?? refuse(403, 'Your role cannot do that');
}

/** A refusal in plain words. */
export function refuse(status: number, message: string): Response {
  return new Response(message, { status, headers: PLAIN });
}

/** Nothing of that id in this authority: the same answer whether it is another's or nobody's. */
export function notFoundResponse(): Response {
  return refuse(404, 'Not found');
}

/** Whether a write comes from this site. A browser always says so, also of a form without scripts; nobody else writes. */
export function isSameOrigin({ headers }: { readonly headers: Pick<Headers, 'get'> }): boolean {
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === headers.get('host') || origin === new URL(getConfig().publicUrl).origin;
}
