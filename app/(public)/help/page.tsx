import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { ScoringRules } from '@/components/framework/scoring-rules';
import { FactList } from '@/components/shell/fact-list';
import { PageHeading } from '@/components/shell/page-heading';
import { AUTHORITY_ROLES, LAB_ROLES, ROLE_NAMES } from '@/lib/access/roles';
import { CODE_MINUTES } from '@/lib/access/sign-in-mail';
import { permissionsInWords } from '@/lib/access/permission-words';
import { BATCH_LIMITS } from '@/lib/batches/limits';
import { LARGEST_SMALL_COUNT } from '@/lib/disclosure/small-counts';
import { numberWord } from '@/lib/format/number-word';

export const metadata: Metadata = { title: 'Help' };

export default function HelpPage() {
  return (
    <PageFrame isPublic>
      <PageHeading>Help</PageHeading>
      <p className="ct-lead">
        How a council answers, what is done with the answers, and what our words mean.
      </p>
      <ul className="ct-list">
        <li>
          <a href="/help/glossary">What our words mean</a>
        </li>
        <li>
          <a href="/help/sources">Every source we cite</a>
        </li>
        <li>
          <a href="/frameworks">Every question, before you answer</a>
        </li>
      </ul>
      <SignIn />
      <Answering />
      <Sending />
      <h2 className="ct-h2">How answers are scored</h2>
      <ScoringRules />
      <h2 className="ct-h2">Who can do what</h2>
      <FactList
        facts={[...AUTHORITY_ROLES, ...LAB_ROLES].map((role) => ({
          term: ROLE_NAMES[role],
          detail: permissionsInWords(role),
        }))}
      />
    </PageFrame>
  );
}

function SignIn() {
  return (
    <>
      <h2 className="ct-h2">Signing in</h2>
      <p className="ct-p">
        Type your work email address. You get one email with a link and a six-digit code. Either works once,
        for {CODE_MINUTES} minutes. There is no password.
      </p>
      <p className="ct-p">
        No email? Look in the junk folder, then ask your lab’s administrator whether you were added. We give
        the same reply to everyone, so that nobody can find out who has an account.
      </p>
    </>
  );
}

function Answering() {
  return (
    <>
      <h2 className="ct-h2">Answering</h2>
      <ul className="ct-list">
        <li>
          Start an assessment for a framework while a round is open. One council starts each only once a
          round.
        </li>
        <li>
          Choose the highest level where every part is true today and you could show evidence. Between two
          levels, choose the lower one.
        </li>
        <li>“We do not know” is an answer. It is never a zero, and it is listed in the report.</li>
        <li>
          “Not applicable” needs a reason from the list. Another reason counts once your approver agrees.
        </li>
        <li>
          Where script runs, answers save as you write and the line below each question says so. Without it,
          use the button at the end of the page.
        </li>
        <li>If two people write one answer, nothing is overwritten. The page shows both and you choose.</li>
        <li>Do not write names, or details that show who a care-experienced person is.</li>
      </ul>
    </>
  );
}

function Sending() {
  return (
    <>
      <h2 className="ct-h2">Sending, comparing and taking away</h2>
      <ul className="ct-list">
        <li>Sending makes a frozen copy with its scores. You can send with gaps: the copy lists them.</li>
        <li>
          You choose who sees the result: kept to yourselves, shared without your name, or shared by name.
          Different groups can see different things, and you can change your mind.
        </li>
        <li>
          Councils are compared on the lowest possible score. No middle or quarter is shown on fewer than{' '}
          {numberWord(BATCH_LIMITS.minimumOthers)} other councils.
        </li>
        <li>The report is a page to print, a PDF and a file of figures. All three say the same.</li>
        <li>Counts of 1 to {LARGEST_SMALL_COUNT} people are hidden in everything that leaves the council.</li>
      </ul>
    </>
  );
}
