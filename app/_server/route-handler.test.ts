import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuthorityRole } from '@/lib/access/roles';
import { authorityHandler, sharedHandler } from './route-handler';
import type { Viewer } from '@/app/_server/sign-in/viewer';

const { findViewer } = vi.hoisted(() => ({ findViewer: vi.fn<() => Promise<Viewer | null>>() }));
vi.mock('@/app/_server/sign-in/viewer', () => ({ findViewer }));

const HOST = 'toolkit.example';

const printed = vi.spyOn(console, 'log');

beforeEach(() => {
  vi.clearAllMocks();
  printed.mockReset().mockImplementation(() => undefined);
  vi.stubEnv('PUBLIC_URL', `https://${HOST}`);
  signIn('lead');
});

function signIn(role: AuthorityRole | null): void {
  const place = {
    kind: 'authority',
    memberId: 'member-awel',
    userId: 'u',
    authorityCode: 'TEST0001',
  } as const;
  findViewer.mockResolvedValue(
    role && {
      member: { ...place, role },
      displayName: 'Awel',
      authorityName: 'Northdale',
      succession: null,
      userId: 'u',
    },
  );
}

const handle = vi.fn((call: { readonly scope: { readonly authorityCode: string } }) =>
  Promise.resolve(new Response(`done for ${call.scope.authorityCode}`)),
);

const handler = authorityHandler<{ readonly id: string }>(
  { name: 'save', permission: 'answer:edit' },
  handle,
);

function request(method: string, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request(`https://${HOST}/api/x`, { method, headers: { host: HOST, ...headers } });
}

async function answer(sent: Request): Promise<string> {
  const response = await handler(sent, { params: Promise.resolve({ id: '5' }) });
  return `${response.status} ${await response.text()}`;
}

const FROM_HERE = { origin: `https://${HOST}` };

describe('a route handler', () => {
  it('answers a person who may, with their scope and the parameters', async () => {
    expect(await answer(request('GET'))).toBe('200 done for TEST0001');
    expect(handle).toHaveBeenCalledWith(expect.objectContaining({ params: { id: '5' } }));
    expect(await answer(request('POST', FROM_HERE))).toBe('200 done for TEST0001');
  });

  it('answers 401 to nobody and 403 to a role that may not, and does nothing', async () => {
    signIn(null);
    expect(await answer(request('GET'))).toBe('401 Sign in first');
    signIn('viewer');
    expect(await answer(request('GET'))).toBe('403 Your role cannot do that');
    expect(handle).not.toHaveBeenCalled();
  });

  it('answers a request for the headers alone as it answers a reading one: no browser says where that comes from', async () => {
    expect(await answer(request('HEAD'))).toBe('200 done for TEST0001');
    signIn('viewer');
    expect(await answer(request('HEAD'))).toBe('403 Your role cannot do that');
    signIn(null);
    expect(await answer(request('HEAD'))).toBe('401 Sign in first');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'answers 403 to a %s from another site before it asks who',
    async (method) => {
      const sent = request(method, { origin: 'https://elsewhere.example' });
      expect(await answer(sent)).toBe('403 Only this site can send that');
      expect(findViewer).not.toHaveBeenCalled();
      expect(handle).not.toHaveBeenCalled();
    },
  );

  it('keeps refusals out of every cache', async () => {
    signIn(null);
    const response = await handler(request('GET'), { params: Promise.resolve({ id: '5' }) });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('logs who and what came of it, by id', async () => {
    await answer(request('GET'));
    signIn(null);
    await answer(request('GET'));
    const lines = printed.mock.calls.map(([line]) => String(line));
    expect(lines[0]).toContain('"name":"save","status":200,"member":"member-awel"');
    expect(lines[1]).toContain('"name":"save","status":401,"member":null');
    expect(lines.join()).not.toMatch(/Awel|Northdale/);
  });
});

describe('a route handler of what councils share', () => {
  const shared = sharedHandler({ name: 'cut', permission: 'benchmark:view' }, ({ granted: { scope } }) =>
    Promise.resolve(new Response(`${scope.audience} ${scope.viewerAuthorityCode ?? 'nobody'}`)),
  );
  const read = async () => {
    const response = await shared(request('GET'));
    return `${response.status} ${await response.text()}`;
  };

  it('answers whoever may compare, as the audience that they are, and nobody else', async () => {
    expect(await read()).toBe('200 lab-councils TEST0001');
    signIn('reviewer');
    expect(await read()).toBe('403 Your role cannot do that');
    signIn(null);
    expect(await read()).toBe('401 Sign in first');
    findViewer.mockResolvedValue({
      member: { kind: 'lab', memberId: 'm', userId: 'u', role: 'lab-member', audience: 'associates' },
      displayName: 'Sol',
      authorityName: 'The lab',
      succession: null,
      userId: 'u',
    });
    expect(await read()).toBe('200 associates nobody');
  });
});
