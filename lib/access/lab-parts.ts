import { permissionsInWords } from './permission-words';
import { ROLE_NAMES } from './roles';
import type { LabRole } from './roles';
import type { LabMember } from './scope';

/** What somebody of the lab can be, in the order in which the form offers it. */
export const LAB_PARTS = ['member', 'associate', 'adviser', 'administrator'] as const;
export type LabPart = (typeof LAB_PARTS)[number];

type PlaceInLab = { readonly role: LabRole; readonly audience: LabMember['audience'] };

/** The role of each, and whom councils share with when they share with them. */
export const PLACES_IN_LAB: Readonly<Record<LabPart, PlaceInLab>> = {
  member: { role: 'lab-member', audience: 'lab-councils' },
  associate: { role: 'lab-member', audience: 'associates' },
  adviser: { role: 'lab-adviser', audience: 'lab-councils' },
  administrator: { role: 'lab-admin', audience: 'lab-councils' },
};

/** What the role does not say by itself. Source: product description, part 2. */
const WHO: Readonly<Record<LabPart, string | null>> = {
  member: 'Of a lab council or the lab’s staff',
  associate: 'Such as a solicitor or a housing firm',
  adviser: 'Care-experienced and paid',
  administrator: null,
};

const SEES: Readonly<Record<LabMember['audience'], string>> = {
  'lab-councils': 'Sees what councils share with lab councils',
  associates: 'Sees what councils share with associates, which may be less',
};

/** The parts for a list of choices: who each is for, what it may do by the table of permissions, and what it sees. */
export function labPartItems(): readonly {
  readonly value: LabPart;
  readonly label: string;
  readonly hint: string;
}[] {
  return LAB_PARTS.map((part) => {
    const { role, audience } = PLACES_IN_LAB[part];
    const who = WHO[part];
    return {
      value: part,
      label: part === 'associate' ? 'associate' : ROLE_NAMES[role],
      hint: [...(who === null ? [] : [who]), permissionsInWords(role), SEES[audience]].join('. '),
    };
  });
}
