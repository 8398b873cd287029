import { z } from 'zod';
import { holdersOf } from '@/lib/access/permission-words';
import { formatDay } from '@/lib/format/date';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { AUTHORITY_TYPES, authorityTypeSchema } from '@/lib/framework/question';
import type { AuthorityType } from '@/lib/framework/question';
import { allQuestions, applicableQuestions } from '@/lib/framework/visibility';
import { countOf, numberWord } from '@/lib/format/number-word';
import { noRoundIsOpen } from '@/lib/rounds/next-round';
import type { NextRound } from '@/lib/rounds/next-round';
import { FEWEST_SCORED_QUESTIONS, isScoredOn } from '@/lib/scoring/limits';
import { minutesInWords } from './minutes';
import type { AssessmentOverview } from './overview';

export type StartOffer = {
  readonly authorityType: AuthorityType;
  readonly label: string;
  readonly minutes: number;
  /** At most: what is asked depends on the answers. */
  readonly questions: number;
  readonly scored: number;
  readonly hasScore: boolean;
};

/** What a framework asks of each type of authority, in the order of the types. */
export function startOffers(definition: FrameworkDefinition): readonly StartOffer[] {
  return AUTHORITY_TYPES.map((authorityType) => {
    const questions = applicableQuestions(definition, authorityType);
    const scored = questions.filter((question) => question.scored).length;
    return {
      authorityType,
      label: definition.authorityTypes.find(({ id }) => id === authorityType)?.label ?? authorityType,
      minutes: definition.minutes[authorityType],
      questions: questions.length,
      scored,
      hasScore: isScoredOn(scored),
    };
  });
}

/** One offer in a line: "About 80 minutes, up to 45 questions, 28 of them scored" */
export function offerWords({ minutes, questions, scored, hasScore }: StartOffer): string {
  const size = `About ${minutesInWords(minutes)}, up to ${countOf(questions, 'question')}`;
  return hasScore ? `${size}, ${scored} of them scored` : `${size}. ${noScoreWords(scored)}`;
}

function noScoreWords(scored: number): string {
  const few = scored === 0 ? 'none of them is' : scored === 1 ? 'only one of them is' : `only ${scored} are`;
  return `No score: ${few} scored, and fewer than ${numberWord(FEWEST_SCORED_QUESTIONS)} would say too little about a council`;
}

/** The start form: as what kind of authority the council answers. */
export const startFieldsSchema = z.object({
  authorityType: z.enum(authorityTypeSchema.options, { error: 'Select what kind of authority you are' }),
});

/** How far the wording has been tested. Source: product description, part 5. */
export const PILOT_WORDING =
  'The wording is a pilot. It was drafted from public sources, and has not yet been tested with care-experienced people.';

/** What the mark means, where it stands beside a question. */
export const UNDER_REVIEW = 'We could not check all of what this question rests on. Answer it as it stands.';

/** The same, once for a whole list of questions. */
export const UNDER_REVIEW_MARKS =
  'marks a question that rests on something we could not check in full. Its answer counts like any other.';

/** How many questions rest on law or guidance that could not be checked; null when none does. */
export function underReviewWords(definition: FrameworkDefinition): string | null {
  const all = allQuestions(definition);
  const marked = all.filter((question) => question.needsCheck).length;
  if (marked === 0) return null;
  const [are, they, each] = marked === 1 ? ['is', 'it rests', 'It'] : ['are', 'they rest', 'Each'];
  return `${marked} of the ${countOf(all.length, 'question')} ${are} marked “wording under review”, because we could not check all of what ${they} on. ${each} has its sources beside it.`;
}

export type WhoSees = { readonly who: string; readonly sees: string };

/** Who sees what, before anybody answers anything. Sources: product description, parts 2 and 3; the sharing rules. */
export const WHO_SEES: readonly WhoSees[] = [
  {
    who: 'Your colleagues',
    sees: 'Everyone with a place for your council here, apart from reviewers, can read the answers as they are written, and who wrote them. Leads and contributors can change them until you send.',
  },
  {
    who: 'Your reviewers',
    sees: 'Care-experienced advisers and others whom your council has given a place as reviewer read the answers only through a review that they agreed to. Whoever judges blind reads them once they have handed it over. They judge answers and change none.',
  },
  {
    who: 'The lab, other councils and the public',
    sees: 'Nothing until you send. After that, what your council chooses, audience by audience: named, anonymous or private; the public not before the day of the round’s results. It is private until you choose. They never see written reasons. Of comments, those who study insights for the lab read what the page “Who sees it” tells, and only if you choose “Named”.',
  },
  {
    who: 'Inspectors',
    sees: 'Nothing here. They may ask your council for the answers and the result, as for its other records.',
  },
  {
    who: 'Anyone, by asking',
    sees: 'The Freedom of Information Act covers what your council records here. “Private” is not an exemption: your council decides on each request.',
  },
];

/** Of an assessment that its round closed on: "“Corporate parenting” was not sent before the Autumn 2026 round closed." */
export function missedWords({ title, roundName }: Pick<AssessmentOverview, 'title' | 'roundName'>): string {
  return `“${title}” was not sent before the ${roundName} round closed. Its answers are kept.`;
}

/** Why nothing can be started now and what happens next; null when it can be. */
export function whyNotStart(facts: {
  readonly openRound: { readonly name: string; readonly asksThis: boolean; readonly closesOn: string } | null;
  readonly nextRound: NextRound | null;
}): string | null {
  if (facts.openRound === null) {
    return `${noRoundIsOpen(facts.nextRound)} When it opens, this page has a button to start. Until then you can read the questions.`;
  }
  const { name, asksThis, closesOn } = facts.openRound;
  if (asksThis) return null;
  return `The ${name} round does not ask this framework. It closes on ${formatDay(closesOn)}; ${holdersOf('round:manage')} decides what the next one asks.`;
}
