import type { Metadata } from 'next';

const SITE = 'Care Experience Toolkit';

/** What every page says of itself in its head. In: what stands before each title, if anything does. */
export function siteMetadata(before = ''): Metadata {
  return {
    title: { default: `${before}${SITE}`, template: `${before}%s – ${SITE}` },
    icons: { icon: '/favicon.svg' },
  };
}
