const LONGEST = 26;

/** A theme's title as two or three words, for the end of a line in a picture. The table has the whole title. */
export function shortLabel(title: string): string {
  const first = title.split(/,|:| and /u)[0] ?? title;
  if (first.length <= LONGEST) return first;
  const cut = first.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
