import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';

/**
 * Leaves an action for a page, which is drawn anew. A redirect alone does not do that: to Next's router in the browser
 * the address that somebody stands on is a place it has drawn already, and where only the anchor differs it shows it
 * again as it was. Source: `isSamePageNavigation` and `freshnessPolicy` in Next's app-router-state.
 */
export function goTo(href: string): never {
  refresh();
  redirect(href);
}
