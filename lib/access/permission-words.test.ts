import { describe, expect, test } from 'vitest';
import { AUTHORITY_ROLES, LAB_ROLES } from './roles';
import { AUTHORITY_PERMISSIONS, LAB_PERMISSIONS, SHARED_PERMISSIONS } from './permissions';
import { askHolders, holdersByName, holdersOf, onlyHolders, permissionsInWords } from './permission-words';

describe('what a role may do, in words', () => {
  test.each([
    [
      'contributor',
      'Reads the council’s assessments, answers questions and takes part in conversations. Adds evidence, takes the report away and sees who is in the team. Reads what is handed over, reads requests to talk and asks other councils to talk. Compares councils',
    ],
    [
      'reviewer',
      'Reads the council’s assessments through a review, takes part in conversations and judges what the council claims. Sees who is in the team',
    ],
    ['lab-member', 'Compares councils and studies what councils did that moved up'],
    ['lab-adviser', 'Compares councils'],
    [
      'lab-admin',
      'Compares councils, sets rounds and gives people their places. Says which council succeeds another, imports official figures and studies what councils did that moved up',
    ],
  ] as const)('%s', (role, words) => {
    expect(permissionsInWords(role)).toBe(words);
  });

  test('says what an approver does that no one else does', () => {
    const others = [...AUTHORITY_ROLES, ...LAB_ROLES].filter((role) => role !== 'approver');
    expect(permissionsInWords('approver')).toContain('agrees to “not applicable”');
    for (const role of others) expect(permissionsInWords(role)).not.toContain('agrees');
  });

  test('is said in sentences of at most 25 words, which can stand alone', () => {
    for (const role of [...AUTHORITY_ROLES, ...LAB_ROLES])
      for (const sentence of permissionsInWords(role).split('. ')) {
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25);
        expect(sentence).toMatch(/^[A-Z](?!.*(approves it|sends it(?! back)))/);
      }
  });

  test('is never empty', () => {
    for (const role of [...AUTHORITY_ROLES, ...LAB_ROLES]) expect(permissionsInWords(role)).not.toBe('');
  });
});

const PERMISSIONS = [...AUTHORITY_PERMISSIONS, ...LAB_PERMISSIONS, ...SHARED_PERMISSIONS];

describe('who can do it, for those who cannot', () => {
  test.each([
    ['assessment:start', 'Only an assessment lead can start an assessment.'],
    ['assessment:submit', 'Only an assessment lead can send an assessment.'],
    ['answer:edit', 'Only an assessment lead or a contributor can answer questions.'],
    [
      'conversation:take-part',
      'Only an assessment lead, a contributor, an approver or a reviewer can take part in a conversation.',
    ],
    ['not-applicable:agree', 'Only an approver can agree to “not applicable” for another reason.'],
    ['sharing:choose', 'Only an assessment lead can choose who sees the result.'],
    ['team:manage', 'Only an assessment lead can invite people and end places.'],
    ['round:manage', 'Only a lab administrator can set rounds.'],
    ['statistics:import', 'Only a lab administrator can import official figures.'],
  ] as const)('%s', (permission, sentence) => {
    expect(onlyHolders(permission)).toBe(sentence);
  });

  test.each(PERMISSIONS)('%s is held by somebody, and the sentence names them', (permission) => {
    expect(holdersOf(permission)).toMatch(/^an? /);
    expect(onlyHolders(permission)).toContain(holdersOf(permission));
  });
});

describe('who can do it in this council, by name', () => {
  const PRIYA = { memberId: '1', displayName: 'Priya Nair' };
  const DEE = { memberId: '2', displayName: 'Dee Adeyemi' };

  test.each([
    [[PRIYA], 'Priya Nair (you)'],
    [[DEE, PRIYA], 'Dee Adeyemi or Priya Nair (you)'],
    [[DEE], 'Dee Adeyemi'],
    [[], 'Your council has no assessment lead now. A lab administrator can make somebody one'],
  ])('sends: %j', (leads, words) => {
    expect(holdersByName('assessment:submit', leads, { viewerId: '1' })).toBe(words);
  });

  test('is somebody whom a lead can make one, where the lead is not who is missing', () => {
    expect(holdersByName('not-applicable:agree', [], { viewerId: '1' })).toBe(
      'Your council has no approver now. An assessment lead can make somebody one',
    );
  });

  test('names both roles that would do, where nobody holds either', () => {
    expect(holdersByName('answer:edit', [], { viewerId: '1' })).toMatch(
      /no assessment lead or contributor now/,
    );
  });
});

describe('whom to ask, for those who cannot', () => {
  const PRIYA = { memberId: '1', displayName: 'Priya Nair' };
  const DEE = { memberId: '2', displayName: 'Dee Adeyemi' };

  test.each([
    [[PRIYA], 'Only an assessment lead can start an assessment. Ask Priya Nair.'],
    [[DEE, PRIYA], 'Only an assessment lead can start an assessment. Ask Dee Adeyemi or Priya Nair.'],
    [
      [],
      'Only an assessment lead can start an assessment. Your council has no assessment lead now. A lab administrator can make somebody one.',
    ],
  ])('is named: %j', (leads, words) => {
    expect(askHolders('assessment:start', leads)).toBe(words);
  });
});
