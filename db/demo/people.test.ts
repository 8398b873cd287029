import { describe, expect, it } from 'vitest';
import { AUTHORITY_ROLES, LAB_ROLES } from '@/lib/access/roles';
import { demonstrationCouncils } from './councils';
import { demonstrationPeople, findAnswerer, findLead } from './people';
import { councilNamed, readFrameworks } from './testing';

const ready = demonstrationPeople.filter((person) => person.ready);

describe('the people of the demonstration', () => {
  it('have addresses that reach nobody, each its own', () => {
    const emails = demonstrationPeople.map(({ email }) => email);
    expect(emails.filter((email) => !/^[a-z.-]+@[a-z-]+\.example$/.test(email))).toEqual([]);
    expect(new Set(emails).size).toBe(emails.length);
  });

  it('have names and ids of their own', () => {
    expect(new Set(demonstrationPeople.map(({ name }) => name)).size).toBe(demonstrationPeople.length);
    const ids = demonstrationPeople.flatMap(({ userId, memberId }) => [userId, memberId]);
    expect(new Set(ids).size).toBe(2 * demonstrationPeople.length);
  });

  it('include one ready account for each role', () => {
    const roles = new Set(ready.map(({ role }) => role));
    expect(roles).toEqual(new Set([...AUTHORITY_ROLES, ...LAB_ROLES]));
    expect(ready).toHaveLength(15);
  });

  it('say what each ready account is for, in one line', () => {
    for (const { position, description } of ready) {
      expect(position?.length).toBeGreaterThan(5);
      expect(description?.length).toBeGreaterThan(20);
      expect(description?.length).toBeLessThan(100);
    }
  });

  it('work at Elmshire under the names of the pictures', () => {
    const atElmshire = demonstrationPeople.flatMap((person) =>
      'council' in person && person.council === 'DEMO0001' ? [`${person.name}: ${person.role}`] : [],
    );
    expect(atElmshire).toEqual(
      expect.arrayContaining([
        'Priya Nair: lead',
        'Marcus Bell: contributor',
        'Councillor Ana Reyes: approver',
        'Care Leavers’ Forum adviser: reviewer',
        'Dee Adeyemi: contributor',
        'Tom Hale: contributor',
        'Sunita Rao: contributor',
        'Helen Cross: contributor',
      ]),
    );
  });

  it('include an associate, who sees less than a lab council, and a lead who has started nothing', () => {
    const audiences = ready.flatMap((person) => ('audience' in person ? [person.audience] : []));
    expect(new Set(audiences)).toEqual(new Set(['lab-councils', 'associates']));
    const newcomer = ready.find(({ name }) => name === 'Owen Pryce');
    const council = demonstrationCouncils.find(
      ({ code }) => newcomer !== undefined && 'council' in newcomer && newcomer.council === code,
    );
    expect(Object.values(council?.rounds ?? {}).flat()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('include one with places in two councils, in another role in each', () => {
    const inTwo = ready.filter(({ also }) => also.length > 0);
    expect(inTwo.map(({ name, role, also }) => [name, role, also.map((place) => place.role)])).toEqual([
      ['Tamsin Oyelaran', 'contributor', ['reviewer']],
    ]);
    const councils = new Set(demonstrationCouncils.map(({ code }) => code));
    for (const { council } of inTwo.flatMap(({ also }) => also)) expect(councils).toContain(council);
  });

  it('include one lead for every council, under the name in its profile', () => {
    for (const council of demonstrationCouncils) expect(findLead(council).name).toBe(council.lead);
    const leads = demonstrationPeople.filter(({ role }) => role === 'lead');
    expect(leads).toHaveLength(demonstrationCouncils.length);
  });

  it('own themes that exist', () => {
    const themes = new Set(
      readFrameworks().flatMap(({ frameworkId, definition }) =>
        definition.themes.map(({ id }) => `${frameworkId}/${id}`),
      ),
    );
    expect(
      demonstrationPeople.flatMap((person) => person.themes).filter((theme) => !themes.has(theme)),
    ).toEqual([]);
  });
});

describe('who answers a theme', () => {
  const elmshire = councilNamed('Elmshire');
  const answerer = (theme: string, roundIsOpen = true) =>
    findAnswerer(elmshire, `services-21-plus/${theme}`, { roundIsOpen }).name;

  it.each([
    ['hom', 'Marcus Bell'],
    ['rel', 'Dee Adeyemi'],
    ['pla', 'Tom Hale'],
    ['eet', 'Sunita Rao'],
    ['led', 'Helen Cross'],
    ['coh', 'Priya Nair'],
  ])('%s: %s', (theme, name) => {
    expect(answerer(theme)).toBe(name);
  });

  it('is the colleague who has left, in rounds before that, and the lead since', () => {
    expect(answerer('hea', false)).toBe('Dr Anil Shah');
    expect(answerer('hea', true)).toBe('Priya Nair');
  });

  it('is the lead in every other council', () => {
    const ashmoor = councilNamed('Ashmoor');
    expect(findAnswerer(ashmoor, 'services-21-plus/hom', { roundIsOpen: false })).toBe(findLead(ashmoor));
  });
});
