/** What is recorded of people, by what was done: the same act has one name, whoever does it. */
export const AUDIT_ACTIONS = [
  'assessment:start',
  'assessment:submit',
  'invitation:accept',
  'not-applicable:agree',
  'place:add',
  'place:end',
  'report:export',
  'round:make',
  'sharing:choose',
  'team:change-role',
  'team:invite',
  'team:invite-again',
  'team:withdraw',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
