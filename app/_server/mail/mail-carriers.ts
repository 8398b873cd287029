import 'server-only';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { LeasedMail } from '@/db/queries/outbox-delivery';
import { CODE_MINUTES } from '@/lib/access/sign-in-mail';

/** A way for mail to leave. */
export type MailCarrier = {
  /** What to record of a mail that it took. */
  readonly outcome: 'sent' | 'kept';
  /** Resolves when the mail is out of our hands, and rejects when it is not. Ends well before a lease does. */
  readonly carry: (mail: LeasedMail) => Promise<void>;
};

type MailServer = { readonly smtpUrl: string; readonly from: string };
type Patience = { readonly stepMs: number; readonly wholeMs: number };

// One step is a connection, a greeting or a reply; the whole is well within a lease.
const PATIENCE: Patience = { stepMs: 10_000, wholeMs: 40_000 };

/** Hands mail to a mail server. A mail that goes twice has the same Message-ID, by which a mailbox can tell. */
export function openMailServer({ smtpUrl, from }: MailServer, patience: Patience = PATIENCE): MailCarrier {
  const { stepMs, wholeMs } = patience;
  const transport = createTransport({
    url: smtpUrl,
    dnsTimeout: stepMs,
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    socketTimeout: stepMs,
  });
  const domain = from.split('@').at(-1) ?? '';
  return {
    outcome: 'sent',
    carry: async ({ id, createdAt, recipient, subject, body }) => {
      await transport.sendMail({
        from,
        to: recipient,
        subject,
        text: body,
        messageId: `<${id}.${createdAt.getTime()}@${domain}>`,
        // A server that answers, but never to the point, would outlast every step.
        signal: AbortSignal.timeout(wholeMs),
      });
    },
  };
}

/**
 * Writes mail into a folder. Whoever can read it can read the database beside it, so nobody gains anything. Files go
 * when what is in them no longer works.
 */
export function openFolder(folder: string): MailCarrier {
  removeOldFiles(folder);
  return {
    outcome: 'kept',
    carry: ({ id, recipient, subject, body }) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const text = `To: ${recipient}\nSubject: ${subject}\n\n${body}\n`;
      writeFileSync(path.join(folder, `${id}.txt`), text, { mode: 0o600 });
      return Promise.resolve();
    },
  };
}

function removeOldFiles(folder: string): void {
  for (const name of filesIn(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).mtimeMs < Date.now() - CODE_MINUTES * 60_000) rmSync(file);
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+\.txt$/.test(name));
  } catch {
    return []; // Nothing was ever kept.
  }
}

/**
 * What an attempt failed of, as a code that quotes nobody, and whether it lies in this mail: then the server has
 * answered, and the next mail may well go.
 */
export function mailFault(error: unknown): { readonly code: string; readonly isOfThisMail: boolean } {
  const code = fieldOf(error, 'code');
  const reply = fieldOf(error, 'responseCode');
  const name = typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : 'unknown';
  return typeof reply === 'number'
    ? { code: `${name} ${reply}`, isOfThisMail: true }
    : { code: name, isOfThisMail: false };
}

function fieldOf(error: unknown, field: string): unknown {
  return error instanceof Error ? Object.entries(error).find(([name]) => name === field)?.[1] : undefined;
}
