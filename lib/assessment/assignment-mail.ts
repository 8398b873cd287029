import { formatDay } from '@/lib/format/date';
import { countOf, joinWords } from '@/lib/format/number-word';

/**
 * How long a mail about given questions is of use, and how many of them one person gets in a day: one a giving, and no
 * way to fill a colleague's mailbox. What was given stands on their pages all the same.
 */
export const ASSIGNMENT_MAIL_LIMITS = { validMinutes: 3 * 24 * 60, mostADay: 10 } as const;

/**
 * The mail to somebody who is given questions: one a giving, however many they are. `themes` are the titles of the
 * themes that they are of, `dueOn` and `closesOn` days as YYYY-MM-DD, `link` leads to exactly their questions. The
 * subject holds a number and no name: mail servers log it.
 */
export function assignmentMail({
  givenBy,
  title,
  questions,
  themes,
  dueOn,
  closesOn,
  link,
}: {
  readonly givenBy: string;
  /** Of the framework. */
  readonly title: string;
  readonly questions: number;
  readonly themes: readonly string[];
  readonly dueOn: string | null;
  readonly closesOn: string;
  readonly link: string;
}): { readonly subject: string; readonly body: string } {
  const count = countOf(questions, 'question');
  const when =
    dueOn === null
      ? `Answer ${them(questions)} before the round closes on ${formatDay(closesOn)}.`
      : `Answer ${them(questions)} by ${formatDay(dueOn)}. The round closes on ${formatDay(closesOn)}.`;
  return {
    subject: `${count} of the Care Experience Toolkit ${questions === 1 ? 'is' : 'are'} with you`,
    body: [
      `${givenBy} has given you ${count} of “${title}”: ${joinWords(themes)}.`,
      when,
      '',
      'This page lists your questions, and no others:',
      link,
      '',
      `If somebody else knows more about ${them(questions)}, tell ${givenBy}, who can give ${them(questions)} to that person.`,
    ].join('\n'),
  };
}

function them(questions: number): string {
  return questions === 1 ? 'it' : 'them';
}
