import { describe, expect, it } from 'vitest';
import { colleagueEmailSchema, emailSchema } from './email-address';

describe('an address of mail', () => {
  it('is taken without the space around it, in small letters', () => {
    expect(emailSchema.parse(' Kit@Elmshire.Example ')).toBe('kit@elmshire.example');
  });

  it.each([
    [' ', 'Enter your email address'],
    ['kit', 'Enter an email address in the correct format, like name@council.gov.uk'],
    [`${'x'.repeat(250)}@a.example`, 'Email address must be 254 characters or fewer'],
  ])('is refused with a reason: %s', (text, message) => {
    expect(emailSchema.safeParse(text).error?.issues.map((issue) => issue.message)).toContain(message);
  });

  it('asks for the address of whom it belongs to', () => {
    const said = colleagueEmailSchema.safeParse(' ').error?.issues.map((issue) => issue.message);
    expect(said).toContain('Enter their email address');
    expect(said?.join(' ')).not.toContain('your');
    expect(colleagueEmailSchema.parse(' Kit@Elmshire.Example ')).toBe('kit@elmshire.example');
  });
});
