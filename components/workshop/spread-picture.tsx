import type { Levels, Voice } from '@/lib/workshop/workshop';
import { nameOf, spreadOf, spreadWords } from '@/lib/workshop/workshop';

const BOX = 14;
const GAP = 4;
const COLUMN = 22;

interface SpreadPictureProps {
  readonly voices: readonly Voice[];
  readonly levels: Levels;
}

/** One ring for each voice, stacked over its level, and who said which in words beneath. */
export function SpreadPicture({ voices, levels }: SpreadPictureProps) {
  const { counts, said } = spreadOf(voices);
  if (said === 0) return null;
  const height = Math.max(...counts) * (BOX + GAP) + GAP;
  return (
    <figure className="ct-spread">
      <svg
        role="img"
        aria-label={`${spreadWords(voices, levels)}.`}
        width={levels.length * COLUMN}
        height={height + 2}
        viewBox={`0 0 ${levels.length * COLUMN} ${height + 2}`}
      >
        {counts.flatMap((count, level) =>
          Array.from({ length: count }, (_, index) => (
            <circle
              key={`${level} ${index}`}
              className="ct-spread__voice"
              cx={level * COLUMN + COLUMN / 2}
              cy={height - index * (BOX + GAP) - BOX / 2}
              r={BOX / 2 - 1}
            />
          )),
        )}
        <line
          className="ct-spread__line"
          x1="0"
          x2={levels.length * COLUMN}
          y1={height + 1}
          y2={height + 1}
        />
      </svg>
      <figcaption>
        <ul className="ct-list">
          {voices.map(({ name, level }, index) => (
            <li key={`${name} ${index}`}>
              {name}: {level === null ? 'has not said' : nameOf(levels, level)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
