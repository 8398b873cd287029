import { countOf } from '@/lib/format/number-word';
import { countNotAgreed } from '@/lib/framework/not-applicable-words';
import { assessmentHref, questionHref, startHref } from './addresses';
import { notStarted } from './overview';
import type { AssessmentOverview, CouncilOverview, May, OfferedFramework, OpenWork } from './overview';
import { doesNotApply } from './home-words';
import { minutesInWords } from './minutes';

export type HomeTask = {
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  /** Minutes in words; null when nobody can tell. */
  readonly time: string | null;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  /** Nothing waits for it: a council chooses which questionnaires it starts. */
  readonly isOffer: boolean;
};

/** What the reader can do now, the nearest date first, and for one date in the order in which work proceeds. */
export function homeTasks(overview: CouncilOverview, may: May): readonly HomeTask[] {
  const open = overview.assessments.flatMap((each) =>
    each.open === null ? [] : [{ ...each, open: each.open }],
  );
  const { round } = overview;
  const starts = round === null || !may.start ? [] : notStarted(overview);
  const tasks = [
    ...open.flatMap((each) => (may.agree && each.open.waitingForApprover > 0 ? [agreeTask(each)] : [])),
    ...open.flatMap((each) =>
      may.answer && each.open.next !== null ? [answerTask(each, each.open.next)] : [],
    ),
    ...open.flatMap((each) =>
      may.send && each.open.next === null ? [sendTask(each, overview.hasApprover)] : [],
    ),
    ...starts.map((framework) => startTask(framework, round?.closesOn ?? '')),
  ];
  return tasks.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

type Open = AssessmentOverview & { readonly open: OpenWork };

function agreeTask({ id, title, closesOn, open }: Open): HomeTask {
  const count = open.waitingForApprover;
  return {
    href: `${assessmentHref(id, 'check-answers')}#not-agreed`,
    title: `Agree, or not, that ${countOf(count, 'question')} of “${title}” ${doesNotApply(open)}`,
    detail: `Until you agree, ${count === 1 ? 'it counts' : 'they count'} as not answered. If you do not, it is the turn of whoever wrote ${count === 1 ? 'it' : 'them'}: the page says who.`,
    time: null,
    dueOn: closesOn,
    isOffer: false,
  };
}

function answerTask({ id, title, closesOn, open }: Open, next: NonNullable<OpenWork['next']>): HomeTask {
  const { blank, naNotCounted, completed, shown, minutesLeft } = open.progress;
  const notAgreed = naNotCounted === 0 ? '' : `, ${countNotAgreed(naNotCounted)}`;
  return {
    href: questionHref(id, next),
    title: `Answer ${countOf(blank, 'question')} of “${title}”`,
    detail:
      blank === shown
        ? 'Started, and nothing is answered yet.'
        : `${completed} of ${shown} ${completed === 1 ? 'is' : 'are'} answered${notAgreed}. The link leads to the next one.`,
    time: minutesInWords(minutesLeft),
    dueOn: closesOn,
    isOffer: false,
  };
}

function sendTask({ id, title, closesOn, open }: Open, hasApprover: boolean): HomeTask {
  const waiting = open.waitingForApprover;
  return {
    href: assessmentHref(id, 'check-answers'),
    title: `Check and send “${title}”`,
    detail: ['Nothing is left to answer.', ...waitsWords(waiting, hasApprover)].join(' '),
    time: null,
    dueOn: closesOn,
    isOffer: false,
  };
}

function waitsWords(waiting: number, hasApprover: boolean): readonly string[] {
  if (waiting === 0) return [];
  const gaps = waiting === 1 ? 'is a gap' : 'are gaps';
  return hasApprover
    ? [
        `${countOf(waiting, '“not applicable” waits', '“not applicable” wait')} for an approver, and ${gaps} until then.`,
      ]
    : [`${waiting} “not applicable” ${gaps}: your council has no approver to agree.`];
}

function startTask({ frameworkId, title, minutes }: OfferedFramework, dueOn: string): HomeTask {
  return {
    href: startHref(frameworkId),
    title: `You can start “${title}”`,
    detail: 'Nobody outside your council sees anything until you send it.',
    time: `About ${minutesInWords(minutes)}`,
    dueOn,
    isOffer: true,
  };
}
