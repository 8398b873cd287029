import { countOf } from '@/lib/format/number-word';
import { countNotAgreed } from '@/lib/framework/not-applicable-words';
import { formatDay } from '@/lib/format/date';
import { approvalHref, assessmentHref, mineHref, questionHref, startHref } from './addresses';
import { byWhenWords } from './assignment-words';
import { notStarted } from './overview';
import type {
  AssessmentOverview,
  CouncilOverview,
  May,
  OfferedFramework,
  OpenWork,
  SharedWork,
} from './overview';
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
    ...open.flatMap((each) => (may.approve === true ? approveTask(each) : [])),
    ...open.flatMap((each) => (may.answer ? lookAgainTask(each) : [])),
    ...open.flatMap((each) => (may.agree && each.open.waitingForApprover > 0 ? [agreeTask(each)] : [])),
    ...open.flatMap((each) => (may.answer ? answerTasks(each) : [])),
    ...open.flatMap((each) =>
      may.send && each.open.next === null ? [sendTask(each, overview.hasApprover)] : [],
    ),
    ...starts.map((framework) => startTask(framework, round?.closesOn ?? '')),
  ];
  return byDate(tasks);
}

/** The nearest date first; in the order given for one date. */
export function byDate(tasks: readonly HomeTask[]): readonly HomeTask[] {
  return tasks.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}

type Open = AssessmentOverview & { readonly open: OpenWork };

function approveTask({ id, title, closesOn, open: { askedOn } }: Open): readonly HomeTask[] {
  if (askedOn === undefined) return [];
  return [
    {
      href: approvalHref(id),
      title: `Approve “${title}”, or send it back`,
      detail: `Asked on ${formatDay(askedOn)}. After a first decision you read only what changed.`,
      time: null,
      dueOn: closesOn,
      isOffer: false,
    },
  ];
}

/** Demand 20: what came back reaches whoever answers, on the page that they begin with. */
function lookAgainTask({ id, title, closesOn, open: { sentBack = [] } }: Open): readonly HomeTask[] {
  const [first] = sentBack;
  if (first === undefined) return [];
  return [
    {
      href: questionHref(id, first),
      title: `Look again at ${countOf(sentBack.length, 'question')} of “${title}”`,
      detail: `Sent back with a reason, which stands at the question. The link leads to the first one.`,
      time: null,
      dueOn: closesOn,
      isOffer: false,
    },
  ];
}

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

/** The reader's own questions; then all others. */
function answerTasks(each: Open): readonly HomeTask[] {
  const { shared, next } = each.open;
  const own = shared === undefined || shared.own.open === 0 ? [] : [ownTask(each, shared)];
  return next !== null && isForReader(each.open) ? [...own, answerTask(each, next)] : own;
}

/** What is with others is for those who look after them all, and for whoever was given none; and only if there is more. */
function isForReader({ shared, progress }: OpenWork): boolean {
  if (shared === undefined) return true;
  const { own, nobody } = shared;
  return (own.given === 0 || nobody !== null) && progress.blank > own.open;
}

function ownTask({ id, title, closesOn }: Open, { own, ownMinutes }: SharedWork): HomeTask {
  const { given, open, notAgreed, firstDue } = own;
  const answered = given - open - notAgreed;
  const gaps = notAgreed === 0 ? '' : `, ${countNotAgreed(notAgreed)}`;
  return {
    href: mineHref(id),
    title: `${countOf(open, 'question')} of “${title}” ${open === 1 ? 'is' : 'are'} with you${byWhenWords(own)}`,
    detail:
      answered === 0 && notAgreed === 0
        ? 'The link lists them, and nothing else.'
        : `${answered} of your ${given} ${answered === 1 ? 'is' : 'are'} answered${gaps}. The link lists them, and nothing else.`,
    time: minutesInWords(ownMinutes),
    dueOn: firstDue ?? closesOn,
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
        : `${completed} of ${shown} ${completed === 1 ? 'is' : 'are'} answered${notAgreed}.${withNobody(open)} The link leads to the next one.`,
    time: minutesInWords(minutesLeft),
    dueOn: closesOn,
    isOffer: false,
  };
}

function withNobody({ shared }: OpenWork): string {
  const nobody = shared?.nobody ?? 0;
  return nobody === 0 ? '' : ` ${nobody} ${nobody === 1 ? 'is' : 'are'} with nobody.`;
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
    detail: 'The lab and other councils see nothing until you send it.',
    time: `About ${minutesInWords(minutes)}`,
    dueOn,
    isOffer: true,
  };
}
