import 'server-only';
import type { AuthorityPermission } from '@/lib/access/permissions';
import { NOT_YOUR_ROLE, ONLY_THIS_SITE, SIGN_IN_FIRST } from '@/lib/access/refusal-words';
import { grantAuthorityScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { log } from './log';
import { refuse } from '@/app/_server/requests/refuse';
import { isSameOrigin } from '@/app/_server/requests/same-origin';
import { findViewer } from '@/app/_server/sign-in/viewer';

type Call<Params> = { readonly scope: AuthorityScope; readonly params: Params; readonly request: Request };
type Context<Params> = { readonly params: Promise<Params> };

const READING: readonly string[] = ['GET', 'HEAD'];

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
    return refuse(403, ONLY_THIS_SITE);
  }
  const viewer = await findViewer();
  if (viewer === null) return refuse(401, SIGN_IN_FIRST);
  return grantAuthorityScope(viewer.member, permission) ?? refuse(403, NOT_YOUR_ROLE);
}
