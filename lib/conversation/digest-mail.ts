import { switchOffWords } from '@/lib/emails/own-emails';
import { joinWords } from '@/lib/format/number-word';
import { DIGEST_TIMES } from './digest-times';

/** For how long such a mail is of use. */
export const DIGEST_VALID_MINUTES = 3 * 24 * 60;

/** A thread with something in it that one person has neither seen nor been told of. */
export type ThreadNews = {
  readonly councilName: string;
  readonly questionnaire: string;
  readonly question: string;
  /** Who wrote, by name, without the person themselves. */
  readonly writers: readonly string[];
  /** Those of them who name the person. */
  readonly namedBy: readonly string[];
  readonly link: string;
};

/**
 * One mail about every thread with news for one person. Who wrote, and about which question; not what they wrote: a
 * mailbox is not the council's house. `news` has at least one thread; `publicUrl` is where the reader switches it off.
 */
export function digestMail(
  news: readonly ThreadNews[],
  publicUrl: string,
): { readonly subject: string; readonly body: string } {
  const threads = news.length === 1 ? 'A conversation is' : `${news.length} conversations are`;
  return {
    subject: `${threads} waiting for you in the Care Experience Toolkit`,
    body: [
      ...groupsOf(news).flatMap(([heading, group]) => [heading, '', ...group.flatMap(linesOf)]),
      'What was written is in the toolkit, not in this email.',
      `You get this because somebody names you, or replies where you wrote: at most one email in ${DIGEST_TIMES.pauseHours} hours, and none about what you have seen there.`,
      switchOffWords('conversations', publicUrl),
    ].join('\n'),
  };
}

function groupsOf(news: readonly ThreadNews[]): readonly (readonly [string, readonly ThreadNews[]])[] {
  const groups = new Map<string, ThreadNews[]>();
  for (const one of news) {
    const heading = `${one.councilName}: ${one.questionnaire}`;
    groups.set(heading, [...(groups.get(heading) ?? []), one]);
  }
  return [...groups];
}

function linesOf({ question, writers, namedBy, link }: ThreadNews): readonly string[] {
  const others = writers.filter((name) => !namedBy.includes(name));
  const said = [
    ...(namedBy.length === 0
      ? []
      : [`${joinWords(namedBy)} ${namedBy.length === 1 ? 'names' : 'name'} you.`]),
    ...(others.length === 0 ? [] : [`${joinWords(others)} wrote.`]),
  ];
  return [question, said.join(' '), link, ''];
}
