import type { AuthorityType, Question } from '@/lib/framework/question';

/** One of the things that a cell can say, by its sign or by its words: "b", "b. Some of them" or "Some of them". */
export type Lettered = { readonly sign: string; readonly label: string; readonly value: string };

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What can be chosen, each with its sign: levels by their numbers, options by letters; none where words are typed. */
export function choicesOf(question: Question, authorityType: AuthorityType | null): readonly Lettered[] {
  switch (question.kind) {
    case 'maturity':
      return question.levels.map(({ level, name }) => {
        const sign = level.toString();
        return { sign, label: name, value: sign };
      });
    case 'choice':
    case 'multi':
      return lettered(question.options).filter(
        (_, index) => !isForOthers(question.options[index]?.authorityType, authorityType),
      );
    case 'boolean':
      return [
        { sign: 'y', label: 'Yes', value: 'true' },
        { sign: 'n', label: 'No', value: 'false' },
      ];
    case 'number':
    case 'date':
    case 'text':
      return [];
  }
}

/** The reasons for which a question does not apply, each with its letter. */
export function reasonsOf({ naReasons }: Question): readonly Lettered[] {
  return lettered(naReasons);
}

/** The one that a text names, or undefined: by its sign, its words, or both; capitals and space make no difference. */
export function findChoice(choices: readonly Lettered[], text: string): Lettered | undefined {
  const said = plain(text);
  return choices.find((choice) => waysToSay(choice).includes(said));
}

/** A choice as the sheet writes it: "b. Some of them". */
export function written({ sign, label }: Lettered): string {
  return `${sign}. ${label}`;
}

function waysToSay(choice: Lettered): readonly string[] {
  const { sign, label } = choice;
  return [sign, `${sign}.`, `${sign})`, label, written(choice), `${sign} ${label}`, `${sign}) ${label}`].map(
    plain,
  );
}

/** A text as far as it matters which choice it names. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

function lettered(
  options: readonly { readonly value: string; readonly label: string }[],
): readonly Lettered[] {
  return options.map(({ value, label }, index) => ({ sign: LETTERS.charAt(index), label, value }));
}

function isForOthers(optionType: AuthorityType | undefined, own: AuthorityType | null): boolean {
  return optionType !== undefined && own !== null && optionType !== own;
}
