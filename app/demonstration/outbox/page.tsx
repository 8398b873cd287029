import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { readyAccounts } from '@/app/_server/across-councils';
import { getConfig } from '@/app/_server/config';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { PageHeading } from '@/components/shell/page-heading';
import { listMail } from '@/db/queries/outbox';
import { systemScope } from '@/lib/access/scope';
import { formatDayTime } from '@/lib/format/date';
import { InventedPeople } from './invented-people';
import { mailLines } from './mail-lines';

export const metadata: Metadata = { title: 'Mail of the demonstration' };

const NEWEST = 20;

export default async function OutboxPage() {
  if (!(await isDemonstration())) notFound();
  const people = await readyAccounts();
  const mails = await inScope(systemScope(), (tx) => listMail(tx, systemScope(), NEWEST));
  return (
    <PageFrame isPublic>
      <PageHeading>Mail of the demonstration</PageHeading>
      <p className="ct-lead">
        This page stands in for the mailboxes of invented people. Every mail to them waits here: to sign in,
        to invite them and to tell them what waits for them.
      </p>
      <p className="ct-p">
        Everyone can read this page, and sign in with what is on it. That is why only invented people may be
        here. No other installation has it.
      </p>
      {mails.length === 0 ? (
        <p className="ct-p ct-none">
          No mail yet. <a href="/sign-in">Ask to sign in</a> with the address of an invented person, such as
          those below.
        </p>
      ) : (
        <ol className="ct-rows">
          {mails.map((mail) => (
            <Mail key={mail.id} {...mail} />
          ))}
        </ol>
      )}
      <InventedPeople people={people} />
    </PageFrame>
  );
}

type MailProps = Awaited<ReturnType<typeof listMail>>[number];

function Mail({ recipient, subject, body, createdAt, outcome }: MailProps) {
  return (
    <li className="ct-row ct-row--1 ct-read">
      <h2 className="ct-h3 ct-h2--first">{subject}</h2>
      <p className="ct-s ct-muted">
        To {recipient}, {formatDayTime(createdAt)}
      </p>
      {body === '' ? (
        <p className="ct-s ct-none">
          {outcome === 'sent' ? 'It was sent' : 'It no longer works'}, and its text was not kept.
        </p>
      ) : (
        <p className="ct-s">
          {mailLines(body, getConfig().publicUrl).map((pieces, line) => (
            <span key={line}>
              {pieces.map(({ text, href }, place) =>
                href === null ? (
                  text
                ) : (
                  <a key={place} href={href}>
                    {text}
                  </a>
                ),
              )}
              <br />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
