import type { SharingLevel } from '@/lib/access/roles';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { isLow, levelAt, LEVELS_HIGHER } from './level-at';

/** What a council's submission says of questions: scores from 0 to 100 by question, where an answer is known. */
export type CouncilScores = {
  readonly authorityCode: string;
  /** The short name. */
  readonly authorityName: string;
  /** A day, YYYY-MM-DD. */
  readonly submittedOn: string;
  readonly assessmentId: string;
  readonly scores: Readonly<Record<string, number>>;
};

/** A submission that is shared with the lab's councils, of a council that has offered to talk by one of its submissions. */
export type OfferingCouncil = CouncilScores & {
  readonly sharing: Exclude<SharingLevel, 'private'>;
  /** Whether it is by this one. */
  readonly isWilling: boolean;
  readonly contextNote: string | null;
};

export type Offers = {
  /** The reader's own submissions. */
  readonly own: readonly CouncilScores[];
  readonly others: readonly OfferingCouncil[];
};

/** A council to call about a question. */
export type CallableCouncil = {
  readonly authorityCode: string;
  readonly name: string;
  readonly assessmentId: string;
  readonly submittedOn: string;
  readonly level: number;
  readonly contextNote: string | null;
};

/** A question, where the reader stands, and whom to call about it. */
export type WhomToCall = {
  readonly question: Question;
  /** Null where the question has no levels, or no answer of the reader's council is known. */
  readonly ownLevel: number | null;
  readonly isLow: boolean;
  /** In order of name, never of score. */
  readonly councils: readonly CallableCouncil[];
};

/**
 * Whom the reader's council can call about a question: where its own level is low, the councils that are named to it, at least
 * two levels higher and willing to talk, each by its latest submission of the last 18 months. `today` is YYYY-MM-DD.
 */
export function whomToCall(
  question: Question,
  { own, others }: Offers,
  { today }: { readonly today: string },
): WhomToCall {
  const [mine] = latestEntries(own, { today });
  const ownLevel = levelAt(question, mine?.scores[question.id]);
  if (mine === undefined || !isLow(ownLevel)) return { question, ownLevel, isLow: false, councils: [] };
  const councils = latestEntries(others, { today })
    .filter((one) => one.authorityCode !== mine.authorityCode && one.sharing === 'named' && one.isWilling)
    .flatMap((one) => {
      const level = levelAt(question, one.scores[question.id]);
      return level !== null && level >= ownLevel + LEVELS_HIGHER ? [callable(one, level)] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return { question, ownLevel, isLow: true, councils };
}

/** The questions of a framework at which the reader is low and somebody can be called, in the framework's order. */
export function questionsToCallAbout(
  definition: FrameworkDefinition,
  offers: Offers,
  on: { readonly today: string },
): readonly WhomToCall[] {
  return definition.themes
    .flatMap(({ questions }) => questions.map((question) => whomToCall(question, offers, on)))
    .filter(({ councils }) => councils.length > 0);
}

function callable(
  { authorityCode, authorityName: name, assessmentId, submittedOn, contextNote }: OfferingCouncil,
  level: number,
): CallableCouncil {
  return { authorityCode, name, assessmentId, submittedOn, level, contextNote };
}
