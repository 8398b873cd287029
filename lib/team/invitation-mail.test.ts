import { describe, expect, test } from 'vitest';
import { changeRoleHref, endAnyPlaceHref, endPlaceHref } from './addresses';
import { invitationMail } from './invitation-mail';

const MAIL = invitationMail({
  councilName: 'Elmshire',
  invitedBy: 'Priya Nair',
  role: 'approver',
  link: 'https://toolkit.example/invitations',
});

describe('the mail of an invitation', () => {
  test('says who invites, to which council and as what', () => {
    expect(MAIL.subject).toBe('Elmshire invites you to the Care Experience Toolkit');
    expect(MAIL.body).toContain('Priya Nair invites you to join Elmshire');
    expect(MAIL.body).toContain('as an approver.');
  });

  test('leads to the page, and says how long it works and with which address', () => {
    expect(MAIL.body).toContain('\nhttps://toolkit.example/invitations\n');
    expect(MAIL.body).toContain('for 14 days');
    expect(MAIL.body).toContain('the address that this email was sent to');
  });

  test('says what to do for somebody who does not want it, or does not know who it is', () => {
    expect(MAIL.body).toMatch(/do nothing.*ignore this email/);
  });
});

test('a place stands in the address of the pages that change it', () => {
  expect(changeRoleHref('m1')).toBe('/team/role?member=m1');
  expect(endPlaceHref('m1')).toBe('/team/end?member=m1');
  expect(endAnyPlaceHref('m1')).toBe('/lab/people/end?member=m1');
});
