import 'server-only';
import type { AuthorityPermission, SharedPermission } from '@/lib/access/permissions';
import { NOT_YOUR_ROLE, ONLY_THIS_SITE, SIGN_IN_FIRST } from '@/lib/access/refusal-words';
import { grantAuthorityScope, grantBenchmarkScope } from '@/lib/access/scope';
import type { AuthorityScope, BenchmarkScope } from '@/lib/access/scope';
import { log } from './log';
import type { Granted } from './require-scope';
import { refuse } from '@/app/_server/requests/refuse';
import { isSameOrigin } from '@/app/_server/requests/same-origin';
import { findViewer } from '@/app/_server/sign-in/viewer';
import type { Viewer } from '@/app/_server/sign-in/viewer';

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
  const grant = ({ member }: Viewer) => grantAuthorityScope(member, options.permission);
  return async (request, context) => {
    const params = await context.params;
    return answer(options.name, await refuseOrGrant(request, grant), ({ scope }) =>
      handle({ scope, params, request }),
    );
  };
}

type SharedCall = { readonly granted: Granted<BenchmarkScope>; readonly request: Request };

/** The same of a person in their own authority or in the lab, for what they may read of other councils. */
export function sharedHandler(
  options: { readonly name: string; readonly permission: SharedPermission },
  handle: (call: SharedCall) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const grant = ({ member }: Viewer) => grantBenchmarkScope(member, options.permission);
  return async (request) =>
    answer(options.name, await refuseOrGrant(request, grant), (granted) => handle({ granted, request }));
}

async function answer<S>(
  name: string,
  granted: Response | Granted<S>,
  handle: (granted: Granted<S>) => Promise<Response>,
): Promise<Response> {
  const response = granted instanceof Response ? granted : await handle(granted);
  const member = granted instanceof Response ? null : granted.viewer.member.memberId;
  log('handler', { name, status: response.status, member });
  return response;
}

async function refuseOrGrant<S>(
  request: Request,
  grant: (viewer: Viewer) => S | null,
): Promise<Response | Granted<S>> {
  if (!READING.includes(request.method) && !isSameOrigin(request)) {
    return refuse(403, ONLY_THIS_SITE);
  }
  const viewer = await findViewer();
  if (viewer === null) return refuse(401, SIGN_IN_FIRST);
  const scope = grant(viewer);
  return scope === null ? refuse(403, NOT_YOUR_ROLE) : { viewer, scope };
}
