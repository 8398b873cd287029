import 'server-only';
import { londonDay } from '@/lib/format/date';

/** The day in Europe/London, YYYY-MM-DD, at the moment of this request. */
export function today(): string {
  return londonDay(new Date());
}
