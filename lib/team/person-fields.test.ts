import { describe, expect, it } from 'vitest';
import { AUTHORITY_ROLES, LAB_ROLES } from '@/lib/access/roles';
import { NO_ROLE, memberOf, nameSchema, oneSchema, roleSchema } from './person-fields';

const ID = '7d2f1b1e-8a53-4d0e-9a52-3f6a8a1f4b11';

describe('who somebody is', () => {
  it('is a name, without the space around it', () => {
    expect(nameSchema.parse(' Kit Marsh ')).toBe('Kit Marsh');
    expect(nameSchema.safeParse('x'.repeat(100)).success).toBe(true);
  });

  it.each([
    ['Kit\r\n\r\nSubject: Pay\tnow', 'Kit Subject: Pay now'],
    ['Kit\u2028Marsh', 'Kit Marsh'],
    ['Kit \u202Ehsram\u202C', 'Kit hsram'],
    ['\u2066Kit\u2069\u0007\u001B[31m', 'Kit[31m'],
    ['Zoë O’Hara-李 שרה', 'Zoë O’Hara-李 שרה'],
    ['می\u200Cنا', 'می\u200Cنا'],
  ])('cannot begin another line or turn the words round it: %j', (typed, name) => {
    expect(nameSchema.parse(typed)).toBe(name);
  });

  it.each([
    [' ', 'Enter the person’s name'],
    ['\u200B\u202E', 'Enter the person’s name'],
    ['12', 'Enter the person’s name'],
    ['x'.repeat(101), 'The name must be 100 characters or fewer'],
  ])('is not %j', (text, message) => {
    expect(nameSchema.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('is one of the roles of a council, and none of the lab', () => {
    for (const role of AUTHORITY_ROLES) expect(roleSchema.parse(role)).toBe(role);
    for (const role of [...LAB_ROLES, undefined])
      expect(roleSchema.safeParse(role).error?.issues.map((issue) => issue.message)).toEqual([NO_ROLE]);
  });
});

describe('what a page or a form is about', () => {
  it('is one id that can be one, in a form and in an address', () => {
    expect(oneSchema.safeParse({ subject: ID }).success).toBe(true);
    expect(oneSchema.safeParse({ subject: '1' }).success).toBe(false);
    expect(memberOf(ID)).toBe(ID);
    for (const other of [undefined, '1', [ID, ID]]) expect(memberOf(other)).toBeNull();
  });
});
