import { roleAllows } from './permissions';
import type { AuthorityPermission, LabPermission, SharedPermission } from './permissions';
import type { Audience, AuthorityRole, LabRole } from './roles';

/**
 * A scope says whose rows a query may touch. Queries take one; only the functions here make one; so a
 * forgotten permission check does not compile. The same values drive row-level security in the database.
 */
declare const granted: unique symbol;
type Granted<T> = T & { readonly [granted]: true };

/** A person's place in one authority. */
export type AuthorityMember = {
  readonly kind: 'authority';
  readonly memberId: string;
  readonly userId: string;
  readonly authorityCode: string;
  readonly role: AuthorityRole;
};

/** A person's place in the lab. An associate (solicitor, housing firm) sees less than a lab council. */
export type LabMember = {
  readonly kind: 'lab';
  readonly memberId: string;
  readonly userId: string;
  readonly role: LabRole;
  readonly audience: Exclude<Audience, 'public'>;
};

export type Member = AuthorityMember | LabMember;

export type AuthorityScope = Granted<AuthorityMember>;
export type LabScope = Granted<LabMember>;
/** Reads what councils share with one audience. `viewerAuthorityCode` is left out of the others' statistics. */
export type BenchmarkScope = Granted<BenchmarkReader>;
type BenchmarkReader = {
  readonly kind: 'benchmark';
  readonly audience: Audience;
  readonly viewerAuthorityCode: string | null;
};
/** Start-up, workers and commands: no person behind it. */
export type SystemScope = Granted<{ readonly kind: 'system' }>;

export type Scope = AuthorityScope | LabScope | BenchmarkScope | SystemScope;

function brand<T extends object>(value: T): Granted<T> {
  return value as Granted<T>; // The one constructor of the brand.
}

/** The authority scope of a member, or null when the role lacks the permission. */
export function grantAuthorityScope(
  member: Member | null,
  permission: AuthorityPermission,
): AuthorityScope | null {
  return member?.kind === 'authority' && roleAllows(member.role, permission) ? brand(member) : null;
}

/** The lab scope of a member, or null when the role lacks the permission. */
export function grantLabScope(member: Member | null, permission: LabPermission): LabScope | null {
  return member?.kind === 'lab' && roleAllows(member.role, permission) ? brand(member) : null;
}

/** What a member may read of other councils, or null. A council member reads as a lab council. */
export function grantBenchmarkScope(
  member: Member | null,
  permission: SharedPermission,
): BenchmarkScope | null {
  if (member === null || !roleAllows(member.role, permission)) return null;
  return member.kind === 'authority'
    ? brand<BenchmarkReader>({
        kind: 'benchmark',
        audience: 'lab-councils',
        viewerAuthorityCode: member.authorityCode,
      })
    : brand<BenchmarkReader>({ kind: 'benchmark', audience: member.audience, viewerAuthorityCode: null });
}

/** The scope of code that no person asked for: start-up, the worker, commands. Never from a request. */
export function systemScope(): SystemScope {
  return brand({ kind: 'system' });
}

/** What anyone may read without signing in: reference material, and what councils share with the public. */
export function publicScope(): BenchmarkScope {
  return brand({ kind: 'benchmark', audience: 'public', viewerAuthorityCode: null });
}
