import type { Unsaved } from './unsaved';

/** The first parts of the addresses of pages that need signing in. */
export const SIGNED_IN_AREAS: readonly string[] = [
  'assessments',
  'benchmarks',
  'evidence',
  'handovers',
  'home',
  'invitations',
  'lab',
  'places',
  'team',
  'your-emails',
];

/** Where somebody goes who signs in without wanting a page. */
export const HOME = '/home';

const LONGEST = 500;
/** No real place: it stands in for the address of this site, whatever that is. */
const BASE = 'https://site.invalid';
/**
 * One slash and a letter, then nothing but visible characters of ASCII without the backslash. A browser reads two
 * slashes, or a slash and a backslash, as the beginning of another site, and looks past line ends and tabs for them.
 */
const PLAIN = /^\/[a-z][\x21-\x5b\x5d-\x7e]*$/;

/**
 * The page of this site that somebody wanted to open before they signed in, as a path with its query; null when
 * `wanted` is no such page. It comes from an address or a form, so anybody may have written it: whatever could lead to
 * another site, to something that is no page or to what a script would run is not taken.
 */
export function returnAddress(wanted: unknown): string | null {
  if (typeof wanted !== 'string' || wanted.length > LONGEST || !PLAIN.test(wanted)) return null;
  const { pathname, searchParams } = new URL(wanted, BASE);
  if (!SIGNED_IN_AREAS.includes(pathname.split('/')[1] ?? '')) return null;
  // What Next's router in the browser adds when it asks for the parts of a page.
  searchParams.delete('_rsc');
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}

/** Where somebody changes to another of their places (by its key), and goes on to a page of it. */
export function changePlaceHref(place: string, next: string): string {
  return `/places?act=${encodeURIComponent(place)}&next=${encodeURIComponent(next)}`;
}

/**
 * The address of sign-in for somebody who wanted to open a page: it names the page, unless that comes next anyhow, and what
 * became of what they typed there, if they sent a form.
 */
export function signInHref(wanted: unknown, unsaved: Unsaved | null = null): string {
  const address = returnAddress(wanted);
  const search = new URLSearchParams({
    ...(address === null || address === HOME ? {} : { next: address }),
    ...(unsaved === null ? {} : { unsaved }),
  });
  return search.size === 0 ? '/sign-in' : `/sign-in?${search.toString()}`;
}
