import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { AuthorityRole, LabRole } from '@/lib/access/roles';
import { NO_ERRORS } from '@/lib/action-state';
import { authorityAction, labAction, personAction, publicAction } from './action-wrappers';
import type { SignedIn, Viewer } from '@/app/_server/sign-in/viewer';

const SITE = 'https://toolkit.example';
const { findViewer, findSignedIn, drawAgainFrom, sent } = vi.hoisted(() => ({
  sent: { headers: new Headers() },
  findViewer: vi.fn<() => Promise<Viewer | null>>(),
  findSignedIn: vi.fn<() => Promise<SignedIn | null>>(),
  drawAgainFrom: vi.fn<(place: string) => Promise<void>>(),
}));
vi.mock('@/app/_server/sign-in/viewer', () => ({ findViewer, findSignedIn }));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(sent.headers) }));
vi.mock('@/app/_server/requests/drawn-again', () => ({ drawAgainFrom }));
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
  vi.stubEnv('PUBLIC_URL', SITE);
  sent.headers = new Headers({ origin: SITE });
  drawAgainFrom.mockReset();
  printed.mockReset().mockImplementation(() => undefined);
});

type Place = SignedIn['places'][number];

/** Signs the person in with these places, in the first of which they act. */
function signIn(...places: readonly Place[]): void {
  const [acting = null] = places;
  findViewer.mockImplementation(() => {
    happened.push('who');
    return Promise.resolve(acting && { ...acting, userId: 'user-awel' });
  });
  findSignedIn.mockResolvedValue({
    sessionId: 'session',
    userId: 'user-awel',
    places,
    acting,
    drawn: acting,
  });
}

function signOut(): void {
  signIn();
  findSignedIn.mockResolvedValue(null);
}

const AWEL = { memberId: 'member-awel', userId: 'user-awel' };
const PLACE = { displayName: 'Awel Price', succession: null };

function councilPlace(role: AuthorityRole, authorityCode = 'TEST0001', authorityName = 'Northdale'): Place {
  return { ...PLACE, member: { kind: 'authority', ...AWEL, authorityCode, role }, authorityName };
}

function labPlace(role: LabRole): Place {
  const member = { kind: 'lab', ...AWEL, memberId: 'member-lab', audience: 'lab-councils', role } as const;
  return { ...PLACE, member, authorityName: null };
}

function inCouncil(role: AuthorityRole): void {
  signIn(councilPlace(role));
}

