import { describe, expect, it } from 'vitest';
import { LAB_PARTS, PLACES_IN_LAB, labPartItems } from './lab-parts';
import { permissionsInWords } from './permission-words';
import { LAB_ROLES } from './roles';

describe('the parts of the lab', () => {
  it('cover every role of the lab', () => {
    const roles = LAB_PARTS.map((part) => PLACES_IN_LAB[part].role);
    expect(new Set(roles)).toEqual(new Set(LAB_ROLES));
  });

  it('give an associate what is shared with associates, and everybody else what lab councils see', () => {
    expect(LAB_PARTS.map((part) => `${PLACES_IN_LAB[part].role}: ${PLACES_IN_LAB[part].audience}`)).toEqual([
      'lab-member: lab-councils',
      'lab-member: associates',
      'lab-adviser: lab-councils',
      'lab-admin: lab-councils',
    ]);
  });

  it('are told apart by their names', () => {
    expect(labPartItems().map(({ label }) => label)).toEqual([
      'lab member',
      'associate',
      'lab adviser',
      'lab administrator',
    ]);
  });

  it('say what each may do as the table of permissions grants it', () => {
    for (const { value, hint } of labPartItems())
      expect(hint).toContain(permissionsInWords(PLACES_IN_LAB[value].role));
    expect(labPartItems().at(-1)?.hint).toBe(
      'Compares councils, sets rounds and gives people their places. Says which council succeeds another, imports official figures and studies what councils did that moved up. Sees what councils share with lab councils',
    );
  });

  it('warn that an associate may see less', () => {
    expect(labPartItems().find(({ value }) => value === 'associate')?.hint).toMatch(/which may be less$/);
  });
});
