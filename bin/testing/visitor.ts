import { Agent, request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

export type Answer = { readonly status: number; readonly body: string };

/** One connection to a server, kept alive, with the cookie of a person. */
export type Visitor = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, form: FormData) => Promise<Answer>;
  readonly close: () => void;
};

type Sent = { readonly method: string; readonly headers: OutgoingHttpHeaders; readonly body: Buffer };

/** Opens a connection at its first request. A request resolves when the last byte of the answer has come. */
export function openVisitor(address: string, cookie: string | null): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const identity = cookie === null ? {} : { cookie };

  function send(path: string, { method, headers, body }: Sent): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, address), { agent, method, headers: { ...headers, ...identity } });
      sent.on('error', reject);
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') });
        });
      });
      sent.end(body);
    });
  }

  return {
    get: (path) => send(path, { method: 'GET', headers: {}, body: Buffer.alloc(0) }),
    post: async (path, form) => {
      const encoded = new Response(form);
      const body = Buffer.from(await encoded.arrayBuffer());
      const type = encoded.headers.get('content-type') ?? '';
      const headers = {
        'content-type': type,
        'content-length': body.length,
        origin: new URL(address).origin,
      };
      return send(path, { method: 'POST', headers, body });
    },
    close: () => {
      agent.destroy();
    },
  };
}

/**
 * The body of a page that must answer 200.
 *
 * @throws with the status when it does not
 */
export async function readPage(visitor: Visitor, path: string): Promise<string> {
  const { status, body } = await visitor.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return body;
}
