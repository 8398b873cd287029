import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { AuthorityRole, LabRole } from '@/lib/access/roles';
import { NO_ERRORS } from '@/lib/action-state';
import { authorityAction, labAction, publicAction } from './action-wrappers';
import type { Viewer } from './viewer';

const { findViewer } = vi.hoisted(() => ({ findViewer: vi.fn<() => Promise<Viewer | null>>() }));
vi.mock('./viewer', () => ({ findViewer }));
// The part of it that runs on the server cannot be loaded outside of Next. It leaves by throwing, as this does.
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`left to ${address}`);
  },
}));

const happened: string[] = [];
const printed = vi.spyOn(console, 'log');

beforeEach(() => {
  happened.length = 0;
  printed.mockReset().mockImplementation(() => undefined);
});

function signIn(member: Viewer['member'] | null): void {
  findViewer.mockImplementation(() => {
    happened.push('who');
    return Promise.resolve(
      member && { member, displayName: 'Awel Price', authorityName: 'Northdale', userId: 'user-awel' },
    );
  });
}

function inCouncil(role: AuthorityRole): void {
  signIn({
    kind: 'authority',
    memberId: 'member-awel',
    userId: 'user-awel',
    authorityCode: 'TEST0001',
    role,
  });
}

function inLab(role: LabRole): void {
  signIn({ kind: 'lab', memberId: 'member-awel', userId: 'user-awel', role, audience: 'lab-councils' });
}

const schema = z
  .object({ name: z.string().trim().min(1, 'Enter a name'), age: z.string().min(2, 'Enter an age') })
  .transform((input) => {
    happened.push('parse');
    return input;
  });

const SCOPE_NAMES = { authority: 'TEST0001', lab: 'lab' } as const;

const saveInCouncil = authorityAction({
  name: 'save',
  permission: 'answer:edit',
  schema,
  handle: ({ scope, input }) => {
    happened.push(`handle ${input.name} for ${scope.authorityCode} by ${scope.memberId}`);
    return Promise.resolve(NO_ERRORS);
  },
});

const saveInLab = labAction({
  name: 'make-round',
  permission: 'round:manage',
  schema,
  handle: ({ scope, input }) => {
    happened.push(`handle ${input.name} in the ${SCOPE_NAMES[scope.kind]}`);
    return Promise.resolve(NO_ERRORS);
  },
});

const saveForAll = publicAction({
  name: 'ask',
  schema,
  handle: ({ scope, input }) => {
    happened.push(`handle ${input.name} for ${String(scope)}`);
    return Promise.resolve(NO_ERRORS);
  },
});

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const GOOD = { name: 'Awel', age: '44' };

/** Where an action left to, or "stayed". */
async function leftTo(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'stayed';
  } catch (error) {
    return error instanceof Error ? error.message.replace('left to ', '') : String(error);
  }
}

describe('an action of a council', () => {
  it('asks who, then reads the fields, then does its work', async () => {
    inCouncil('contributor');
    expect(await saveInCouncil(NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
    expect(happened).toEqual(['who', 'parse', 'handle Awel for TEST0001 by member-awel']);
  });

  it('leaves to sign-in before it reads anything when nobody is signed in', async () => {
    signIn(null);
    expect(await leftTo(saveInCouncil(NO_ERRORS, form(GOOD)))).toBe('/sign-in');
    expect(happened).toEqual(['who']);
  });

  it.each(['viewer', 'reviewer', 'approver'] as const)('leaves for a %s, who may not', async (role) => {
    inCouncil(role);
    expect(await leftTo(saveInCouncil(NO_ERRORS, form(GOOD)))).toBe('/not-your-role?needs=answer:edit');
    expect(happened).toEqual(['who']);
  });

  it('leaves for somebody of the lab, whatever their role', async () => {
    inLab('lab-admin');
    expect(await leftTo(saveInCouncil(NO_ERRORS, form(GOOD)))).toContain('/not-your-role');
  });

  it('gives every fault back, one a field, with what was typed, and does nothing', async () => {
    inCouncil('lead');
    expect(await saveInCouncil(NO_ERRORS, form({ name: '  ', age: '4' }))).toEqual({
      errors: [
        { field: 'name', message: 'Enter a name' },
        { field: 'age', message: 'Enter an age' },
      ],
      values: { name: '  ', age: '4' },
    });
    expect(happened).toEqual(['who']);
  });

  it('never reads the state that comes back from the browser', async () => {
    inCouncil('lead');
    const forged = { errors: [], values: { name: 'Forged', authorityCode: 'TEST0002' } };
    await saveInCouncil(forged, form({ ...GOOD, authorityCode: 'TEST0002' }));
    expect(happened.at(-1)).toBe('handle Awel for TEST0001 by member-awel');
  });

  it('lets what its work throws through: leaving a page works that way', async () => {
    inCouncil('lead');
    const broken = authorityAction({
      name: 'broken',
      permission: 'answer:edit',
      schema,
      handle: () => Promise.reject(new Error('The connection broke')),
    });
    await expect(broken(NO_ERRORS, form(GOOD))).rejects.toThrow('The connection broke');
  });

  it('logs its name and ids, and nothing that was typed, and no name', async () => {
    inCouncil('lead');
    await saveInCouncil(NO_ERRORS, form({ name: 'Secret words', age: '44' }));
    const lines = printed.mock.calls.map(([line]) => String(line));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"name":"save","member":"member-awel","authority":"TEST0001"');
    for (const word of ['Secret', 'Awel', 'Northdale']) expect(lines.join()).not.toContain(word);
  });
});

describe('an action of the lab', () => {
  it('is done for an administrator', async () => {
    inLab('lab-admin');
    expect(await saveInLab(NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
    expect(happened).toEqual(['who', 'parse', 'handle Awel in the lab']);
  });

  it('is not for a member of the lab, nor for a council, nor for nobody', async () => {
    inLab('lab-member');
    expect(await leftTo(saveInLab(NO_ERRORS, form(GOOD)))).toBe('/not-your-role?needs=round:manage');
    inCouncil('lead');
    expect(await leftTo(saveInLab(NO_ERRORS, form(GOOD)))).toBe('/not-your-role?needs=round:manage');
    signIn(null);
    expect(await leftTo(saveInLab(NO_ERRORS, form(GOOD)))).toBe('/sign-in');
    expect(happened).toEqual(['who', 'who', 'who']);
  });
});

describe('an action of everybody', () => {
  it('is done without asking who, and has no scope', async () => {
    signIn(null);
    expect(await saveForAll(NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
    expect(happened).toEqual(['parse', 'handle Awel for null']);
  });

  it('reads its fields all the same', async () => {
    expect(await saveForAll(NO_ERRORS, form({ name: 'Awel' }))).toMatchObject({
      errors: [{ field: 'age' }],
      values: { name: 'Awel' },
    });
  });
});
