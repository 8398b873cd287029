/**
 * What stands in a document for characters that its typeface does not have. Nothing is dropped and nothing
 * becomes an empty box: the reader sees which character it was, and the original stays in the file for
 * screen readers and copying.
 */
export type Drawable = { readonly text: string; readonly substituted: boolean };

const NAMED_SCRIPTS = ['Arabic', 'Hebrew', 'Greek', 'Cyrillic', 'Han', 'Devanagari', 'Bengali', 'Gurmukhi'];
const SCRIPTS = NAMED_SCRIPTS.map((name) => ({ name, has: new RegExp(`\\p{Script=${name}}`, 'u') }));
const MOST_NUMBERED = 4;

// Marks of layout that are invisible by themselves: a plain neighbour says the same.
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/gu, '\n'],
  [/[\u2028\u2029]/gu, '\n'],
  [/[\t\u2000-\u200a\u202f\u205f\u3000]/gu, ' '],
  [/[\u00ad\u200b\u2060\ufeff]/gu, ''],
  [/[\u2010\u2011]/gu, '-'],
];

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function standIn(run: string): string {
  const characters = Array.from(run.replaceAll(' ', ''));
  if (characters.length === 1) return `[character ${characters.map(codeOf).join('')}]`;
  if (characters.length <= MOST_NUMBERED) return `[characters ${characters.map(codeOf).join(' ')}]`;
  const script = SCRIPTS.find(({ has }) => has.test(run));
  const which = script === undefined ? `, the first ${codeOf(run)}` : ` in ${script.name} script`;
  return `[${characters.length} characters${which}]`;
}

type Stretch = { readonly text: string; readonly missing: boolean };

function stretchesOf(text: string, canDraw: (codePoint: number) => boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const character of text) {
    const missing = character !== '\n' && !canDraw(character.codePointAt(0) ?? 0);
    const last = stretches.at(-1);
    if (last?.missing === missing) stretches[stretches.length - 1] = { text: last.text + character, missing };
    else stretches.push({ text: character, missing });
  }
  return stretches;
}

/** Words of one unknown script with a space between them are one stretch. */
function joinMissingWords(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const [before, space] = joined.slice(-2);
    if (stretch.missing && before?.missing === true && space?.text === ' ') {
      joined.splice(-2, 2, { text: `${before.text} ${stretch.text}`, missing: true });
    } else {
      joined.push(stretch);
    }
  }
  return joined;
}

/**
 * The text with every character that cannot be drawn replaced by words in square brackets: one by its
 * Unicode number, a few by their numbers, more by how many and in which script.
 */
export function substituteMissing(text: string, canDraw: (codePoint: number) => boolean): Drawable {
  const plain = PLAIN.reduce((so, [from, to]) => so.replace(from, to), text.normalize('NFC'));
  const stretches = joinMissingWords(stretchesOf(plain, canDraw));
  return {
    text: stretches.map((stretch) => (stretch.missing ? standIn(stretch.text) : stretch.text)).join(''),
    substituted: stretches.some(({ missing }) => missing),
  };
}
