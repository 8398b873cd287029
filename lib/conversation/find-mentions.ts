/** Who may be named in a post: people of the council who take part now. */
export type Nameable = { readonly memberId: string; readonly displayName: string };

/** After an @ that begins a word, so that an address of a mail names nobody: words with one space between them. */
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{M}\p{N}]+)*['’]?`;
const NAMING = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}._%+@-])@(${WORD}(?: ${WORD})*)`, 'gu');

const TITLES = new Set([
  'councillor',
  'cllr',
  'dr',
  'mr',
  'mrs',
  'miss',
  'ms',
  'mx',
  'professor',
  'sir',
  'dame',
]);

/**
 * The people whom a text names as @Dee Adeyemi, or as @Dee where nobody else is a Dee: ids, in the order of `people`. A
 * title may be left out. Case and the shape of apostrophes make no difference. An @ with a name that fits two people
 * tells neither, and @Dee before another word with a capital may be somebody else's surname, so it tells nobody: to ask
 * the wrong person is worse than to ask nobody, which the page shows at once.
 */
export function findMentions(text: string, people: readonly Nameable[]): readonly string[] {
  const names = namesOf(people);
  const named = new Set(namings(text).flatMap((typed) => whoIsMeant(typed, names)));
  return people.flatMap(({ memberId }) => (named.has(memberId) ? [memberId] : []));
}

/**
 * The names after an @ that tell none of `people`, each once and as typed: nobody is called that, or more than one person
 * could be meant. What begins with a digit ("@5pm") is no name of a person.
 */
export function findUnknownMentions(text: string, people: readonly Nameable[]): readonly string[] {
  const names = namesOf(people);
  const unknown = namings(text)
    .filter((typed) => !/^\p{N}/u.test(typed[0] ?? '') && whoIsMeant(typed, names).length === 0)
    .map(nameIn);
  return [...new Map(unknown.map((name) => [plain(name), name])).values()];
}

/** What follows each @ of a text, word by word: a name, and perhaps what is said to them. */
function namings(text: string): readonly (readonly string[])[] {
  return [...text.normalize('NFC').matchAll(NAMING)].map(([, typed = '']) => typed.split(' '));
}

/** The first word, and those after it that begin with a capital as surnames do. */
function nameIn([first = '', ...rest]: readonly string[]): string {
  const end = rest.findIndex((word) => !isCapital(word));
  return [first, ...(end === -1 ? rest : rest.slice(0, end))].join(' ');
}

function namesOf(people: readonly Nameable[]): readonly Name[] {
  return people.flatMap(({ memberId, displayName }) =>
    spellings(displayName).map((words) => ({ memberId, words })),
  );
}

type Name = { readonly memberId: string; readonly words: readonly string[] };

function spellings(displayName: string): readonly (readonly string[])[] {
  const words = displayName.normalize('NFC').split(/\s+/u).filter(Boolean).map(plain);
  const [first = '', ...rest] = words;
  return TITLES.has(first.replace(/\.$/, '')) && rest.length > 0 ? [words, rest] : [words];
}

function whoIsMeant(typed: readonly string[], names: readonly Name[]): readonly string[] {
  const fits = names.map((name) => ({ ...name, length: sharedLength(typed, name.words) }));
  const longest = Math.max(0, ...fits.map(({ length }) => length));
  if (longest === 0) return [];
  const best = fits.filter(({ length }) => length === longest);
  const whole = best.filter(({ words }) => words.length === longest);
  const meant = new Set((whole.length > 0 ? whole : best).map(({ memberId }) => memberId));
  if (meant.size !== 1) return [];
  return whole.length === 0 && isCapital(typed[longest]) ? [] : [...meant];
}

/** How many of the words typed are the first words of a name; the last of them may be a genitive. */
function sharedLength(typed: readonly string[], words: readonly string[]): number {
  const differs = words.findIndex((word, place) => !isSame(typed[place], word));
  return differs === -1 ? words.length : differs;
}

function isSame(typed: string | undefined, word: string): boolean {
  if (typed === undefined) return false;
  const said = plain(typed);
  return said === word || said === `${word}'s`;
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'$/, '');
}
