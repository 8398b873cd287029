import { beforeEach, describe, expect, test, vi } from 'vitest';
import { refusalOf } from './refuse-request';

const { findViewer } = vi.hoisted(() => ({ findViewer: vi.fn<() => Promise<unknown>>() }));
vi.mock('@/app/_server/sign-in/viewer', () => ({ findViewer }));

/** Roles that carry one permission may carry another too: tests can leave everybody a single one. */
const { onlyPermission } = vi.hoisted(() => ({ onlyPermission: vi.fn<() => string | undefined>() }));
vi.mock(import('@/lib/access/permissions'), async (original) => {
  const actual = await original();
  return {
    ...actual,
    roleAllows: (role, permission) =>
      onlyPermission() === undefined ? actual.roleAllows(role, permission) : permission === onlyPermission(),
  };
});

const SITE = 'https://toolkit.example';
const MULTIPART = 'multipart/form-data; boundary=XX';
const FORM = '--XX\r\nContent-Disposition: form-data; name="a"\r\n\r\nwords\r\n--XX--\r\n';

beforeEach(() => {
  vi.stubEnv('PUBLIC_URL', SITE);
  onlyPermission.mockReturnValue(undefined);
  findViewer.mockRejectedValue(new Error('Nobody is asked who they are here'));
});

type Sent = { readonly type?: string; readonly headers?: Readonly<Record<string, string>> };

/** A POST of `body` from this site, or as `headers` say. */
function post(body: BodyInit, { type = MULTIPART, headers = {} }: Sent = {}): Request {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : 0;
  return new Request(`${SITE}/home`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, 'content-length': `${length}`, origin: SITE, ...headers },
  });
}

/** The status of a refusal and its words, or "passed". */
async function answer(request: Request): Promise<string> {
  const refusal = await refusalOf(request);
  return refusal === null ? 'passed' : `${refusal.status} ${await refusal.text()}`;
}

