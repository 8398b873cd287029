import { z } from 'zod';
import { AUTHORITY_ROLES, LAB_ROLES } from './roles';
import type { AuthorityRole, LabRole, Role } from './roles';

/**
 * What each role may do. One table, asked through `roleAllows`: by the functions in `scope` that grant, by pages
 * that offer a button or not, and by `permission-words`. Source: product description, part 2.
 */

export const AUTHORITY_PERMISSIONS = [
  'assessment:read',
  'assessment:start',
  'assessment:submit',
  'assignment:manage',
  'assessment:approve',
  'assessment:reopen',
  'sign-off:record',
  'answer:edit',
  'conversation:take-part',
  'evidence:manage',
  'not-applicable:agree',
  'sharing:choose',
  'report:export',
  'review:ask',
  'review:judge',
  'team:read',
  'team:manage',
  'handover:read',
  'handover:decide',
  'contact:read',
  'contact:ask',
  'contact:answer',
] as const;
export type AuthorityPermission = (typeof AUTHORITY_PERMISSIONS)[number];

export const LAB_PERMISSIONS = [
  'round:manage',
  'people:manage',
  'succession:manage',
  'statistics:import',
  'insights:study',
] as const;
export type LabPermission = (typeof LAB_PERMISSIONS)[number];

/** Permissions a person can hold through either kind of membership. */
export const SHARED_PERMISSIONS = ['benchmark:view'] as const;
export type SharedPermission = (typeof SHARED_PERMISSIONS)[number];

export type Permission = AuthorityPermission | LabPermission | SharedPermission;

export const permissionSchema = z.enum([...AUTHORITY_PERMISSIONS, ...LAB_PERMISSIONS, ...SHARED_PERMISSIONS]);

const EVERYONE_INSIDE = [
  'assessment:read',
  'report:export',
  'team:read',
  'handover:read',
  'contact:read',
  'benchmark:view',
] as const;

const GRANTS: { readonly [R in AuthorityRole]: readonly (AuthorityPermission | SharedPermission)[] } & {
  readonly [R in LabRole]: readonly (LabPermission | SharedPermission)[];
} = {
  lead: [
    ...EVERYONE_INSIDE,
    'assessment:start',
    'assessment:submit',
    'assignment:manage',
    'assessment:reopen',
    'sign-off:record',
    'answer:edit',
    'conversation:take-part',
    'evidence:manage',
    'sharing:choose',
    'review:ask',
    'team:manage',
    'handover:decide',
    'contact:ask',
    'contact:answer',
  ],
  contributor: [
    ...EVERYONE_INSIDE,
    'answer:edit',
    'conversation:take-part',
    'evidence:manage',
    'contact:ask',
  ],
  approver: [
    ...EVERYONE_INSIDE,
    'conversation:take-part',
    'not-applicable:agree',
    'assessment:approve',
    'sign-off:record',
  ],
  viewer: EVERYONE_INSIDE,
  reviewer: ['assessment:read', 'conversation:take-part', 'review:judge', 'team:read'],
  'lab-member': ['benchmark:view', 'insights:study'],
  'lab-adviser': ['benchmark:view'],
  'lab-admin': ['benchmark:view', ...LAB_PERMISSIONS],
};

/** The roles that carry a permission: those of an authority first, then those of the lab. */
export function rolesWith(permission: Permission): readonly Role[] {
  return [...AUTHORITY_ROLES, ...LAB_ROLES].filter((role) => roleAllows(role, permission));
}

/** Whether a role carries a permission. Total over both unions. */
export function roleAllows(role: Role, permission: Permission): boolean {
  return GRANTS[role].some((granted) => granted === permission);
}
