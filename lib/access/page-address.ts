import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import type { FrameworkId } from '@/lib/framework/definition';

/** What the address of a page names that may not be there. */
export type NamedByAddress =
  | {
      readonly kind: 'assessment';
      readonly assessmentId: string;
      readonly themeId: string | null;
      readonly questionId: string | null;
    }
  /** A round, of which only the lab has a page. */
  | { readonly kind: 'round'; readonly roundId: string }
  /** A council handed over to another, which those two alone have a page of. */
  | { readonly kind: 'succession'; readonly successionId: string }
  /** A council, or one that is no more, of which official figures are published. */
  | { readonly kind: 'area'; readonly areaCode: string }
  /** What a round has to tell of a framework. */
  | { readonly kind: 'results'; readonly roundId: string; readonly frameworkId: FrameworkId }
  /** The mail of a demonstration, which no other installation has. */
  | { readonly kind: 'demonstration-mail' }
  /** Something that cannot be there for anybody: the address is wrong. */
  | { readonly kind: 'impossible' }
  /** Nothing: it is there for everybody, or no page has this address. */
  | { readonly kind: 'nothing' };

const NOTHING = { kind: 'nothing' } as const;
const IMPOSSIBLE = { kind: 'impossible' } as const;

/** By what follows the id; the first is the task list. */
const ASSESSMENT_PAGES: readonly string[] = [
  '',
  'approval',
  'away',
  'check-answers',
  'conversations',
  'history',
  'read-back',
  'reopen',
  'report',
  'results',
  'review',
  'sharing',
  'sign-off',
  'who-answers',
];

/** By what follows the id of a question. */
const QUESTION_PAGES: readonly string[] = ['conversation', 'evidence', 'note', 'workshop'];

/**
 * What the address of a page names, in `pathname`: the path as it was sent, with its escapes. Addresses of files and of
 * autosave name nothing here: they answer for themselves. Addresses that begin with an underscore are Next's own parts,
 * not pages for people. Ids of assessments and rounds come back in lower case.
 */
export function namedByAddress(pathname: string): NamedByAddress {
  const segments = decodeSegments(pathname);
  if (segments === null) return IMPOSSIBLE;
  const [area = '', name, ...rest] = segments;
  if (area.startsWith('_') && area !== '_next') return IMPOSSIBLE;
  return name === undefined ? NOTHING : (AREAS.get(area)?.(name, rest) ?? NOTHING);
}

type Named = (name: string, rest: readonly string[]) => NamedByAddress;

/** By the first part of the address: what the part after it, and the rest, name. */
const AREAS: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['assessments', namedUnderAssessments],
  ['frameworks', (name, rest) => (rest.length === 0 ? frameworkNamed(name) : NOTHING)],
  ['official-figures', (name, rest) => (rest.length === 0 ? areaNamed(name) : NOTHING)],
  ['lab', labNamed],
  ['handovers', (name, rest) => successionNamed([name, ...rest])],
  ['results', resultsNamed],
  ['demonstration', (name) => (name === 'outbox' ? { kind: 'demonstration-mail' } : NOTHING)],
]);

function namedUnderAssessments(id: string, [page = '', ...names]: readonly string[]): NamedByAddress {
  if (id === 'new' && names.length === 0) return frameworkNamed(page);
  if (!isAssessmentPage(page, names)) return NOTHING;
  const assessmentId = z.uuid().safeParse(id);
  if (!assessmentId.success) return IMPOSSIBLE;
  return { kind: 'assessment', assessmentId: assessmentId.data.toLowerCase(), ...partNamed(page, names) };
}

function partNamed(page: string, names: readonly string[]) {
  const part = names[0] ?? null;
  return {
    themeId: page === 'themes' || page === 'review' ? part : null,
    questionId: page === 'questions' ? part : null,
  };
}

function isAssessmentPage(page: string, names: readonly string[]): boolean {
  switch (page) {
    case 'themes':
      return names.length === 1;
    case 'review':
      return names.length <= 1;
    case 'questions':
      return names.length === 2 && QUESTION_PAGES.includes(names[1] ?? '');
    default:
      return names.length === 0 && ASSESSMENT_PAGES.includes(page);
  }
}

function labNamed(name: string, rest: readonly string[]): NamedByAddress {
  return name === 'rounds' ? roundNamed(rest) : NOTHING;
}

function roundNamed([id, ...rest]: readonly string[]): NamedByAddress {
  if (id === undefined || rest.length > 0) return NOTHING;
  const roundId = z.uuid().safeParse(id);
  return roundId.success ? { kind: 'round', roundId: roundId.data.toLowerCase() } : IMPOSSIBLE;
}

function successionNamed([id, ...rest]: readonly string[]): NamedByAddress {
  if (rest.length > 0) return NOTHING;
  const successionId = z.uuid().safeParse(id);
  return successionId.success
    ? { kind: 'succession', successionId: successionId.data.toLowerCase() }
    : IMPOSSIBLE;
}

/** The page for programmers has a name, every other page here a round and a framework. */
function resultsNamed(id: string, [framework, ...rest]: readonly string[]): NamedByAddress {
  if (rest.length > 0 || (id === 'api' && framework === undefined)) return NOTHING;
  const roundId = z.uuid().safeParse(id);
  const frameworkId = frameworkIdSchema.safeParse(framework);
  if (!roundId.success || !frameworkId.success) return IMPOSSIBLE;
  return { kind: 'results', roundId: roundId.data.toLowerCase(), frameworkId: frameworkId.data };
}

/** Every installation publishes every framework at its start: one is there when it is one of ours. */
function frameworkNamed(id: string): NamedByAddress {
  return frameworkIdSchema.safeParse(id).success ? NOTHING : IMPOSSIBLE;
}

/** Councils have the code of the Office for National Statistics; invented ones have a code of ours. The map is of all. */
function areaNamed(code: string): NamedByAddress {
  if (code === 'map') return NOTHING;
  return /^(E\d{8}|DEMO\d{4})$/.test(code) ? { kind: 'area', areaCode: code } : IMPOSSIBLE;
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

/** The pages whose form may carry a file, each with what its action asks of whoever sends one. */
const UPLOAD_PAGES = [
  { at: /^\/evidence\/add$/, needs: 'evidence:manage' },
  { at: /^\/assessments\/[^/]+\/read-back$/, needs: 'answer:edit' },
  { at: /^\/lab\/statistics$/, needs: 'statistics:import' },
] as const;

export type UploadPermission = (typeof UPLOAD_PAGES)[number]['needs'];

/**
 * What somebody needs whose form with a file, sent to `pathname`, may be longer than any other. Null: no form there carries
 * a file.
 */
export function uploadPermission(pathname: string): UploadPermission | null {
  return UPLOAD_PAGES.find(({ at }) => at.test(pathname))?.needs ?? null;
}

/** What the address of such a page says once more, after a form that was too long to be read. */
export const UPLOAD_REFUSED = { name: 'refused', value: 'too-large' } as const;

/** Whether `address`, a path with its query, is that of a page which takes its refused form back. */
export function takesUploadBack(address: string): boolean {
  const { pathname, searchParams } = new URL(address, 'https://site.invalid');
  return (
    uploadPermission(pathname) !== null && searchParams.get(UPLOAD_REFUSED.name) === UPLOAD_REFUSED.value
  );
}

/** Whether `pathname` is the address of a file that somebody has sent. */
export function isUploadedFile(pathname: string): boolean {
  return pathname.startsWith('/evidence/files/');
}
