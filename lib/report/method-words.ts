import type { QuestionKind } from '@/lib/framework/question';

/** How each kind of question is scored, for those who read a report. Source: framework guide, part 4. */
export const METHOD_WORDS: readonly { readonly kinds: readonly QuestionKind[]; readonly words: string }[] = [
  { kinds: ['maturity'], words: 'Five levels: 25 points for each level, so 0, 25, 50, 75 or 100.' },
  {
    kinds: ['choice'],
    words:
      'One answer from a list: where the list is scored, each answer is worth 0, 25, 50, 75 or 100. An answer that ' +
      'says that the question does not apply leaves it out.',
  },
  {
    kinds: ['multi'],
    words:
      'Several answers from a list: where the list is scored, the points rise with the number ticked, up to 100. An ' +
      'answer that stands alone, such as “none of these”, and “something else” add nothing.',
  },
  {
    kinds: ['boolean'],
    words: 'Yes or no: where it is scored, the question says what each answer is worth.',
  },
  {
    kinds: ['number'],
    words:
      'Numbers: a few percentages are scored, by bands that stand with the question. A percentage is rounded half up ' +
      'to a whole number, and anything above zero counts as at least 1. No cases leave the question out. Other ' +
      'numbers are shown and not scored, so that no council is rewarded or punished for small numbers.',
  },
  { kinds: ['date', 'text'], words: 'Dates and texts: never scored.' },
];
