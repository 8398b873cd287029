import { describe, expect, test } from 'vitest';
import { AUTHORITY_ROLES, LAB_ROLES } from './roles';
import { permissionsInWords } from './permission-words';

describe('what a role may do, in words', () => {
  test.each([
    [
      'contributor',
      'Reads the council’s assessments, answers questions, takes the report away and compares councils',
    ],
    ['reviewer', 'Reads the council’s assessments'],
    ['lab-member', 'Compares councils'],
    ['lab-admin', 'Compares councils, sets rounds and adds people'],
  ] as const)('%s', (role, words) => {
    expect(permissionsInWords(role)).toBe(words);
  });

  test('says what an approver does that no one else does', () => {
    const others = [...AUTHORITY_ROLES, ...LAB_ROLES].filter((role) => role !== 'approver');
    expect(permissionsInWords('approver')).toContain('agrees to “not applicable”');
    for (const role of others) expect(permissionsInWords(role)).not.toContain('agrees');
  });

  test('is never empty', () => {
    for (const role of [...AUTHORITY_ROLES, ...LAB_ROLES]) expect(permissionsInWords(role)).not.toBe('');
  });
});
