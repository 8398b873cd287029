import { rowSubjects } from '@/lib/benchmark/benchmark-row';
import { BATCH_LIMITS } from '@/lib/batches/limits';
import { figureKey } from '@/lib/benchmark/entry';
import type { BenchmarkEntry } from '@/lib/benchmark/entry';
import { hiddenSentence } from '@/lib/benchmark/hidden-words';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import { statisticAt } from '@/lib/benchmark/published';
import type { Published, Statistic } from '@/lib/benchmark/published';
import { quartiles } from '@/lib/benchmark/quartiles';
import { findPeerGroup } from '@/lib/benchmark/peer-group';
import { midSentence } from '@/lib/format/letter-case';
import { formatDecimal } from '@/lib/format/number';
import { countOf } from '@/lib/format/number-word';
import { lensName } from '@/lib/framework/framework-outline-words';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';

/** A cell of the picture: a number with how dark it stands, or words. */
export type PictureCell =
  | { readonly kind: 'number'; readonly text: string; readonly shade: Shade; readonly councils: number }
  | { readonly kind: 'words'; readonly text: string };

/** From 0, white, to 4, darkest: twenty points each. */
export type Shade = 0 | 1 | 2 | 3 | 4;

export type PictureRow = {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly PictureCell[];
  /** The theme as a whole, as the last batch has it. */
  readonly whole: PictureCell;
};

export type Picture = {
  readonly finding: string;
  readonly lenses: readonly { readonly id: string; readonly label: string }[];
  readonly themes: readonly PictureRow[];
  /** Each lens as a whole, and the whole framework last, as the last batch has them. */
  readonly wholes: readonly PictureCell[];
  /** Councils behind the cells at the most: those that share by name and answered this version. */
  readonly named: number;
  /** What short words at the edges mean, each once, for above the table. */
  readonly whyHidden: readonly string[];
};

export type PictureInput = {
  readonly definition: FrameworkDefinition;
  /** Everything that is shared with the reader's audience. */
  readonly entries: readonly BenchmarkEntry[];
  readonly published: Published;
  /** YYYY-MM-DD. */
  readonly today: string;
};

const NOT_ASKED: PictureCell = { kind: 'words', text: 'Not asked' };

/**
 * The whole lab by theme and lens. A theme and a lens as a whole are medians of the last batch, the same as everywhere. A theme
 * through one lens is no figure of a batch: its cell is the median of councils that share by name alone, whose answers by
 * question stand beside each other anyway, and of five or more. So no anonymous council is behind a cell, and none can be worked out
 * from cells and wholes together. Source: docs/disclosure.md, "Insights of the lab".
 */
export function pictureOf(input: PictureInput): Picture {
  const { definition } = input;
  const latest = latestEntries(input.entries, input);
  const named = latest.filter(
    ({ sharing, frameworkVersion }) => sharing === 'named' && frameworkVersion === definition.version,
  );
  const lenses = definition.lenses.map(({ id }) => ({ id, label: lensName(definition, id) }));
  const whys = new Set<string>();
  const whole = (key: string): PictureCell => {
    const { cell, why } = wholeCell(input, { latest, key });
    if (why !== null) whys.add(why);
    return cell;
  };
  const scored = new Set(rowSubjects(definition, 'theme', []).map(({ key }) => key));
  const shown = definition.themes.filter(({ id }) => scored.has(figureKey('theme', id)));
  const themes = shown.map(({ id, title, questions }) => ({
    id,
    title,
    cells: lenses.map((lens) =>
      namedCell(
        named,
        questions.filter(({ scored, lens: own }) => scored && own === lens.id),
      ),
    ),
    whole: whole(figureKey('theme', id)),
  }));
  const wholes = [
    ...lenses.map(({ id }) => whole(figureKey('lens', id))),
    whole(figureKey('overall', 'overall')),
  ];
  return {
    finding: findingOf(lenses, wholes),
    lenses,
    themes,
    wholes,
    named: named.length,
    whyHidden: [...whys],
  };
}

