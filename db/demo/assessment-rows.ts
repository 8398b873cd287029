import { LINKED_FIGURES } from '@/db/linked-figures';
import { answerColumns } from '@/db/queries/answer-row';
import type * as schema from '@/db/schema';
import { AUDIENCES } from '@/lib/access/roles';
import type { FrozenAnswers } from '@/lib/assessment/frozen-answers';
import { answersFromFrozen } from '@/lib/assessment/frozen-answers';
import { sharedFigures } from '@/lib/disclosure/shared-figures';
import type { Answer } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { approvalRows } from './approvals';
import type { ApprovalRows } from './approvals';
import { generateAnswers } from './answers';
import type { DemonstrationAnswer } from './answers';
import { addDays } from './calendar';
import { authorityTypeOf } from './councils';
import type { DemonstrationCouncil } from './councils';
import { earlierVersionRows, hasEarlierVersions, standingColumns } from './earlier-versions';
import { findAnswerer, findApprover, findLead } from './people';
import { besideInvented } from './official-figures';
import type { PublishedFramework } from './published-framework';
import { seededUuid } from './random';
import { frozenEvidence } from './evidence';
import type { DemonstrationRound, RoundPlace } from './rounds';
import { timelineOf } from './timeline';
import type { Timeline } from './timeline';

export type AssessmentRows = {
  readonly assessment: typeof schema.assessments.$inferInsert;
  readonly answers: readonly (typeof schema.answers.$inferInsert)[];
  /** What answers said before, without the version that stands. */
  readonly earlierVersions: readonly (typeof schema.answerVersions.$inferInsert)[];
  readonly submission: typeof schema.submissions.$inferInsert | null;
  readonly figures: readonly (typeof schema.submissionFigures.$inferInsert)[];
  readonly approval: ApprovalRows;
  readonly sharing: readonly (typeof schema.sharingChoices.$inferInsert)[];
};

type Work = {
  readonly council: DemonstrationCouncil;
  readonly framework: PublishedFramework;
  readonly round: DemonstrationRound;
};
type Setting = { readonly rounds: readonly DemonstrationRound[]; readonly today: string };
type Written = Work & {
  readonly id: string;
  readonly answers: readonly DemonstrationAnswer[];
  readonly timeline: Timeline;
  readonly at: { readonly code: string; readonly place: RoundPlace; readonly today: string };
};

const DECLARATION = 'These answers are honest as far as I know, including the low ones';
const DAYS_UNTIL_WITHDRAWAL = 60;

/** The rows of one council's work on one framework in one round, or null when it took no part. */
export function assessmentRows(work: Work, { rounds, today }: Setting): AssessmentRows | null {
  const { council, framework, round } = work;
  const { frameworkId, definition } = framework;
  if (council.rounds[frameworkId][round.place] === 0) return null;
  const written: Written = {
    ...work,
    id: seededUuid(`assessment/${council.code}/${frameworkId}/${round.place}`),
    answers: besideInvented(
      { council, frameworkId, round: round.place },
      { definition, answers: generateAnswers(council, { definition, round: round.place, rounds }) },
    ),
    timeline: timelineOf({ council, frameworkId, round, today }),
    at: { code: council.code, place: round.place, today },
  };
  const rows = answerRows(written);
  return {
    assessment: {
      id: written.id,
      authorityCode: council.code,
      frameworkId,
      frameworkVersion: framework.version,
      roundId: round.id,
      authorityType: authorityTypeOf(council),
      startedAt: written.timeline.startedAt,
      startedBy: findLead(council).memberId,
    },
    answers: rows,
    earlierVersions: hasEarlierVersions(work) ? earlierVersionRows(rows, findLead(council).memberId) : [],
    ...submissionRows(written),
    approval: approvalRows(work, {
      assessmentId: written.id,
      answers: rows,
      sentAt: written.timeline.sentAt,
    }),
    sharing: sharingRows(written),
  };
}

function answerRows({ id, council, framework, round, answers, timeline }: Written) {
  const { themes } = framework.definition;
  return answers.map(({ questionId, themeId, answer, comment }) => {
    const savedAt = timeline.savedAt(placeOf(themes, questionId));
    return {
      assessmentId: id,
      questionId,
      authorityCode: council.code,
      ...answerColumns(answer),
      ...agreementColumns(council, answer, savedAt),
      comment,
      ...(hasEarlierVersions({ council, framework, round }) ? standingColumns(questionId) : { version: 1 }),
      savedAt,
      savedBy: findAnswerer(council, `${framework.frameworkId}/${themeId}`, {
        roundIsOpen: round.place === 2,
      }).memberId,
    };
  });
}

function agreementColumns(council: DemonstrationCouncil, answer: Answer, at: Date) {
  if (answer.state !== 'na' || answer.agreed !== true) return { naAgreed: false };
  return { naAgreed: true, naAgreedBy: findApprover(council).memberId, naAgreedAt: at };
}

function placeOf(themes: FrameworkDefinition['themes'], questionId: string) {
  const places = themes.map(({ questions }) => questions.findIndex(({ id }) => id === questionId));
  const theme = places.findIndex((place) => place >= 0);
  return { theme, themes: themes.length, place: places[theme] ?? 0 };
}

function submissionRows(written: Written): Pick<AssessmentRows, 'submission' | 'figures'> {
  const { id: assessmentId, council, framework, timeline } = written;
  if (timeline.sentAt === null) return { submission: null, figures: [] };
  const frozen: FrozenAnswers = Object.fromEntries(
    written.answers.map(({ questionId, answer, comment }) => {
      const evidence = frozenEvidence(written.at, questionId);
      return [questionId, { answer, comment, ...(evidence === undefined ? {} : { evidence }) }];
    }),
  );
  const answering = { authorityType: authorityTypeOf(council), answers: answersFromFrozen(frozen) };
  const scores = scoreAssessment(framework.definition, answering);
  const links = LINKED_FIGURES[framework.definition.id];
  const submissionId = seededUuid(`submission/${assessmentId}`);
  return {
    submission: {
      id: submissionId,
      assessmentId,
      authorityCode: council.code,
      frameworkId: framework.frameworkId,
      number: 1,
      submittedAt: timeline.sentAt,
      submittedBy: findLead(council).memberId,
      declaration: DECLARATION,
      answers: frozen,
      scores,
      methodVersion: scores.methodVersion,
    },
    figures: sharedFigures(framework.definition, answering, { scores, links }).map((figure) => ({
      ...figure,
      submissionId,
      authorityCode: council.code,
    })),
  };
}

/** Sharing is chosen at the start. A council that withdrew has made everything private since. */
function sharingRows({ id, council, round, timeline }: Written): AssessmentRows['sharing'] {
  const withdrew = council.withdrew === true;
  return AUDIENCES.map((audience) => ({
    assessmentId: id,
    authorityCode: council.code,
    audience,
    level: withdrew ? ('private' as const) : council.sharing[audience],
    chosenAt: withdrew ? new Date(addDays(round.closesOn, DAYS_UNTIL_WITHDRAWAL)) : timeline.startedAt,
    chosenBy: findLead(council).memberId,
    toldOfWords: true,
  }));
}
