import { sentenceCase } from '@/lib/format/letter-case';
import { type Reading } from './picture';
import { type SpreadStrip } from './spread-strip-row';
import { asSentence, wholeScore } from './wording';

function standing({ own, ownName, band, named }: SpreadStrip): readonly Reading[] {
  const quartiles =
    band === null
      ? []
      : [
          { at: band.lower, text: 'lower quartile' },
          { at: band.median, text: 'median' },
          { at: band.upper, text: 'upper quartile' },
        ];
  return [
    ...(own === null ? [] : [{ at: own, text: ownName ?? 'score' }]),
    ...quartiles,
    ...named.map(({ name, value }) => ({ at: value, text: name })),
  ].sort((a, b) => a.at - b.at);
}

/** Everything that stands on the strip, as words, from left to right; what shares a place shares a line. */
export function spreadStripReadings(strip: SpreadStrip): readonly Reading[] {
  const byScore = new Map<number, Reading>();
  for (const { at, text } of standing(strip)) {
    const score = wholeScore(at);
    const before = byScore.get(score);
    const words = `${text} ${score}`;
    byScore.set(
      score,
      before === undefined
        ? { at, text: sentenceCase(words) }
        : { at: before.at, text: `${before.text}, ${words}` },
    );
  }
  return [...byScore.values()];
}

function ownWords({ ownName, own }: SpreadStrip): readonly string[] {
  if (own !== null) return [`${ownName ?? 'score'} ${wholeScore(own)}`];
  return ownName === null ? [] : [`${ownName} not shown`];
}

/** Numbers go on in one sentence; a reason why there are none is a sentence of its own. */
function standingWords(strip: SpreadStrip): string {
  const { band, hiddenBecause = 'No band' } = strip;
  if (band === null) return [...ownWords(strip), hiddenBecause].map(asSentence).join(' ');
  const middle = `middle half ${wholeScore(band.lower)} to ${wholeScore(band.upper)}`;
  return asSentence([...ownWords(strip), middle, `median ${wholeScore(band.median)}`].join(', '));
}

/** The strip in words, for people who do not see it. */
export function spreadStripLabel(strip: SpreadStrip): string {
  const names = strip.named.map(({ name, value }) => `${name} ${wholeScore(value)}`).join(', ');
  return `${strip.title}: ${standingWords(strip)}${names === '' ? '' : ` Named: ${names}.`}`;
}
