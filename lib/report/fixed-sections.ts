import { sentenceCase } from '@/lib/format/letter-case';
import { numberWord } from '@/lib/format/number-word';
import { LARGEST_SMALL_COUNT } from '@/lib/disclosure/small-counts';
import type { Source } from '@/lib/framework/definition';
import { readerNote } from '@/lib/framework/reader-notes';
import { allQuestions } from '@/lib/framework/visibility';
import { LOW_COVERAGE_BELOW, THIN_BELOW } from '@/lib/scoring/limits';
import { paragraph } from './blocks';
import { METHOD_WORDS } from './method-words';
import type { Block, ReportSection } from './report';
import type { Prepared } from './report-input';

const PROTECTED =
  `This report leaves the council. A number of 1 to ${LARGEST_SMALL_COUNT} about people, and every number that would give it away, ` +
  'reads “hidden”. A true 0 is shown.';
const NOTHING_PROTECTED = `${PROTECTED} In this report nothing had to be hidden.`;

/** A score that counted a hidden figure would give it away. Source: framework guide, part 8, rule 5. */
function withheldWords(count: number): string {
  if (count === 0) return '';
  const which =
    count === 1 ? 'One hidden number is' : `${sentenceCase(numberWord(count))} hidden numbers are`;
  return ` ${which} scored: every score here leaves ${count === 1 ? 'it' : 'them'} out, so scores can differ from those that the council itself sees.`;
}

/** What a reader needs before the figures. */
export function readingSection({ questions }: Prepared): ReportSection {
  const hides = questions.some(({ answer }) => answer.isProtected);
  const withheld = questions.filter(
    ({ question, answer }) => question.scored && answer.isFigureHidden,
  ).length;
  return {
    id: 'reading',
    heading: 'How to read this report',
    level: 2,
    blocks: [
      {
        kind: 'list',
        tone: 'plain',
        items: [
          'The lowest possible score shows what the score would be if every question that is not answered or not known ' +
            'were worth 0. Councils are compared on it, so that leaving a hard ' +
            'question blank never pays.',
          'The score is over what was answered. Coverage says how much of the whole that is, by weight.',
          `A figure is thin when fewer than ${numberWord(THIN_BELOW)} scored answers stand behind it. Coverage under ${LOW_COVERAGE_BELOW}% is low.`,
          'Every answer is the council’s own judgement. Nobody outside the council has reviewed it.',
          '“Not answered”, “do not know”, “not applicable” and “hidden” are four different things, and none of them is an ' +
            'answer of 0. Only the lowest possible score counts the first two as 0; the last two are left out of every score.',
        ],
      },
      { kind: 'note', text: hides ? `${PROTECTED}${withheldWords(withheld)}` : NOTHING_PROTECTED },
    ],
  };
}

/** How the scores are worked out. Source: framework guide, parts 4 and 5. */
export function methodSection({ input }: Prepared): ReportSection {
  const { definition, scores } = input;
  const asked = new Set(allQuestions(definition).map(({ kind }) => kind));
  const rules = METHOD_WORDS.filter(({ kinds }) => kinds.some((kind) => asked.has(kind)));
  return {
    id: 'method',
    heading: 'Method',
    level: 2,
    blocks: [
      paragraph(
        `Scores run from 0 to 100 and follow method version ${scores.methodVersion}. They are worked out as exact ` +
          'fractions and rounded half up for print only.',
      ),
      {
        kind: 'list',
        tone: 'plain',
        items: rules.map(({ words }) => words),
      },
      paragraph(
        'A score of a theme, lens, principle or the whole framework is the sum of weight times points, divided by the ' +
          'sum of weights, over the scored questions that were answered. Coverage is the weight answered, divided by ' +
          'the weight that could have been answered. “Not applicable” is left out of both. The lowest possible score ' +
          'divides by the weight that could have been answered. The three frameworks are never added together.',
      ),
    ],
  };
}

/** What has and has not been tested. Source: product, part 5. */
export function wordingSection({ input }: Prepared): ReportSection {
  const { status, legalNote, dataNote } = input.definition;
  const notes = [status, legalNote, ...(dataNote === undefined ? [] : [dataNote])].map((text): Block =>
    paragraph(readerNote(/[.!?]$/u.test(text) ? text : `${text}.`)),
  );
  return {
    id: 'wording',
    heading: 'Pilot wording',
    level: 2,
    blocks: [
      paragraph(
        'The wording of this framework is a pilot. It was drafted from public sources and has not yet been tested ' +
          'with care-experienced people. “Wording under review” marks a question whose law or source is still being checked.',
      ),
      ...notes,
    ],
  };
}

function sourceLine({ title, publisher, date, locator, url }: Source): string {
  return [title, `${publisher}, ${date}`, locator, url].filter((part) => part.trim() !== '').join('. ');
}

/** Where the questions come from. */
export function sourcesSection({ input }: Prepared): ReportSection {
  return {
    id: 'sources',
    heading: 'Sources',
    level: 2,
    blocks: [{ kind: 'list', items: input.definition.sources.map(sourceLine), tone: 'source' }],
  };
}
