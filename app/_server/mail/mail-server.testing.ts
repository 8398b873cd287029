import 'server-only';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

type Running = { readonly url: string; readonly stop: () => void };

/** For tests: as much of SMTP as a mail needs. It refuses one recipient when told to, and tells what it was sent. */
export async function startMailServer(
  options: { readonly refuse?: string } = {},
): Promise<Running & { readonly received: () => string }> {
  let text = '';
  const running = await listen((socket) => {
    let isData = false;
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      const said = chunk.toString();
      text += said;
      if (isData && !text.endsWith('\r\n.\r\n')) return;
      const isCommand = !isData && said.startsWith('DATA');
      socket.write(isCommand ? '354 go on\r\n' : replyTo(said, options.refuse));
      isData = isCommand;
    });
  });
  return { ...running, received: () => text };
}

function replyTo(said: string, refused: string | undefined): string {
  const isRefused = refused !== undefined && said.includes(`RCPT TO:<${refused}>`);
  return isRefused ? `550 no such person: ${refused}\r\n` : '250 ok\r\n';
}

/** For tests: a mail server that takes connections and never says a word. */
export async function startSilentServer(): Promise<Running & { readonly connected: Promise<void> }> {
  let heard = (): void => undefined;
  const connected = new Promise<void>((resolve) => {
    heard = resolve;
  });
  return { ...(await listen(() => heard())), connected };
}

async function listen(onConnection: (socket: Socket) => void): Promise<Running> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${portOf(server)}`,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}
