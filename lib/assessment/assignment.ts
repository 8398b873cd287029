import { roleAllows } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import { isOpenTick } from './progress';
import type { AssessmentProgress, ThemeProgress, Tick } from './progress';

/** A question that was given to somebody. Whether it still holds is derived: see `lapseOf`. */
export type Assignment = {
  readonly questionId: string;
  readonly memberId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly hasLeft: boolean;
  /** YYYY-MM-DD; null: by the end of the round. */
  readonly dueOn: string | null;
};

/** Whom a question is with now. */
export type Held = {
  readonly memberId: string;
  readonly displayName: string;
  readonly isYours: boolean;
  readonly dueOn: string | null;
};

/** Why a question that was given is with nobody: its person left, or has a role that does not answer. */
export type Lapse = 'left' | 'reads';

/** The questions of one person that are with nobody since. */
export type Lapsed = {
  readonly memberId: string;
  readonly displayName: string;
  readonly why: Lapse;
  readonly questionIds: readonly string[];
};

/** Who answers what in one assessment, as one reader sees it. Of shown questions only. */
export type Delegation = {
  readonly held: ReadonlyMap<string, Held>;
  readonly lapsed: readonly Lapsed[];
  readonly mine: ReadonlySet<string>;
  /** Something was given. Until then nothing is said of what is with nobody: one officer does it all. */
  readonly isUsed: boolean;
};

/** How one theme is shared out. */
export type ThemeDelegation = {
  /** Everybody with a question of the theme, the first of its questions first. */
  readonly people: readonly Pick<Held, 'memberId' | 'displayName' | 'isYours'>[];
  /** Questions with nobody. */
  readonly nobody: number;
  /** Questions that are not answered and whose day has passed. */
  readonly overdue: number;
};

/** One question of somebody's list. */
export type GivenQuestion = {
  readonly questionId: string;
  readonly themeId: string;
  readonly tick: Tick;
  readonly held: Held | null;
  readonly isOverdue: boolean;
};

/** What makes the work of one person of an assessment: how much of it is open, and by when. */
export type OwnWork = {
  readonly given: number;
  readonly open: number;
  /** “Not applicable” that nobody has agreed to, or that was refused: no page counts it as answered. */
  readonly notAgreed: number;
  readonly overdue: number;
  /** The first day among the open ones, YYYY-MM-DD; null when none of them has one. */
  readonly firstDue: string | null;
  /** All of the open ones have that day. */
  readonly isOneDay: boolean;
};

/** Why an assignment does not hold any more, or null while it does. Source: product description, part 2. */
export function lapseOf({ hasLeft, role }: Pick<Assignment, 'hasLeft' | 'role'>): Lapse | null {
  if (hasLeft) return 'left';
  return roleAllows(role, 'answer:edit') ? null : 'reads';
}

/** Who answers what, from what was given and the questions that are shown now (those of `progress`). */
export function delegationOf(
  assignments: readonly Assignment[],
  { progress, viewerId }: { readonly progress: AssessmentProgress; readonly viewerId: string },
): Delegation {
  const shown = progress.themes.flatMap(({ ticks }) => ticks.map(({ questionId }) => questionId));
  const given = new Map(assignments.map((one) => [one.questionId, one]));
  const inOrder = shown.flatMap((id) => given.get(id) ?? []);
  const held = new Map(
    inOrder
      .filter((one) => lapseOf(one) === null)
      .map(({ questionId, memberId, displayName, dueOn }) => [
        questionId,
        { memberId, displayName, isYours: memberId === viewerId, dueOn },
      ]),
  );
  return {
    held,
    lapsed: lapsedOf(inOrder),
    mine: new Set([...held].filter(([, { isYours }]) => isYours).map(([id]) => id)),
    isUsed: inOrder.length > 0,
  };
}

function lapsedOf(assignments: readonly Assignment[]): readonly Lapsed[] {
  const byPerson = new Map<string, Lapsed>();
  for (const one of assignments) {
    const why = lapseOf(one);
    if (why === null) continue;
    const { memberId, displayName, questionId } = one;
    const questionIds = [...(byPerson.get(memberId)?.questionIds ?? []), questionId];
    byPerson.set(memberId, { memberId, displayName, why, questionIds });
  }
  return [...byPerson.values()];
}

/** Every shown question with whom it is with, in the framework's order. `today` is YYYY-MM-DD. */
export function givenQuestions(
  themes: readonly Pick<ThemeProgress, 'themeId' | 'ticks'>[],
  { held }: Pick<Delegation, 'held'>,
  today: string,
): readonly GivenQuestion[] {
  return themes.flatMap(({ themeId, ticks }) =>
    ticks.map(({ questionId, tick }) => {
      const whose = held.get(questionId) ?? null;
      return { questionId, themeId, tick, held: whose, isOverdue: isLate(tick, whose, today) };
    }),
  );
}

/** How one theme is shared out on a day (YYYY-MM-DD). */
export function themeDelegation(
  theme: Pick<ThemeProgress, 'themeId' | 'ticks'>,
  delegation: Pick<Delegation, 'held'>,
  today: string,
): ThemeDelegation {
  const questions = givenQuestions([theme], delegation, today);
  const people = new Map(questions.flatMap(({ held }) => (held === null ? [] : [[held.memberId, held]])));
  return {
    people: [...people.values()],
    nobody: questions.filter(({ held }) => held === null).length,
    overdue: questions.filter(({ isOverdue }) => isOverdue).length,
  };
}

/** How much of somebody's own there is, of these questions, on a day (YYYY-MM-DD). */
export function ownWork(questions: readonly GivenQuestion[]): OwnWork {
  const own = questions.filter(({ held }) => held?.isYours === true);
  const open = own.filter(({ tick }) => isOpenTick(tick));
  const days = open.flatMap(({ held }) => held?.dueOn ?? []).toSorted();
  return {
    given: own.length,
    open: open.length,
    notAgreed: own.filter(({ tick }) => tick === 'not-agreed').length,
    overdue: open.filter(({ isOverdue }) => isOverdue).length,
    firstDue: days[0] ?? null,
    isOneDay: days.length === open.length && days[0] === days.at(-1),
  };
}

/** The last day is still in time. What is answered, or said openly as not known, is never late. */
function isLate(tick: Tick, held: Held | null, today: string): boolean {
  return isOpenTick(tick) && held !== null && held.dueOn !== null && held.dueOn < today;
}
