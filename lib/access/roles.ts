/** Who a person is in one authority, or in the lab. Source: product description, part 2. */

export const AUTHORITY_ROLES = ['lead', 'contributor', 'approver', 'viewer', 'reviewer'] as const;
export type AuthorityRole = (typeof AUTHORITY_ROLES)[number];

export const LAB_ROLES = ['lab-member', 'lab-adviser', 'lab-admin'] as const;
export type LabRole = (typeof LAB_ROLES)[number];

export type Role = AuthorityRole | LabRole;

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  lead: 'assessment lead',
  contributor: 'contributor',
  approver: 'approver',
  viewer: 'viewer',
  reviewer: 'reviewer',
  'lab-member': 'lab member',
  'lab-adviser': 'lab adviser',
  'lab-admin': 'lab administrator',
};

/** The name of a role as the database has it: a text. */
export function roleInWords(role: string): string {
  const known = [...AUTHORITY_ROLES, ...LAB_ROLES].find((one) => one === role);
  return known === undefined ? role : ROLE_NAMES[known];
}

/** Audiences that a council chooses its sharing for, one by one. Source: product description, part 3. */
export const AUDIENCES = ['lab-councils', 'associates', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const SHARING_LEVELS = ['private', 'anonymous', 'named'] as const;
export type SharingLevel = (typeof SHARING_LEVELS)[number];
