import { roleAllows } from './permissions';
import type { Permission } from './permissions';
import { AUTHORITY_ROLES, LAB_ROLES, ROLE_NAMES } from './roles';

/** The roles that carry a permission, in words: "assessment lead or contributor". For pages that say who can help. */
export function permissionHolders(permission: Permission): string {
  const names = [...AUTHORITY_ROLES, ...LAB_ROLES]
    .filter((role) => roleAllows(role, permission))
    .map((role) => ROLE_NAMES[role]);
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