describe('a request for open data', () => {
  const headers = { origin: 'https://elsewhere.example' };

  test.each(['GET', 'HEAD', 'OPTIONS'])('passes from any site when it reads: %s', async (method) => {
    expect(await answer(new Request(`${SITE}/api/v1/rounds`, { method, headers }))).toBe('passed');
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'is refused in its own form when it does not: %s',
    async (method) => {
      const refusal = await refusalOf(new Request(`${SITE}/api/v1/rounds`, { method, headers }));
      expect(refusal?.status).toBe(405);
      expect(refusal?.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(refusal?.headers.get('access-control-allow-origin')).toBe('*');
      expect(await refusal?.json()).toMatchObject({ type: '/results/api#method-not-allowed', status: 405 });
    },
  );

  test('is not every address that begins alike', async () => {
    const other = new Request(`${SITE}/api/v1x`, { method: 'OPTIONS', headers });
    expect(await answer(other)).toMatch(/^405 /);
  });
});

describe('a request passes', () => {
  test.each(['GET', 'HEAD'])('that reads: %s, from wherever a link stands', async (method) => {
    const headers = { origin: 'https://elsewhere.example' };
    expect(await answer(new Request(`${SITE}/home`, { method, headers }))).toBe('passed');
  });

  test('that brings a form of this site', async () => {
    expect(await answer(post(FORM))).toBe('passed');
    expect(await answer(post('--XX--\r\n'))).toBe('passed');
    expect(await answer(post('', { type: 'text/plain' }))).toBe('passed');
    expect(await answer(post('a=%zz', { type: 'application/x-www-form-urlencoded' }))).toBe('passed');
  });

  test('that brings nothing, and so no length', async () => {
    expect(await answer(new Request(`${SITE}/sign-out`, { method: 'POST', headers: { origin: SITE } }))).toBe(
      'passed',
    );
  });

  test('with the longest form there is', async () => {
    const words = 'a'.repeat(1_000_000 - FORM.length + 'words'.length);
    expect(await answer(post(FORM.replace('words', words)))).toBe('passed');
  });
});

describe('a request is refused', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'get-it'])(
    'that nothing here answers: %s',
    async (method) => {
      const refusal = await refusalOf(new Request(`${SITE}/home`, { method }));
      expect(refusal?.status).toBe(405);
      expect(refusal?.headers.get('allow')).toBe('GET, HEAD, POST');
    },
  );

  test.each(['https://elsewhere.example', 'null', '%%', `${SITE}.elsewhere.example`])(
    'that brings a form from elsewhere: %s',
    async (origin) => {
      expect(await answer(post(FORM, { headers: { origin } }))).toBe('403 Only this site can send that');
    },
  );

  test('that brings a form and does not say from where: a browser always does', async () => {
    const request = post(FORM);
    request.headers.delete('origin');
    expect(await answer(request)).toBe('403 Only this site can send that');
  });

  test('that brings a form from elsewhere, whatever host a proxy says it was sent to', async () => {
    const headers = { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' };
    expect(await answer(post(FORM, { headers }))).toBe('403 Only this site can send that');
  });

  test.each(['1000001', '99999999999999999999', 'many', '-'])(
    'whose form is too long, or of no length: %s',
    async (length) => {
      expect(await answer(post(FORM, { headers: { 'content-length': length } }))).toMatch(/^413 /);
    },
  );

  test('whose form does not say how long it is', async () => {
    const request = post(FORM, { headers: { 'transfer-encoding': 'chunked' } });
    request.headers.delete('content-length');
    expect(await answer(request)).toMatch(/^413 /);
  });

  test.each([
    ['is no form', 'garbage'],
    ['stops in the middle', FORM.slice(0, -20)],
    ['has a part without a head', '--XX\r\n\r\nwords\r\n--XX--\r\n'],
    ['has a part without a name', '--XX\r\nContent-Disposition: form-data\r\n\r\nwords\r\n--XX--\r\n'],
  ])('whose form %s', async (_what, body) => {
    expect(await answer(post(body))).toBe('400 That is not a form');
  });

  test('whose form does not say where its parts end', async () => {
    expect(await answer(post(FORM, { type: 'multipart/form-data' }))).toBe('400 That is not a form');
    expect(await answer(post(FORM, { type: 'Multipart/Form-Data; boundary=Y' }))).toMatch(/^400 /);
  });

  test('and the refusal is kept by nobody', async () => {
    const refusal = await refusalOf(post('garbage'));
    expect(refusal?.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a form with a file', () => {
  const MEBIBYTE = 1024 * 1024;

  function upload(length: number, address = '/evidence/add?kind=file'): Request {
    const headers = { 'content-type': MULTIPART, 'content-length': `${length}`, origin: SITE };
    return new Request(`${SITE}${address}`, { method: 'POST', body: FORM, headers });
  }
  function signIn(role: 'contributor' | 'viewer' | null): void {
    const member = { kind: 'authority', memberId: 'm', userId: 'u', authorityCode: 'TEST0001', role };
    findViewer.mockResolvedValue(role && { member });
  }

  test('may be longer than another, of somebody who may add evidence', async () => {
    signIn('contributor');
    expect(await answer(upload(10 * MEBIBYTE))).toBe('passed');
    expect(await answer(upload(10 * MEBIBYTE, '/evidence/edit'))).toMatch(/^413/);
    expect(await answer(upload(10 * MEBIBYTE, '/evidence/add/more'))).toMatch(/^413/);
  });

  test('that nobody sends who may add evidence is not read: it would fill the memory', async () => {
    for (const role of ['viewer', null] as const) {
      signIn(role);
      expect(await answer(upload(2 * MEBIBYTE))).toMatch(/^413/);
    }
  });

  test.each([
    ['/evidence/add?kind=link', 'evidence:manage', 'answer:edit'],
    ['/assessments/a1/read-back', 'answer:edit', 'evidence:manage'],
  ])('is asked for what its own page asks: %s', async (address, needs, other) => {
    signIn('contributor');
    onlyPermission.mockReturnValue(needs);
    expect(await answer(upload(2 * MEBIBYTE, address))).toBe('passed');
    onlyPermission.mockReturnValue(other);
    expect(await answer(upload(2 * MEBIBYTE, address))).toMatch(/^413/);
  });

  test('is taken from an administrator of the lab alone where figures are imported', async () => {
    const inLab = (role: string) => ({
      kind: 'lab',
      memberId: 'm',
      userId: 'u',
      role,
      audience: 'lab-councils',
    });
    const sent = () => answer(upload(7 * MEBIBYTE, '/lab/statistics'));
    findViewer.mockResolvedValue({ member: inLab('lab-admin') });
    expect(await sent()).toBe('passed');
    expect(await answer(upload(7 * MEBIBYTE, '/lab/statistics/preview'))).toMatch(/^413/);
    findViewer.mockResolvedValue({ member: inLab('lab-member') });
    expect(await sent()).toMatch(/^413/);
    signIn('contributor');
    expect(await sent()).toMatch(/^413/);
  });

  test('that is short is asked of nobody before its page does', async () => {
    expect(await answer(upload(FORM.length, '/assessments/a1/read-back'))).toBe('passed');
  });

  test('that is far too long leads back to its page, which says so', async () => {
    signIn('contributor');
    for (const request of [upload(30 * MEBIBYTE), upload(Number.NaN)]) {
      const refusal = await refusalOf(request);
      expect(refusal?.status).toBe(303);
      expect(refusal?.headers.get('location')).toBe(`${SITE}/evidence/add?kind=file&refused=too-large`);
    }
  });
});
