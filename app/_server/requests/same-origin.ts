import 'server-only';
import { getConfig } from '@/app/_server/config';

/** Whether a write comes from this site. A browser always says so, also of a form without scripts; nobody else writes. */
export function isSameOrigin({ headers }: { readonly headers: Pick<Headers, 'get'> }): boolean {
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === headers.get('host') || origin === new URL(getConfig().publicUrl).origin;
}
