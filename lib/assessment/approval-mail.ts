import { countOf } from '@/lib/format/number-word';

/**
 * How long a mail about an approval is of use, in minutes, and how many of them one person gets in a day: more than can be
 * asked, decided and refused in a day, since what comes back is told to whoever answers it.
 */
export const APPROVAL_MAIL_LIMITS = { validMinutes: 7 * 24 * 60, mostADay: 200 } as const;

type Mail = { readonly subject: string; readonly body: string };

type About = {
  readonly councilName: string;
  /** The questionnaire. */
  readonly title: string;
};

/** One question in a mail: what was asked, why it came back, and where it is answered. */
export type MailedQuestion = { readonly question: string; readonly reason: string; readonly link: string };

/** On one line, so that what somebody typed cannot look like the next part of the mail. */
function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function quoted(text: string): string {
  return `“${onOneLine(text)}”`;
}

/** To an approver: somebody asks them to decide. */
export function askMail({
  councilName,
  title,
  askedBy,
  note,
  link,
}: About & { readonly askedBy: string; readonly note: string; readonly link: string }): Mail {
  return {
    subject: `${councilName}: a self-assessment waits for your approval`,
    body: [
      `${askedBy} asks you to approve “${title}” of ${councilName}.`,
      ...(note === '' ? [] : [`${askedBy} writes: ${quoted(note)}`]),
      '',
      'Read the answers, and approve them or send back what is not right:',
      link,
    ].join('\n'),
  };
}

/** To whoever answers the questions that came back. Demand 20: the reason reaches the author. */
export function sentBackMail({
  councilName,
  title,
  by,
  questions,
}: About & { readonly by: string; readonly questions: readonly MailedQuestion[] }): Mail {
  const count = questions.length;
  return {
    subject: `${councilName}: ${countOf(count, 'answer')} came back to you`,
    body: [
      `${by} sent ${countOf(count, 'answer')} in “${title}” of ${councilName} back to you.`,
      ...listed(questions),
      '',
      'Change the answer or its comment. Saving it is your reply: the reason goes away from the question then.',
    ].join('\n'),
  };
}

/** To whoever answers a question whose "not applicable" the approver does not agree to. */
export function refusedMail({
  councilName,
  title,
  by,
  question,
}: About & { readonly by: string; readonly question: MailedQuestion }): Mail {
  return {
    subject: `${councilName}: “not applicable” was not agreed`,
    body: [
      `${by} does not agree that a question of “${title}” does not apply to ${councilName}. It counts as not answered.`,
      ...listed([question]),
      '',
      'Answer it otherwise, or say more about why it does not apply.',
    ].join('\n'),
  };
}

function listed(questions: readonly MailedQuestion[]): readonly string[] {
  return questions.flatMap(({ question, reason, link }) => ['', question, `Reason: ${quoted(reason)}`, link]);
}

/** To whoever asked for approval: what was decided, and what comes next. `sentBack` names each question and who answers it. */
export function decidedMail({
  councilName,
  title,
  by,
  sentBack,
  comment,
  link,
}: About & {
  readonly by: string;
  readonly sentBack: readonly {
    readonly question: string;
    /** Null: with nobody, and never answered. */
    readonly person: string | null;
    readonly isTold: boolean;
  }[];
  readonly comment: string;
  readonly link: string;
}): Mail {
  const isApproved = sentBack.length === 0;
  const said = comment === '' ? [] : [`${by} writes: ${quoted(comment)}`];
  if (isApproved) {
    return {
      subject: `${councilName}: a self-assessment was approved`,
      body: [
        `${by} approved “${title}” of ${councilName} as it stood then.`,
        ...said,
        '',
        'You can send it now. Answers that change first need to be approved again:',
        link,
      ].join('\n'),
    };
  }
  return {
    subject: `${councilName}: ${countOf(sentBack.length, 'answer')} came back`,
    body: [
      `${by} sent back ${countOf(sentBack.length, 'answer')} of “${title}” of ${councilName}.`,
      ...said,
      '',
      ...sentBack.map(
        ({ question, person, isTold }) =>
          `${question} (${person ?? 'with nobody'}, ${isTold ? 'told by email' : 'not told by email'})`,
      ),
      '',
      'When they are answered again, ask for approval once more. The approver then sees what changed:',
      link,
    ].join('\n'),
  };
}
