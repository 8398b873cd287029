import type { Cell } from './grid';

type Day = {
  readonly day: readonly string[];
  readonly month: readonly string[];
  readonly year: readonly string[];
};

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;
const IN_WORDS = /^(?<day>\d{1,2})(st|nd|rd|th)?[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4})$/i;
/** As dates are written in Britain: the day first. */
const WITH_SIGNS = /^(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})$/;

/** A date as people write it in a cell, or as the spreadsheet keeps it, as the three boxes of a form; null where it is none. */
export function readDay({ text }: Cell): Day | null {
  const typed = text.trim();
  const found = [ISO, IN_WORDS, WITH_SIGNS]
    .map((way) => way.exec(typed)?.groups)
    .find((each) => each !== undefined);
  const { day, month, year } = found ?? {};
  if (day === undefined || month === undefined || year === undefined) return null;
  return { day: [day], month: [month], year: [year] };
}
