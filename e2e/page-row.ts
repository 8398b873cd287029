import { assessmentHref } from '@/lib/assessment/addresses';
import type { Part } from './support/accounts';

/** The assessments of Elmshire that pages are about: one under way, one sent. */
type Ids = { readonly open: string; readonly sent: string };

export type PageRow = {
  /** What a test calls it. */
  readonly name: string;
  /** The file under app/ that draws it. */
  readonly route: string;
  readonly address: (ids: Ids) => string;
  /** Null: nobody is signed in. */
  readonly as: Part | null;
  readonly title: string;
  readonly h1: string | RegExp;
};

export const SERVICES = 'Services for care-experienced adults (21 and over)';

export function at(address: string): PageRow['address'] {
  return () => address;
}

export function open(page = ''): PageRow['address'] {
  return (ids) => assessmentHref(ids.open, page);
}

export function sent(page = ''): PageRow['address'] {
  return (ids) => assessmentHref(ids.sent, page);
}
