import { describe, expect, test } from 'vitest';
import {
  AUTHORITY_PERMISSIONS,
  LAB_PERMISSIONS,
  SHARED_PERMISSIONS,
  permissionSchema,
  roleAllows,
  rolesWith,
} from './permissions';
import type { AuthorityRole, LabRole } from './roles';
import { AUTHORITY_ROLES, LAB_ROLES } from './roles';
import type { AuthorityMember, LabMember } from './scope';
import { grantAuthorityScope, grantBenchmarkScope, grantLabScope, publicScope, systemScope } from './scope';

function officer(role: AuthorityRole): AuthorityMember {
  return { kind: 'authority', memberId: 'm1', userId: 'u1', authorityCode: 'E06000001', role };
}

function labPerson(role: LabRole, audience: LabMember['audience'] = 'lab-councils'): LabMember {
  return { kind: 'lab', memberId: 'm2', userId: 'u2', role, audience };
}

describe('what each role may do', () => {
  test.each([
    ['assessment:start', ['lead']],
    ['assessment:submit', ['lead']],
    ['answer:edit', ['lead', 'contributor']],
    ['not-applicable:agree', ['approver']],
    ['sharing:choose', ['lead']],
    ['assessment:read', ['lead', 'contributor', 'approver', 'viewer', 'reviewer']],
    ['report:export', ['lead', 'contributor', 'approver', 'viewer']],
    ['team:read', ['lead', 'contributor', 'approver', 'viewer', 'reviewer']],
    ['team:manage', ['lead']],
  ] as const)('%s belongs to %o', (permission, roles) => {
    expect(AUTHORITY_ROLES.filter((role) => roleAllows(role, permission))).toEqual(roles);
    expect(LAB_ROLES.filter((role) => roleAllows(role, permission))).toEqual([]);
  });

  test('what councils did is studied by members and administrators of the lab, and by nobody else', () => {
    expect(rolesWith('insights:study')).toEqual(['lab-member', 'lab-admin']);
  });

  const OF_ADMINISTRATORS = LAB_PERMISSIONS.filter((permission) => permission !== 'insights:study');

  test.each(OF_ADMINISTRATORS)('%s belongs to lab administrators alone', (permission) => {
    expect([...AUTHORITY_ROLES, ...LAB_ROLES].filter((role) => roleAllows(role, permission))).toEqual([
      'lab-admin',
    ]);
  });

  test('whoever approves does not edit, so that nobody approves their own words', () => {
    expect(roleAllows('approver', 'answer:edit')).toBe(false);
    expect(roleAllows('lead', 'not-applicable:agree')).toBe(false);
  });

  test('every permission has somebody who holds it', () => {
    for (const permission of [...AUTHORITY_PERMISSIONS, ...LAB_PERMISSIONS, ...SHARED_PERMISSIONS]) {
      expect(rolesWith(permission)).not.toEqual([]);
      expect(permissionSchema.parse(permission)).toBe(permission);
    }
    expect(rolesWith('answer:edit')).toEqual(['lead', 'contributor']);
  });
});

describe('the scope of an authority', () => {
  test('is the member’s own authority', () => {
    expect(grantAuthorityScope(officer('lead'), 'answer:edit')).toMatchObject({ authorityCode: 'E06000001' });
  });

  test('is refused to nobody, to a role without the permission, and to the lab', () => {
    expect(grantAuthorityScope(null, 'assessment:read')).toBeNull();
    expect(grantAuthorityScope(officer('viewer'), 'answer:edit')).toBeNull();
    expect(grantAuthorityScope(labPerson('lab-admin'), 'assessment:read')).toBeNull();
  });
});

describe('the scope of the lab', () => {
  test('is refused to council people and to lab members who do not administer', () => {
    expect(grantLabScope(officer('lead'), 'round:manage')).toBeNull();
    expect(grantLabScope(labPerson('lab-member'), 'round:manage')).toBeNull();
    expect(grantLabScope(null, 'people:manage')).toBeNull();
    expect(grantLabScope(labPerson('lab-admin'), 'people:manage')).toMatchObject({ kind: 'lab' });
  });
});

describe('what may be read of other councils', () => {
  test('a council reads as a lab council, and is known as the viewer', () => {
    expect(grantBenchmarkScope(officer('viewer'), 'benchmark:view')).toEqual({
      kind: 'benchmark',
      audience: 'lab-councils',
      viewerAuthorityCode: 'E06000001',
    });
  });

  test('an associate reads what is shared with associates, which is less', () => {
    expect(grantBenchmarkScope(labPerson('lab-member', 'associates'), 'benchmark:view')).toMatchObject({
      audience: 'associates',
      viewerAuthorityCode: null,
    });
  });

  test('a reviewer of one council reads nothing of others', () => {
    expect(grantBenchmarkScope(officer('reviewer'), 'benchmark:view')).toBeNull();
    expect(grantBenchmarkScope(null, 'benchmark:view')).toBeNull();
  });
});

test('without signing in one reads what is public, as nobody’s council', () => {
  expect(publicScope()).toEqual({ kind: 'benchmark', audience: 'public', viewerAuthorityCode: null });
  expect(systemScope()).toEqual({ kind: 'system' });
});
