/** The years that a day a person types can lie in. Anything else is a slip of the finger, "9999" or "0206". */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2100;

/** What to say of a year, given in four numbers, that no day here can lie in; null when it can. */
export function yearFault(year: string): string | null {
  const number = Number(year);
  return number >= EARLIEST_YEAR && number <= LATEST_YEAR
    ? null
    : `Year must be from ${EARLIEST_YEAR} to ${LATEST_YEAR}`;
}
