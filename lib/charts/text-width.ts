/**
 * Widths of the bold face of Atkinson Hyperlegible Next in hundredths of the type size, rounded up, measured
 * from the font file. A picture is laid out before any browser has seen it, so it cannot ask for real widths;
 * erring on the wide side keeps words inside the view box.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [25, "'"],
      [30, 'ij,.:;|’'],
      [35, 'l ()!'],
      [40, 'frt-'],
      [45, 'I1/'],
      [55, 'csvxyz7'],
      [60, 'abdeghknopquEFJL239'],
      [65, 'BPRSTVYZ4568'],
      [70, 'ACDKUX0'],
      [75, 'wGHNO&'],
      [80, 'Q…'],
      [90, 'mMW'],
    ] as const
  ).flatMap(([width, characters]) => Array.from(characters).map((character) => [character, width] as const)),
);
const UNKNOWN_WIDTH = 100;

const ELLIPSIS = '…';

/** How wide the text is at most, in the unit of `size`. Kerning is left out: odd pairs add 3 in 100 at worst. */
export function textWidth(text: string, size: number): number {
  const hundredths = Array.from(text).reduce(
    (sum, character) => sum + (WIDTHS.get(character) ?? UNKNOWN_WIDTH),
    0,
  );
  return (hundredths * size) / 100;
}

const MOST_LINES = 3;

/**
 * The text on as many lines as it needs in `room`, broken between words. What three lines do not hold, and a word that
 * is too long by itself, is cut with an ellipsis.
 */
export function fitLines(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && (lines.length === MOST_LINES || textWidth(longer, size) <= room)) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines.map((line) => fitText(line, size, room));
}

/**
 * The text, or as much of it as fits into `room` with an ellipsis. The whole name is in the table beside the
 * picture, so nothing is lost. Returns '' where not even one letter fits.
 */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const characters = Array.from(text);
  for (let kept = characters.length - 1; kept > 0; kept -= 1) {
    const short = characters.slice(0, kept).join('').trimEnd() + ELLIPSIS;
    if (textWidth(short, size) <= room) return short;
  }
  return '';
}
