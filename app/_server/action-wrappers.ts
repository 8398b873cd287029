import 'server-only';
import type { z } from 'zod';
import type { AuthorityPermission, LabPermission } from '@/lib/access/permissions';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import type { ActionState } from '@/lib/action-state';
import { actionErrors, textFields } from './form-fields';
import { log } from './log';
import { requireAuthorityScope, requireLabScope } from './require-scope';

/*
 * Every server action is made here. The order is fixed: Next checks the origin, then who asks and what they may, then
 * the fields, then the handler. `redirect` and `notFound` work by throwing, so nothing here catches.
 */

type FormAction<State> = (previous: State, form: FormData) => Promise<State>;

type Handler<Scope, Schema extends z.ZodType, State> = (call: {
  readonly scope: Scope;
  readonly input: z.output<Schema>;
  readonly form: FormData;
}) => Promise<State>;

type Options<Permission, Scope, Schema extends z.ZodType, State> = {
  /** Names the action in the log. */
  readonly name: string;
  readonly permission: Permission;
  readonly schema: Schema;
  readonly handle: Handler<Scope, Schema, State | ActionState>;
};

/** An action of a person in their own authority. */
export function authorityAction<Schema extends z.ZodType, State = ActionState>(
  options: Options<AuthorityPermission, AuthorityScope, Schema, State>,
): FormAction<State | ActionState> {
  return async (_previous, form) => {
    const { scope } = await requireAuthorityScope(options.permission);
    log('action', { name: options.name, member: scope.memberId, authority: scope.authorityCode });
    return parseThenHandle(options, scope, form);
  };
}

/** An action of a person in the lab. */
export function labAction<Schema extends z.ZodType, State = ActionState>(
  options: Options<LabPermission, LabScope, Schema, State>,
): FormAction<State | ActionState> {
  return async (_previous, form) => {
    const { scope } = await requireLabScope(options.permission);
    log('action', { name: options.name, member: scope.memberId });
    return parseThenHandle(options, scope, form);
  };
}

/** An action that anyone may call, signed in or not: signing in and out. */
export function publicAction<Schema extends z.ZodType, State = ActionState>(
  options: Omit<Options<never, null, Schema, State>, 'permission'>,
): FormAction<State | ActionState> {
  return async (_previous, form) => {
    log('action', { name: options.name });
    return parseThenHandle(options, null, form);
  };
}

async function parseThenHandle<Scope, Schema extends z.ZodType, State>(
  options: Pick<Options<never, Scope, Schema, State>, 'schema' | 'handle'>,
  scope: Scope,
  form: FormData,
): Promise<State | ActionState> {
  const fields = textFields(form);
  const parsed = options.schema.safeParse(fields);
  if (!parsed.success) return actionErrors(parsed.error, fields);
  return options.handle({ scope, input: parsed.data, form });
}
