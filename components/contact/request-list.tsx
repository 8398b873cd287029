import type { ReactNode } from 'react';
import { FactList } from '@/components/shell/fact-list';
import type { ContactRequest } from '@/lib/contact/contact-request';
import { askedWords, contactLine } from '@/lib/contact/contact-words';

interface RequestListProps {
  readonly requests: readonly ContactRequest[];
  /** Code of the reader's council. */
  readonly authorityCode: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What the reader can do with one that is open. */
  readonly act: (one: ContactRequest) => ReactNode;
}

/** Requests to talk, the newest first: with whom, about what, how they stand and what comes next. */
export function RequestList({ requests, authorityCode, today, act }: RequestListProps) {
  return (
    <ul className="ct-rows">
      {requests.map((one) => {
        const { council, standing, next, state } = contactLine(one, { authorityCode, today });
        return (
          <li className="ct-row ct-row--1" key={one.id}>
            <h3 className="ct-h3 ct-h2--first">
              {council}: {one.question}
            </h3>
            <p className="ct-s ct-muted">{askedWords(one, today)}</p>
            <p className="ct-said">{one.message}</p>
            <p>
              <strong>{standing}</strong> {next}
            </p>
            {one.words === null ? null : <p className="ct-said">{one.words}</p>}
            <Contact one={one} />
            {state === 'open' ? act(one) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Contact({ one: { contactName, contactEmail } }: { readonly one: ContactRequest }) {
  if (contactName === null || contactEmail === null) return null;
  return (
    <FactList
      className="ct-measure"
      facts={[
        { term: 'Write to', detail: contactName },
        { term: 'Email address', detail: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> },
      ]}
    />
  );
}
