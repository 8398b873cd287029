import { AUTHORITY_PERMISSIONS, LAB_PERMISSIONS, roleAllows, SHARED_PERMISSIONS } from './permissions';
import type { Permission } from './permissions';
import type { Role } from './roles';

const WORDS: Readonly<Record<Permission, string>> = {
  'assessment:read': 'reads the council’s assessments',
  'assessment:start': 'starts an assessment',
  'assessment:submit': 'sends it',
  'answer:edit': 'answers questions',
  'not-applicable:agree': 'agrees to “not applicable” for another reason',
  'sharing:choose': 'chooses who sees the result',
  'report:export': 'takes the report away',
  'benchmark:view': 'compares councils',
  'round:manage': 'sets rounds',
  'people:manage': 'adds people',
};

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What a role may do, as one sentence, from the same table that grants it. */
export function permissionsInWords(role: Role): string {
  const may = [...AUTHORITY_PERMISSIONS, ...SHARED_PERMISSIONS, ...LAB_PERMISSIONS]
    .filter((permission) => roleAllows(role, permission))
    .map((permission) => WORDS[permission]);
  const sentence = list.format(may);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
