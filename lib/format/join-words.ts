const LISTS = {
  and: new Intl.ListFormat('en-GB'),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** Words or names one after another: "A", "A and B", "A, B or C". */
export function joinWords(words: readonly string[], by: keyof typeof LISTS = 'and'): string {
  return LISTS[by].format(words);
}