function inLab(role: LabRole): void {
  signIn(labPlace(role));
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

/** The places that pages bind their forms to. */
const HERE = 'TEST0001';
const LAB = 'lab';

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
    expect(await saveInCouncil(HERE, NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
    expect(happened).toEqual(['who', 'parse', 'handle Awel for TEST0001 by member-awel']);
  });

  it('leaves to sign-in before it reads anything when nobody is signed in', async () => {
    signOut();
    expect(await leftTo(saveInCouncil(HERE, NO_ERRORS, form(GOOD)))).toBe('/sign-in');
    expect(happened).toEqual(['who']);
  });

  it.each(['viewer', 'reviewer', 'approver'] as const)('leaves for a %s, who may not', async (role) => {
    inCouncil(role);
    expect(await leftTo(saveInCouncil(HERE, NO_ERRORS, form(GOOD)))).toBe('/not-your-role?needs=answer:edit');
    expect(happened).toEqual(['who']);
  });

  it('leaves for somebody of the lab, whatever their role', async () => {
    inLab('lab-admin');
    expect(await leftTo(saveInCouncil(LAB, NO_ERRORS, form(GOOD)))).toContain('/not-your-role');
  });

  it('leaves to the page of places when the person has left every place', async () => {
    signIn();
    expect(await leftTo(saveInCouncil(HERE, NO_ERRORS, form(GOOD)))).toBe('/places');
    expect(happened).toEqual(['who']);
  });

  it('gives every fault back, one a field, with what was typed, and does nothing', async () => {
    inCouncil('lead');
    expect(await saveInCouncil(HERE, NO_ERRORS, form({ name: '  ', age: '4' }))).toEqual({
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
    await saveInCouncil(HERE, forged, form({ ...GOOD, authorityCode: 'TEST0002' }));
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
    await expect(broken(HERE, NO_ERRORS, form(GOOD))).rejects.toThrow('The connection broke');
  });

  it('logs its name and ids, and nothing that was typed, and no name', async () => {
    inCouncil('lead');
    await saveInCouncil(HERE, NO_ERRORS, form({ name: 'Secret words', age: '44' }));
    const lines = printed.mock.calls.map(([line]) => String(line));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"name":"save","member":"member-awel","authority":"TEST0001"');
    for (const word of ['Secret', 'Awel', 'Northdale']) expect(lines.join()).not.toContain(word);
  });
});

describe('an action of the lab', () => {
  it('is done for an administrator', async () => {
    inLab('lab-admin');
    expect(await saveInLab(LAB, NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
    expect(happened).toEqual(['who', 'parse', 'handle Awel in the lab']);
  });

  it('is not for a member of the lab, nor for a council, nor for nobody', async () => {
    inLab('lab-member');
    expect(await leftTo(saveInLab(LAB, NO_ERRORS, form(GOOD)))).toBe('/not-your-role?needs=round:manage');
    inCouncil('lead');
    expect(await leftTo(saveInLab(HERE, NO_ERRORS, form(GOOD)))).toBe('/not-your-role?needs=round:manage');
    signOut();
    expect(await leftTo(saveInLab(LAB, NO_ERRORS, form(GOOD)))).toBe('/sign-in');
    expect(happened).toEqual(['who', 'who', 'who']);
  });
});

describe('a form of another place than the person acts from', () => {
  const TWO = [councilPlace('lead', 'TEST0002', 'Westmere'), councilPlace('lead')] as const;

  it('is refused with what was typed, before it is read, and drawn again from its own place', async () => {
    signIn(...TWO);
    expect(await saveInCouncil(HERE, NO_ERRORS, form({ ...GOOD, age: '' }))).toEqual({
      errors: [],
      values: { name: 'Awel', age: '' },
      otherPlace: { now: 'Westmere', drawnFor: 'Northdale' },
    });
    expect(happened).toEqual(['who']);
    expect(drawAgainFrom.mock.calls).toEqual([['TEST0001']]);
  });

  it('is refused before it is said who may: changing back lets the person send it', async () => {
    signIn(councilPlace('reviewer', 'TEST0002', 'Westmere'), councilPlace('lead'));
    expect(await saveInCouncil(HERE, NO_ERRORS, form(GOOD))).toHaveProperty('otherPlace.now', 'Westmere');
    signIn(councilPlace('lead'), labPlace('lab-admin'));
    expect(await saveInLab(LAB, NO_ERRORS, form(GOOD))).toHaveProperty('otherPlace', {
      now: 'Northdale',
      drawnFor: 'the policy lab',
    });
    expect(happened).toEqual(['who', 'who']);
  });

  it.each(['TEST0001', '', 'lab', '__proto__'])(
    'is refused when the person has no such place, and not drawn from it: %j',
    async (drawnFor) => {
      signIn(councilPlace('lead', 'TEST0002', 'Westmere'));
      expect(await saveInCouncil(drawnFor, NO_ERRORS, form(GOOD))).toHaveProperty('otherPlace', {
        now: 'Westmere',
        drawnFor: null,
      });
      expect(happened).toEqual(['who']);
      expect(drawAgainFrom).not.toHaveBeenCalled();
    },
  );

  it('is done when the person has another role in the same place now that may', async () => {
    signIn(councilPlace('contributor'));
    expect(await saveInCouncil(HERE, NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
  });

  it('keeps what its action says was typed', async () => {
    signIn(...TWO);
    const withList = authorityAction({
      name: 'list',
      permission: 'answer:edit',
      schema,
      typed: (sent) => ({ errors: [], values: { all: sent.getAll('one').length.toString() } }),
      handle: () => Promise.resolve(NO_ERRORS),
    });
    const sent = form(GOOD);
    for (const one of ['a', 'b']) sent.append('one', one);
    expect(await withList(HERE, NO_ERRORS, sent)).toHaveProperty('values', { all: '2' });
  });

  it('is logged as that, by ids', async () => {
    signIn(...TWO);
    await saveInCouncil(HERE, NO_ERRORS, form(GOOD));
    const lines = printed.mock.calls.map(([line]) => String(line));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"name":"save","member":"member-awel","outcome":"other-place"');
    expect(lines.join()).not.toMatch(/Awel|Northdale|Westmere/);
  });
});

describe('an action of a person', () => {
  const choose = personAction({
    name: 'choose',
    schema,
    handle: ({ scope, input }) => {
      happened.push(`handle ${input.name} of ${scope.userId} with ${scope.places.length} places`);
      return Promise.resolve(NO_ERRORS);
    },
  });

  it('is done from whatever place they act, and from none', async () => {
    inLab('lab-member');
    expect(await choose(NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
    signIn();
    expect(await choose(NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
    expect(happened).toEqual([
      'parse',
      'handle Awel of user-awel with 1 places',
      'parse',
      'handle Awel of user-awel with 0 places',
    ]);
  });

  it('leaves to sign-in before it reads anything when nobody is signed in', async () => {
    signOut();
    expect(await leftTo(choose(NO_ERRORS, form(GOOD)))).toBe('/sign-in');
    expect(happened).toEqual([]);
  });
});

describe('an action of everybody', () => {
  it('is done without asking who, and has no scope', async () => {
    signOut();
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

describe('an action that somebody calls by hand', () => {
  const NO_FORM = { errors: [{ field: 'form', message: 'That did not come from a form of this site' }] };

  it.each([
    ['nothing', undefined],
    ['text', 'name=Awel'],
    ['an object', GOOD],
    ['a list of fields', Object.entries(GOOD)],
  ])('says that %s is not a form, and reads and does nothing', async (_what, forged) => {
    inCouncil('lead');
    const inPlace: unknown = await Reflect.apply(saveInCouncil, undefined, [HERE, NO_ERRORS, forged]);
    expect(inPlace).toMatchObject(NO_FORM);
    const otherPlace: unknown = await Reflect.apply(saveInCouncil, undefined, [{}, NO_ERRORS, forged]);
    expect(otherPlace).toMatchObject(NO_FORM);
    expect(await Reflect.apply(saveForAll, undefined, [NO_ERRORS, forged])).toMatchObject(NO_FORM);
    expect(happened).not.toContain('parse');
  });

  it('says who may all the same', async () => {
    signOut();
    const called: unknown = Reflect.apply(saveInCouncil, undefined, [HERE, NO_ERRORS, undefined]);
    expect(await leftTo(Promise.resolve(called))).toBe('/sign-in');
  });
});

describe('a form that does not come from this site', () => {
  const NOT_OURS = { errors: [{ field: 'form', message: 'That did not come from a form of this site' }] };
  const choose = personAction({
    name: 'choose',
    schema,
    handle: () => Promise.reject(new Error('It was done')),
  });

  it.each([
    ['names no origin', {}],
    ['names none that can be read', { origin: 'null' }],
    ['comes from another site', { origin: 'https://elsewhere.example' }],
    [
      'comes from another site that a proxy was told to be ours',
      { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
    ],
  ])('is refused before it is asked who sends it, when it %s', async (_what, headers) => {
    inCouncil('lead');
    sent.headers = new Headers(headers);
    expect(await saveInCouncil(HERE, NO_ERRORS, form(GOOD))).toMatchObject(NOT_OURS);
    expect(await saveInLab(LAB, NO_ERRORS, form(GOOD))).toMatchObject(NOT_OURS);
    expect(await choose(NO_ERRORS, form(GOOD))).toMatchObject(NOT_OURS);
    expect(await saveForAll(NO_ERRORS, form(GOOD))).toMatchObject(NOT_OURS);
    expect(happened).toEqual([]);
    expect(printed.mock.calls.flat().join()).toContain('"name":"save","outcome":"foreign"');
  });

  it('is taken when it names the host that it was sent to', async () => {
    inCouncil('lead');
    sent.headers = new Headers({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' });
    expect(await saveInCouncil(HERE, NO_ERRORS, form(GOOD))).toBe(NO_ERRORS);
  });
});
