import type { QuestionOf } from '@/lib/framework/question';
import { countOf } from '@/lib/format/number-word';
import { formatDay } from '@/lib/format/date';

/** What one person in the room said. Nobody needs an account: a name or a part, such as "Housing lead". */
export type Voice = {
  readonly name: string;
  /** 0 to 4; null: has not said one. */
  readonly level: number | null;
};

/** A question talked through in one room. */
export type Workshop = {
  readonly questionId: string;
  readonly voices: readonly Voice[];
  readonly notes: string;
  /** 0 to 4; null while nothing is agreed. */
  readonly agreedLevel: number | null;
  readonly heldBy: string;
  readonly heldAt: Date;
};

export type Levels = QuestionOf<'maturity'>['levels'];

/** How many voices each level has, level 0 first, and the lowest and highest that anybody said. */
export type Spread = {
  readonly counts: readonly number[];
  readonly said: number;
  readonly lowest: number | null;
  readonly highest: number | null;
};

const LEVELS = [0, 1, 2, 3, 4] as const;

/** The spread of what was said. Who has not said a level is not counted. */
export function spreadOf(voices: readonly Voice[]): Spread {
  const said = voices.flatMap(({ level }) => level ?? []);
  return {
    counts: LEVELS.map((level) => said.filter((one) => one === level).length),
    said: said.length,
    lowest: said.length === 0 ? null : Math.min(...said),
    highest: said.length === 0 ? null : Math.max(...said),
  };
}

/** "4 voices, from Emerging to Embedded", "2 voices, all Emerging", "No voice yet". */
export function spreadWords(voices: readonly Voice[], levels: Levels): string {
  const { said, lowest, highest } = spreadOf(voices);
  if (lowest === null || highest === null) return 'No voice yet';
  const range =
    lowest === highest
      ? `${said === 1 ? '' : 'all '}${nameOf(levels, lowest)}`
      : `from ${nameOf(levels, lowest)} to ${nameOf(levels, highest)}`;
  return `${countOf(said, 'voice')}, ${range}`;
}

/** "Workshop on 3 May 2026: 4 voices, from Emerging to Embedded, agreed Developing." */
export function workshopWords({ voices, agreedLevel, heldAt }: Workshop, levels: Levels): string {
  const agreed = agreedLevel === null ? 'nothing agreed yet' : `agreed ${nameOf(levels, agreedLevel)}`;
  return `Workshop on ${formatDay(heldAt)}: ${spreadWords(voices, levels)}, ${agreed}.`;
}

/** What a level is called. */
export function nameOf(levels: Levels, level: number): string {
  return levels.find((one) => one.level === level)?.name ?? `Level ${level}`;
}
