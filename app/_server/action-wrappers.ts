import 'server-only';
import { headers } from 'next/headers';
import type { z } from 'zod';
import type { AuthorityPermission, LabPermission } from '@/lib/access/permissions';
import { NOT_FROM_A_FORM } from '@/lib/access/refusal-words';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import type { ActionState } from '@/lib/action-state';
import { actionErrors, textFields } from '@/app/_server/requests/form-fields';
import { log } from './log';
import { findOtherPlace } from '@/app/_server/sign-in/other-place';
import { noteRefusedForm } from '@/app/_server/requests/refused-form';
import { authorityScopeOf, labScopeOf, requireSignedIn, requireViewer } from './require-scope';
import { isSameOrigin } from '@/app/_server/requests/same-origin';
import type { SignedIn, Viewer } from '@/app/_server/sign-in/viewer';

/*
 * Every server action is made here. The order is fixed: whether the form is from this site, who asks, from which place
 * and what they may, then the fields, then the handler. Next's own check of the origin lets a form pass that names none,
 * and believes X-Forwarded-Host, which a proxy may pass on from outside. `redirect` and `notFound` work by throwing, so
 * nothing here catches.
 */

/** For what another site sends, and for an action called by hand with something else in the place of its form. */
const NOT_A_FORM: ActionState = {
  errors: [{ field: 'form', message: NOT_FROM_A_FORM }],
  values: {},
};

type FormAction<State> = (previous: State, form: FormData) => Promise<State>;

/**
 * An action of one place. The page that draws the form binds the key of the place it draws from, so that a form in an
 * old window never writes for the council that the person has changed to since.
 */
type PlaceAction<State> = (drawnFor: string, previous: State, form: FormData) => Promise<State>;

type Handler<Scope, Schema extends z.ZodType, State extends ActionState> = (call: {
  readonly scope: Scope;
  readonly input: z.output<Schema>;
  readonly form: FormData;
}) => Promise<State>;

type Options<Permission, Scope, Schema extends z.ZodType, State extends ActionState> = {
  /** Names the action in the log. */
  readonly name: string;
  readonly permission: Permission;
  readonly schema: Schema;
  readonly handle: Handler<Scope, Schema, State | ActionState>;
  /** What was typed, for drawing the form again. Left out: every text field by its name. */
  readonly typed?: (form: FormData) => State | ActionState;
};

/** An action of a person in their own authority. */
export function authorityAction<Schema extends z.ZodType, State extends ActionState = ActionState>(
  options: Options<AuthorityPermission, AuthorityScope, Schema, State>,
): PlaceAction<State | ActionState> {
  return placeAction(options, (viewer) => authorityScopeOf(viewer, options.permission).scope);
}

/** An action of a person in the lab. */
export function labAction<Schema extends z.ZodType, State extends ActionState = ActionState>(
  options: Options<LabPermission, LabScope, Schema, State>,
): PlaceAction<State | ActionState> {
  return placeAction(options, (viewer) => labScopeOf(viewer, options.permission).scope);
}

/** An action of whoever is signed in, from whatever place or none. */
export function personAction<Schema extends z.ZodType, State extends ActionState = ActionState>(
  options: Omit<Options<never, SignedIn, Schema, State>, 'permission' | 'typed'>,
): FormAction<State | ActionState> {
  return async (_previous, form) => {
    if (await isForeign(options.name)) return comeBack(NOT_A_FORM);
    const person = await requireSignedIn();
    log('action', { name: options.name, member: person.acting?.member.memberId ?? null });
    return comeBack(await parseThenHandle(options, person, form));
  };
}

/** An action that anyone may call, signed in or not: signing in and out. */
export function publicAction<Schema extends z.ZodType, State extends ActionState = ActionState>(
  options: Omit<Options<never, null, Schema, State>, 'permission' | 'typed'>,
): FormAction<State | ActionState> {
  return async (_previous, form) => {
    if (await isForeign(options.name)) return comeBack(NOT_A_FORM);
    log('action', { name: options.name });
    return comeBack(await parseThenHandle(options, null, form));
  };
}

function placeAction<
  Scope extends AuthorityScope | LabScope,
  Schema extends z.ZodType,
  State extends ActionState,
>(
  options: Omit<Options<never, Scope, Schema, State>, 'permission'>,
  scopeOf: (viewer: Viewer) => Scope,
): PlaceAction<State | ActionState> {
  return async (drawnFor, _previous, form: unknown) => {
    if (await isForeign(options.name)) return comeBack(NOT_A_FORM);
    const viewer = await requireViewer();
    if (!(form instanceof FormData)) return comeBack(NOT_A_FORM);
    const otherPlace = await findOtherPlace(viewer, drawnFor);
    if (otherPlace !== null) {
      log('action', { name: options.name, member: viewer.member.memberId, outcome: 'other-place' });
      const typed = options.typed?.(form) ?? { errors: [], values: textFields(form) };
      return comeBack({ ...typed, otherPlace });
    }
    const scope = scopeOf(viewer);
    const authority = scope.kind === 'authority' ? scope.authorityCode : null;
    log('action', { name: options.name, member: scope.memberId, authority });
    return comeBack(await parseThenHandle(options, scope, form));
  };
}

async function isForeign(name: string): Promise<boolean> {
  if (isSameOrigin({ headers: await headers() })) return false;
  log('action', { name, outcome: 'foreign' });
  return true;
}

async function parseThenHandle<Scope, Schema extends z.ZodType, State extends ActionState>(
  options: Pick<Options<never, Scope, Schema, State>, 'schema' | 'handle'>,
  scope: Scope,
  form: unknown,
): Promise<State | ActionState> {
  if (!(form instanceof FormData)) return NOT_A_FORM;
  const fields = textFields(form);
  const parsed = options.schema.safeParse(fields);
  if (!parsed.success) return actionErrors(parsed.error, fields);
  return options.handle({ scope, input: parsed.data, form });
}

/** Gives a form back to its page, which says "Error" in its title when something in it is to be put right. */
async function comeBack<State extends ActionState>(state: State): Promise<State> {
  if (state.errors.length > 0 || state.otherPlace !== undefined) await noteRefusedForm();
  return state;
}
