import { type Reading } from './picture';
import { type SpreadStrip } from './spread-strip-row';
import { asSentence, sentenceCase, wholeScore } from './wording';

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

function bandWords(strip: SpreadStrip): string {
  const { band } = strip;
  if (band === null) return strip.hiddenBecause ?? 'No band';
  const [lower, upper, median] = [band.lower, band.upper, band.median].map(wholeScore);
  return `middle half ${lower} to ${upper}, median ${median}`;
}

/** The strip in one sentence, for people who do not see it. */
export function spreadStripLabel(strip: SpreadStrip): string {
  const { title, ownName, own, named } = strip;
  const ownWords = own === null ? `${ownName ?? ''} not shown` : `${ownName ?? 'score'} ${wholeScore(own)}`;
  const you = ownName === null && own === null ? [] : [ownWords];
  const names = named.map(({ name, value }) => `${name} ${wholeScore(value)}`).join(', ');
  const start =
    strip.band === null
      ? [...you.map(asSentence), asSentence(bandWords(strip))].join(' ')
      : asSentence([...you, bandWords(strip)].join(', '));
  return `${title}: ${start}${names === '' ? '' : ` Named: ${names}.`}`;
}
