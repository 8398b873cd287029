import { formatDay } from '@/lib/format/date';
import { askHolders, holdersOf } from '@/lib/access/permission-words';
import { sentenceCase } from '@/lib/format/letter-case';
import { countOf, numberWord } from '@/lib/format/number-word';
import type { CouncilOverview, May, OpenWork } from './overview';

/** Whether something waits for an approver in a council that has none: it would wait for ever. */
export function lacksApprover({ assessments, hasApprover }: CouncilOverview): boolean {
  return !hasApprover && assessments.some(({ open }) => open !== null && open.waitingForApprover > 0);
}

/** What waits for somebody else, in sentences. What waits for an approver whom the council does not have is not among them. */
export function waitingForOthers(overview: CouncilOverview, may: May): readonly string[] {
  const waitsForApprover = overview.hasApprover && !may.agree;
  return overview.assessments.flatMap(({ open, title }) => {
    if (open === null) return [];
    const said: string[] = [];
    if (waitsForApprover && open.waitingForApprover > 0) {
      const questions = countOf(open.waitingForApprover, 'question');
      said.push(
        `${sentenceCase(holdersOf('not-applicable:agree'))} to agree that ${questions} of “${title}” ${doesNotApply(open)}.`,
      );
    }
    said.push(...waitingForApproval(title, open, may));
    if (open.next === null && !may.send)
      said.push(`${sentenceCase(holdersOf('assessment:submit'))} to send “${title}”.`);
    if (open.next !== null && !may.answer) {
      const questions = countOf(open.progress.blank, 'question');
      said.push(`${sentenceCase(holdersOf('answer:edit'))} to answer ${questions} of “${title}”.`);
    }
    return said;
  });
}

function waitingForApproval(title: string, { askedOn }: OpenWork, may: May): readonly string[] {
  if (askedOn === undefined || may.approve === true) return [];
  const who = sentenceCase(holdersOf('assessment:approve'));
  return [`${who} to approve “${title}”. Asked on ${formatDay(askedOn)}.`];
}

/**
 * The finding at the head of the home page: how much waits. What a council may start or leave is not counted; what
 * people ask somebody is, once for each assessment.
 */
export function homeHeading(
  tasks: readonly { readonly isOffer: boolean }[],
  asked: readonly unknown[] = [],
): string {
  const waiting = tasks.filter(({ isOffer }) => !isOffer).length + asked.length;
  if (waiting === 0) return 'Nothing needs you now';
  const things = waiting === 1 ? 'thing needs' : 'things need';
  return `${sentenceCase(numberWord(waiting))} ${things} you`;
}

/** Of the questions that wait for an approver: "does not apply", "do not apply". */
export function doesNotApply({ waitingForApprover }: OpenWork): string {
  return waitingForApprover === 1 ? 'does not apply' : 'do not apply';
}

/** On the first day of a council, for whoever does not start: who does, by name, and what the reader can do. */
export function firstDayWords(
  leads: Parameters<typeof askHolders>[1],
  { answer }: Pick<May, 'answer'>,
): string {
  const then = answer ? ', and answer it as soon as it is started' : '';
  return `${askHolders('assessment:start', leads)} You can read every question now${then}.`;
}
