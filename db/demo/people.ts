import { z } from 'zod';
import { AUTHORITY_ROLES, LAB_ROLES } from '@/lib/access/roles';
import { demonstrationCouncils } from './councils';
import type { DemonstrationCouncil } from './councils';
import file from './people.json';
import { seededUuid } from './random';

/** Everybody who has an account in the demonstration. All are invented; `.example` addresses reach nobody. */

const shared = {
  name: z.string().min(3),
  email: z.email().endsWith('.example'),
  /** Themes, as framework/theme, that this person answers instead of the lead. */
  themes: z.array(z.string()).readonly().default([]),
  left: z.boolean().default(false),
  /** Places in other councils. The person starts with the one that they are listed under. */
  also: z
    .array(z.strictObject({ council: z.string(), role: z.enum(AUTHORITY_ROLES) }))
    .readonly()
    .default([]),
  position: z.string().optional(),
  description: z.string().optional(),
  /** Listed on the sign-in page. */
  ready: z.boolean().default(false),
};
const councilPerson = z.strictObject({ ...shared, council: z.string(), role: z.enum(AUTHORITY_ROLES) });
const labPerson = z.strictObject({
  ...shared,
  role: z.enum(LAB_ROLES),
  audience: z.enum(['lab-councils', 'associates']),
});

const listed = z.array(z.union([councilPerson, labPerson])).parse(file);

type ListedPerson = (typeof listed)[number];
export type DemonstrationPerson = ListedPerson & { readonly userId: string; readonly memberId: string };

/** The people with a part to play, then one lead for each of the other councils. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  ...listed,
  ...demonstrationCouncils.filter((council) => !hasListedLead(council)).map(leadOf),
].map((person) => ({
  ...person,
  userId: seededUuid(`user/${person.email}`),
  memberId: seededUuid(`member/${person.email}`),
}));

/** The lead of a council. Every council of the demonstration has one. */
export function findLead(council: DemonstrationCouncil): DemonstrationPerson {
  const lead = demonstrationPeople.find((person) => isAt(council, person) && person.role === 'lead');
  if (lead === undefined) throw new Error(`${council.name} has no lead`);
  return lead;
}

/** The administrator of the lab. */
export function findAdministrator(): DemonstrationPerson {
  const administrator = demonstrationPeople.find(({ role }) => role === 'lab-admin');
  if (administrator === undefined) throw new Error('The lab has no administrator');
  return administrator;
}

/** Who agreed that a question does not apply: the approver, or the lead of a council for which none is invented. */
export function findApprover(council: DemonstrationCouncil): DemonstrationPerson {
  const approver = demonstrationPeople.find((person) => isAt(council, person) && person.role === 'approver');
  return approver ?? findLead(council);
}

/**
 * Who answers a theme of a council: the person it is with, or else the lead. In the open round, a theme whose
 * person has left is with nobody and falls to the lead.
 */
export function findAnswerer(
  council: DemonstrationCouncil,
  theme: string,
  { roundIsOpen }: { readonly roundIsOpen: boolean },
): DemonstrationPerson {
  const owner = demonstrationPeople.find(
    (person) => isAt(council, person) && person.themes.includes(theme) && !(person.left && roundIsOpen),
  );
  return owner ?? findLead(council);
}

function isAt(council: DemonstrationCouncil, person: ListedPerson): boolean {
  return 'council' in person && person.council === council.code;
}

function hasListedLead(council: DemonstrationCouncil): boolean {
  return listed.some((person) => isAt(council, person) && person.role === 'lead');
}

function leadOf(council: DemonstrationCouncil): ListedPerson {
  const [local, domain] = [council.lead, council.shortName].map((words) => words.toLowerCase());
  return {
    name: council.lead,
    email: `${local?.replaceAll(' ', '.') ?? ''}@${domain?.replaceAll(' ', '-') ?? ''}.example`,
    council: council.code,
    role: 'lead',
    themes: [],
    also: [],
    left: false,
    ready: false,
  };
}
