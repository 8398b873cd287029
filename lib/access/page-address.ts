import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';

/** What the address of a page names that may not be there. */
export type NamedByAddress =
  | { readonly kind: 'assessment'; readonly assessmentId: string; readonly themeId: string | null }
  /** The mail of a demonstration, which no other installation has. */
  | { readonly kind: 'demonstration-mail' }
  /** Something that cannot be there for anybody: the address is wrong. */
  | { readonly kind: 'impossible' }
  /** Nothing: it is there for everybody, or no page has this address. */
  | { readonly kind: 'nothing' };

const NOTHING = { kind: 'nothing' } as const;
const IMPOSSIBLE = { kind: 'impossible' } as const;

/** By what follows the id; the first is the task list. */
const ASSESSMENT_PAGES: readonly string[] = ['', 'check-answers', 'history', 'report', 'results', 'sharing'];

/**
 * What the address of a page names, in `pathname`: the path as it was sent, with its escapes. Addresses of files and of
 * autosave name nothing here: they answer for themselves. Addresses that begin with an underscore are Next's own parts,
 * not pages for people. Assessment ids come back in lower case.
 */
export function namedByAddress(pathname: string): NamedByAddress {
  const segments = decodeSegments(pathname);
  if (segments === null) return IMPOSSIBLE;
  const [area = '', name, ...rest] = segments;
  if (area.startsWith('_') && area !== '_next') return IMPOSSIBLE;
  return name === undefined ? NOTHING : namedUnder(area, name, rest);
}

function namedUnder(area: string, name: string, rest: readonly string[]): NamedByAddress {
  switch (area) {
    case 'assessments':
      return namedUnderAssessments(name, rest);
    case 'frameworks':
      return rest.length === 0 ? frameworkNamed(name) : NOTHING;
    case 'demonstration':
      return name === 'outbox' ? { kind: 'demonstration-mail' } : NOTHING;
    default:
      return NOTHING;
  }
}

function namedUnderAssessments(id: string, [page = '', ...names]: readonly string[]): NamedByAddress {
  if (id === 'new' && names.length === 0) return frameworkNamed(page);
  if (!isAssessmentPage(page, names.length)) return NOTHING;
  const assessmentId = z.uuid().safeParse(id);
  if (!assessmentId.success) return IMPOSSIBLE;
  return { kind: 'assessment', assessmentId: assessmentId.data.toLowerCase(), themeId: names[0] ?? null };
}

function isAssessmentPage(page: string, namesAfter: number): boolean {
  return page === 'themes' ? namesAfter === 1 : namesAfter === 0 && ASSESSMENT_PAGES.includes(page);
}

/** Every installation publishes every framework at its start: one is there when it is one of ours. */
function frameworkNamed(id: string): NamedByAddress {
  return frameworkIdSchema.safeParse(id).success ? NOTHING : IMPOSSIBLE;
}

function decodeSegments(pathname: string): readonly string[] | null {
  try {
    return pathname
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** Whether `pathname` is the address of autosave, whose handler reads and refuses its form itself: twice costs a tenth. */
export function readsItsOwnForm(pathname: string): boolean {
  return /^\/assessments\/[^/]+\/answers\/[^/]+$/.test(pathname);
}
