import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { NO_ERRORS } from '@/lib/action-state';
import { publicAction } from '@/app/_server/action-wrappers';
import { isFormRefused } from './refused-form';

const SITE = 'https://toolkit.example';
const { sent } = vi.hoisted(() => ({ sent: { headers: new Headers() } }));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(sent.headers) }));
vi.mock('@/app/_server/sign-in/viewer', () => ({ findViewer: () => null, findSignedIn: () => null }));
// The part of it that runs on the server cannot be loaded outside of Next.
vi.mock('next/navigation', () => ({ redirect: () => null }));

const ask = publicAction({
  name: 'ask',
  schema: z.object({ name: z.string().min(1, 'Enter a name') }),
  handle: ({ input }) =>
    Promise.resolve(
      input.name === 'taken' ? { errors: [{ field: 'name', message: 'Taken' }], values: {} } : NO_ERRORS,
    ),
});

function post(name: string) {
  const form = new FormData();
  form.append('name', name);
  return ask(NO_ERRORS, form);
}

beforeEach(() => {
  vi.stubEnv('PUBLIC_URL', SITE);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  sent.headers = new Headers({ origin: SITE });
});

describe('a page says “Error” before its title, also without a script,', () => {
  it.each([
    ['a field of its form is not filled in', ''],
    ['its form is refused by what it is about', 'taken'],
  ])('when %s', async (_when, name) => {
    await post(name);
    expect(await isFormRefused()).toBe(true);
  });

  it('when its form comes from another site', async () => {
    sent.headers = new Headers({ origin: 'https://elsewhere.example' });
    await post('Awel');
    expect(await isFormRefused()).toBe(true);
  });

  it.each([
    ['/evidence/add?kind=file&refused=too-large', true],
    ['/assessments/1/read-back?refused=too-large', true],
    ['/evidence/add?kind=file', false],
    ['/home?refused=too-large', false],
  ])('when its form was too long for anybody to read: %s', async (address, isRefused) => {
    sent.headers = new Headers({ 'x-page-address': address });
    expect(await isFormRefused()).toBe(isRefused);
  });

  it('and not when nothing is wrong', async () => {
    await post('Awel');
    expect(await isFormRefused()).toBe(false);
  });

  it('and no other request says so', async () => {
    await post('');
    sent.headers = new Headers({ origin: SITE });
    expect(await isFormRefused()).toBe(false);
  });
});
