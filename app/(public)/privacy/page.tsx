import type { Metadata } from 'next';
import { HostFills } from '@/app/(public)/host-fills';
import { PageFrame } from '@/app/_frame/page-frame';
import { FactList } from '@/components/shell/fact-list';
import { PageHeading } from '@/components/shell/page-heading';
import { SESSION_DAYS, SESSION_MOST_DAYS } from '@/lib/access/session-length';
import { CODE_MINUTES } from '@/lib/access/sign-in-mail';

export const metadata: Metadata = { title: 'Privacy' };

const KEPT = [
  {
    term: 'If you have an account',
    detail:
      'Your name, your work email address, each council or lab you belong to, your role there, and when you joined and left. If you belong to more than one: the one that you chose to act for last, so that you start with it. Which of our emails you switched off.',
  },
  {
    term: 'While you are signed in',
    detail: `A session, for ${SESSION_DAYS} days after your last visit and ${SESSION_MOST_DAYS} days in all, and which of your councils you act for in it. Not your network address, and not which browser or device you use.`,
  },
  {
    term: 'When you ask to sign in',
    detail: `The link and the code, scrambled so that nobody can read them back, for ${CODE_MINUTES} minutes; a scrambled form of your address and of the network you ask from, for as long, to limit how often anybody can ask or try codes; for a day, how many wrong codes were tried for your address; and that an email was sent to you. The text of the email is not kept once it is sent.`,
  },
  {
    term: 'What you answer',
    detail:
      'Your council’s answers, comments and reasons with every earlier version, each with the name of who wrote it and when. Sent assessments are frozen copies.',
  },
  {
    term: 'What you say to each other about a question',
    detail:
      'What you write, with your name and when, and whom it tells; you can take your words back. Of conversations that you are in, up to where you have read them and were told of them, so that no email tells you what you have read.',
  },
  {
    term: 'What was done',
    detail:
      'A list of actions such as “sent” or “shared”, by number of the person and the council. No names, no answers.',
  },
  {
    term: 'The server’s log',
    detail: 'Times, numbers and outcomes. No names, no email addresses, no answers.',
  },
] as const;

export default function PrivacyPage() {
  return (
    <PageFrame isPublic>
      <PageHeading>Privacy</PageHeading>
      <p className="ct-lead">
        What is kept about you, who sees it, and what is never collected. If you only read public pages, we
        keep nothing about you.
      </p>
      <h2 className="ct-h2">Who is responsible</h2>
      <HostFills>
        the organisation that decides how this installation is used, its data protection officer, its legal
        basis and how to reach it.
      </HostFills>
      <h2 className="ct-h2">What is kept</h2>
      <FactList facts={KEPT} />
      <WhoSees />
      <h2 className="ct-h2">What is never collected</h2>
      <ul className="ct-list">
        <li>No tracking, no advertising, no figures about how you use the pages.</li>
        <li>Nothing is fetched from, or sent to, another company’s site when you open a page.</li>
        <li>Nothing about individual care-experienced people. Answers must not name anyone.</li>
      </ul>
      <h2 className="ct-h2">How long it is kept</h2>
      <p className="ct-p">
        Answers and names beside them are kept while the installation runs: nothing deletes them by itself. A
        person who leaves loses access at once. Their name stays beside what they wrote.
      </p>
      <HostFills>how long this installation keeps its data and its backups.</HostFills>
      <h2 className="ct-h2">Your rights</h2>
      <p className="ct-p">
        You can ask what is held about you, and ask for it to be put right or deleted. You can complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
      </p>
    </PageFrame>
  );
}

function WhoSees() {
  return (
    <>
      <h2 className="ct-h2">Who sees it</h2>
      <ul className="ct-list">
        <li>Your council’s own members see its answers and who wrote them.</li>
        <li>
          Other councils and the lab see what your council chooses to share of a sent result: nothing, figures
          without its name, or figures with its name. They see scores, never who wrote an answer.
        </li>
        <li>
          The lab’s administrator sees who holds which role, and in which councils. A council does not see
          that one of its people belongs to another.
        </li>
        <li>Counts of 1 to 5 people are hidden in everything that leaves the council.</li>
        <li>
          Councils are public bodies. What they write here can be asked for under the Freedom of Information
          Act 2000, and inspectors can ask to see it.
        </li>
        <li>Whoever runs the server can read its database.</li>
      </ul>
    </>
  );
}
