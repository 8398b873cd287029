const LONDON = 'Europe/London';
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

// Making a formatter takes far longer than using it, and a page writes a dozen dates: each is made once.
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const LONDON_DAY = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: LONDON });
const PLAIN_DAY = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: 'UTC' });
const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: LONDON,
});
const LONDON_DIGITS = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: LONDON,
});

/** Whether a text is a day of the calendar, written YYYY-MM-DD. "2026-02-30" is not. */
export function isRealDay(text: string): boolean {
  const match = ISO_DAY.exec(text);
  if (match === null) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * A day in words, "12 March 2026". Takes a moment (a Date, or its ISO text), read in Europe/London, or a plain
 * day YYYY-MM-DD, which has no time zone. Throws a RangeError when the text is neither.
 */
export function formatDay(moment: Date | string): string {
  const isPlainDay = typeof moment === 'string' && ISO_DAY.test(moment);
  return (isPlainDay ? PLAIN_DAY : LONDON_DAY).format(new Date(moment));
}

/** A day in few words, for a narrow column: "12 Mar 2026". Takes and throws what `formatDay` does. */
export function formatShortDay(moment: Date | string): string {
  const [day = '', month = '', year = ''] = formatDay(moment).split(' ');
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** A time of day in Europe/London, "14:02". Takes a Date or its ISO text. */
export function formatTime(moment: Date | string): string {
  return LONDON_TIME.format(new Date(moment));
}

/** A moment in Europe/London, "19 November 2026, 10:12". Takes a Date or its ISO text. */
export function formatDayTime(moment: Date | string): string {
  return `${formatDay(moment)}, ${formatTime(moment)}`;
}

/** The day in Europe/London at a moment, as YYYY-MM-DD: what "today" means to a person who answers. */
export function londonDay(moment: Date): string {
  const parts = LONDON_DIGITS.formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day so many days after another, or before it when negative. Both YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