function namedCell(named: readonly BenchmarkEntry[], questions: readonly Question[]): PictureCell {
  if (questions.length === 0) return NOT_ASKED;
  const values = named.flatMap(({ figures }) => {
    const known = questions.flatMap(({ id, weight }) => {
      const value = figures[figureKey('question', id)];
      return typeof value === 'number' ? [{ value, weight }] : [];
    });
    const weights = known.reduce((sum, { weight }) => sum + weight, 0);
    return weights === 0 ? [] : [known.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights];
  });
  if (values.length < BATCH_LIMITS.minimumOthers)
    return {
      kind: 'words',
      text: values.length === 0 ? 'No score' : `Hidden. Only ${values.length} by name`,
    };
  return numberCell(quartiles(values).median, values.length, 1);
}

type Whole = { readonly latest: readonly BenchmarkEntry[]; readonly key: string };

/** A cell at the edge. One sentence can be true of all of them, so a cell has a word or two and the table says `why` once. */
function wholeCell(
  { published }: PictureInput,
  { latest, key }: Whole,
): { readonly cell: PictureCell; readonly why: string | null } {
  const others = latest.filter(({ figures }) => typeof figures[key] === 'number').length;
  const groupId = findPeerGroup(latest, {}).id;
  const statistic = statisticAt(published, { groupId, key, others, isOwnNamed: false });
  if (!statistic.shown) {
    const sentence = hiddenSentence(statistic, { hasViewer: false, day: published.day });
    if (statistic.reason === 'too-few') return { cell: { kind: 'words', text: sentence }, why: null };
    const text = SHORT[statistic.reason];
    return {
      cell: { kind: 'words', text },
      why: `“${text}” at an edge: ${WHY[statistic.reason] ?? midSentence(sentence)}.`,
    };
  }
  const behind = published.groups.get(groupId)?.figures.get(key)?.behind ?? 0;
  return { cell: numberCell(statistic.median, behind, statistic.rounded ? 0 : 1), why: null };
}

type Reason = Exclude<Extract<Statistic, { shown: false }>['reason'], 'too-few'>;

const SHORT: Readonly<Record<Reason, string>> = {
  'left-out': 'Hidden',
  'taken-back': 'Hidden for now',
  'not-yet': 'Not yet',
};

const WHY: Readonly<Partial<Record<Reason, string>>> = {
  'left-out': 'it could give away what a council that shares without its name answered',
};

function numberCell(value: number, councils: number, decimals: number): PictureCell {
  return { kind: 'number', text: formatDecimal(value, decimals), shade: shadeOf(value), councils };
}

const POINTS_A_SHADE = 20;
const SHADES = [0, 1, 2, 3, 4] as const;

function shadeOf(value: number): Shade {
  return SHADES[Math.min(SHADES.length - 1, Math.floor(value / POINTS_A_SHADE))] ?? 0;
}

/** Which lens stands highest and lowest over all councils, or that nothing can be said yet. */
function findingOf(lenses: Picture['lenses'], wholes: readonly PictureCell[]): string {
  const shown = lenses.flatMap(({ label }, index) => {
    const cell = wholes[index];
    return cell?.kind === 'number' ? [{ label, value: Number(cell.text), text: cell.text }] : [];
  });
  const sorted = shown.toSorted((a, b) => b.value - a.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || shown.length < lenses.length)
    return 'The whole lab, by theme and lens';
  if (first.value === last.value) return `All lenses stand at ${first.text} over the whole lab`;
  return `${first.label} stands highest over the whole lab, at ${first.text}, and ${last.label.toLowerCase()} lowest, at ${last.text}`;
}

/** What opens the picture, while nobody shares anything with the reader. */
export const PICTURE_WAITS = `From ${BATCH_LIMITS.minimumOthers} councils on that share by name with you, each theme has a number here for each lens. From ${BATCH_LIMITS.minimumOthers} that share, with or without their name, each theme and each lens has one as a whole.`;

/** What the picture is made of, in words. */
export function pictureWords({ named, whyHidden }: Picture): readonly string[] {
  return [
    `Each number is a median of lowest possible scores, with how many councils are behind it. Inside the double lines: of the ${countOf(named, 'council')} that share by name with you and answered this version, where at least ${BATCH_LIMITS.minimumOthers} have a score.`,
    `Beyond the double lines: of all councils that share, as on the page of benchmarks, rounded to ${BATCH_LIMITS.roundTo} where they count councils without a name. They are other councils, so do not compare across a double line.`,
    ...whyHidden,
    'The darker a cell, the higher its number: one step for every twenty points.',
  ];
}
