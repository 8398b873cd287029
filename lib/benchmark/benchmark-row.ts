import { countOf } from '@/lib/format/number-word';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { allQuestions } from '@/lib/framework/visibility';
import { LENS_GLOSSES } from '@/lib/results/lens-words';
import { shortLabel } from '@/lib/results/short-label';
import type { ShownFigure } from '@/lib/results/shown-figure';
import type { ComparedBy } from './benchmark-address';
import type { ScoreCounts } from './beside';
import { comparedFigure, printedStatistic } from './compared-figure';
import { figureKey, type BenchmarkEntry, type OwnEntry } from './entry';
import { hiddenSentence } from './hidden-words';
import { pooledRate, type NamedRates, type PooledRate } from './pooled-rate';
import { statisticAt, type Published, type Statistic } from './published';
import { standingInWords } from './standing-words';

/** `figure` is a lowest possible score from 0 to 100, or the word that is true in its place. */
export type NamedFigure = { readonly letter: string; readonly name: string; readonly figure: ShownFigure };

/** Statistics of the others as they are printed, or the sentence that stands in their place. */
export type ComparedStatistic =
  | (Extract<Statistic, { shown: true }> & { readonly printed: Printed })
  | (Extract<Statistic, { shown: false }> & { readonly sentence: string });

type Printed = { readonly lower: string; readonly median: string; readonly upper: string };

export type BenchmarkRow = {
  readonly key: string;
  readonly label: string;
  /** What stands beneath the label: a question's theme, what a lens is about, how much a principle rests on. */
  readonly note: string | null;
  /** Rests on fewer than two scored questions, for every council: its scores are said and not drawn. */
  readonly isThin: boolean;
  /** Null where nobody is "you". */
  readonly own: ShownFigure | null;
  readonly statistic: ComparedStatistic;
  /** Where the viewer stands among the others. Null where nobody is "you". */
  readonly place: string | null;
  /** A rate over all people of the other councils that share by name. Null where it is no rate, or fewer than two have it. */
  readonly pooled: PooledRate | null;
  readonly named: readonly NamedFigure[];
};

/** Source: framework guide, part 5. */
const SCORED_TO_BE_DRAWN = 2;

/** What a comparison has rows for. */
export type RowSubject = Pick<BenchmarkRow, 'key' | 'label' | 'note' | 'isThin'>;

/** A co-operative principle, in the lab's order. */
export type Principle = { readonly id: string; readonly name: string };

export type NamedCouncil = { readonly letter: string; readonly entry: BenchmarkEntry };

/** Rows in the framework's order, the only order there is. Themes and questions that are never scored have none. */
export function rowSubjects(
  definition: FrameworkDefinition,
  by: ComparedBy,
  principles: readonly Principle[],
): readonly RowSubject[] {
  switch (by) {
    case 'theme':
      return definition.themes
        .filter((theme) => theme.questions.some((question) => question.scored))
        .map(({ id, title }) => subject(figureKey('theme', id), title, null));
    case 'lens':
      return definition.lenses.map(({ id, label }) =>
        subject(figureKey('lens', id), shortLabel(label), LENS_GLOSSES[id]),
      );
    case 'question':
      return definition.themes.flatMap((theme) =>
        theme.questions
          .filter((question) => question.scored)
          .map(({ id, text }) => subject(figureKey('question', id), text, theme.title)),
      );
    case 'rate':
      return definition.themes.flatMap((theme) =>
        theme.questions
          .filter((question) => question.kind === 'number' && question.measure.type === 'rate')
          .map(({ id, text }) => subject(figureKey('rate', id), text, theme.title)),
      );
    case 'principle':
      return principles.flatMap((principle) => principleSubject(definition, principle));
  }
}

type RowContext = {
  readonly published: Published;
  readonly groupId: string;
  readonly own: OwnEntry | undefined;
  /** How many others were asked and have a score. */
  readonly counts: ScoreCounts;
  /** Whether the viewer's own council is shown by name to whoever sees this. */
  readonly isOwnNamed: boolean;
  /** Those that stand side by side on this page. */
  readonly named: readonly NamedCouncil[];
  /** The codes of all others that share by name. */
  readonly namedCodes: readonly string[];
  readonly rates: NamedRates;
};

/** One row of a comparison: the viewer's own figure, the others' statistics, and the councils that share by name. */
export function benchmarkRow(about: RowSubject, context: RowContext): BenchmarkRow {
  const { published, groupId, own, counts, named } = context;
  const statistic = statisticAt(published, {
    groupId,
    key: about.key,
    others: counts.get(about.key)?.scored ?? 0,
    isOwnNamed: context.isOwnNamed && typeof own?.figures[about.key] === 'number',
  });
  const ownFigure = own === undefined ? null : comparedFigure(own, about.key, { isOwn: true });
  return {
    ...about,
    own: ownFigure,
    statistic: compared(about.key, statistic, { hasViewer: own !== undefined, day: published.day }),
    place:
      ownFigure === null
        ? null
        : standingInWords(scoreOf(ownFigure), statistic, {
            isUnknown: own?.unknown.includes(about.key) === true,
          }),
    pooled: pooledRate(context.rates, about.key, context.namedCodes),
    named: named.map(({ letter, entry }) => ({
      letter,
      name: entry.authorityName,
      figure: comparedFigure(entry, about.key),
    })),
  };
}

/** The score of a figure, or null where there is none. */
export function scoreOf(figure: ShownFigure | null): number | null {
  return figure?.kind === 'number' ? figure.value : null;
}

/** One that no scored question carries has no row. Source: framework guide, part 5: a thin one is not charted. */
function principleSubject(definition: FrameworkDefinition, { id, name }: Principle): readonly RowSubject[] {
  const carried = allQuestions(definition).filter(
    ({ scored, principles }) => scored && principles.includes(id),
  ).length;
  if (carried === 0) return [];
  const isThin = carried < SCORED_TO_BE_DRAWN;
  const note = `${countOf(carried, 'scored question')}${isThin ? ', too few to draw' : ''}`;
  return [{ ...subject(figureKey('principle', id), name, note), isThin }];
}

function subject(key: string, label: string, note: string | null): RowSubject {
  return { key, label, note, isThin: false };
}

function compared(
  key: string,
  statistic: Statistic,
  context: Parameters<typeof hiddenSentence>[1],
): ComparedStatistic {
  if (!statistic.shown) return { ...statistic, sentence: hiddenSentence(statistic, context) };
  const print = (value: number): string => printedStatistic(key, value, statistic.rounded);
  const { lower, median, upper } = statistic;
  return { ...statistic, printed: { lower: print(lower), median: print(median), upper: print(upper) } };
}
