import 'server-only';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import { findRound } from '@/db/queries/rounds';
import { findArea } from '@/db/queries/official-figures';
import { findSuccession } from '@/db/queries/successions';
import { namedByAddress } from '@/lib/access/page-address';
import type { NamedByAddress } from '@/lib/access/page-address';
import { grantAuthorityScope, grantLabScope, publicScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { allQuestions } from '@/lib/framework/visibility';
import type { DatasetParams } from '@/lib/open-data/resources';
import { inScope } from '@/app/_server/database';
import { findRoundResults } from '@/app/_server/open-data/load-public-results';
import { handOn } from '@/app/_server/sign-in/signed-in-of-request';
import { isDemonstration } from '@/app/_server/installation';
import { findSignedIn } from '@/app/_server/sign-in/viewer';

/**
 * Whether the address of a page names something that is not there for the person who asks: nobody's, or another
 * council's. Decides only which page is drawn (docs/decisions/005-a-missing-page-is-seen-before-it-is-drawn.md). False
 * lets the page answer: it makes its own checks of who may read what, and sends away whoever may not ask.
 */
export async function isMissingPage({
  method,
  pathname,
  requestId,
}: {
  readonly method: string;
  readonly pathname: string;
  readonly requestId: string;
}): Promise<boolean> {
  const named = namedByAddress(pathname);
  if (named.kind === 'nothing' || named.kind === 'impossible') return named.kind === 'impossible';
  if (named.kind === 'demonstration-mail') return !(await isDemonstration());
  // A form goes to its action, which says itself what it does not find.
  return method !== 'POST' && (await isMissingForAsker(named, requestId));
}

type NamedRow = Extract<
  NamedByAddress,
  { readonly kind: 'area' | 'results' | 'round' | 'succession' | 'assessment' }
>;

async function isMissingForAsker(named: NamedRow, requestId: string): Promise<boolean> {
  switch (named.kind) {
    case 'area':
      return (await inScope(publicScope(), (tx) => findArea(tx, named.areaCode))) === undefined;
    case 'results':
      return isMissingResults({ round: named.roundId, framework: named.frameworkId });
    case 'round':
      return isMissingRound(named.roundId, requestId);
    case 'succession':
      return isMissingSuccession(named.successionId, requestId);
    case 'assessment':
      return isMissingAssessment(named, requestId);
  }
}

async function isMissingResults(dataset: DatasetParams): Promise<boolean> {
  return (await inScope(publicScope(), (tx) => findRoundResults(tx, dataset))) === undefined;
}

async function isMissingRound(roundId: string, requestId: string): Promise<boolean> {
  const signedIn = await findSignedIn();
  handOn(requestId, signedIn);
  const scope = grantLabScope(signedIn?.drawn?.member ?? null, 'round:manage');
  return scope !== null && (await inScope(scope, (tx) => findRound(tx, roundId))) === undefined;
}

async function isMissingSuccession(successionId: string, requestId: string): Promise<boolean> {
  const signedIn = await findSignedIn();
  handOn(requestId, signedIn);
  const scope = grantAuthorityScope(signedIn?.drawn?.member ?? null, 'handover:read');
  return (
    scope !== null && (await inScope(scope, (tx) => findSuccession(tx, scope, successionId))) === undefined
  );
}

async function isMissingAssessment(
  {
    assessmentId,
    themeId,
    questionId,
  }: {
    readonly assessmentId: string;
    readonly themeId: string | null;
    readonly questionId: string | null;
  },
  requestId: string,
): Promise<boolean> {
  const signedIn = await findSignedIn();
  handOn(requestId, signedIn);
  const scope = grantAuthorityScope(signedIn?.drawn?.member ?? null, 'assessment:read');
  if (scope === null) return false;
  const parts = await findParts(scope, assessmentId);
  if (parts === undefined) return true;
  return lacks(parts.themes, themeId) || lacks(parts.questions, questionId);
}

function lacks(ids: ReadonlySet<string>, named: string | null): boolean {
  return named !== null && !ids.has(named);
}

type Parts = { readonly themes: ReadonlySet<string>; readonly questions: ReadonlySet<string> };

/**
 * The themes and questions of assessments found before, by council and id. None is ever removed, or moved to another version. Beside
 * what `findWhatIsAsked` keeps, because that takes a transaction: this page's own would be a second one for every page.
 */
const found = new Map<string, Parts>();

/** The ids of the themes and questions of one of the authority's assessments; undefined when it has none of that id. */
async function findParts(scope: AuthorityScope, assessmentId: string): Promise<Parts | undefined> {
  const key = `${scope.authorityCode}/${assessmentId}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const definition = await inScope(scope, async (tx) => {
    const asked = await findWhatIsAsked(tx, scope, assessmentId);
    return asked && findFramework(tx, asked.frameworkId, asked.frameworkVersion);
  });
  if (definition === undefined) return undefined;
  const parts = {
    themes: new Set(definition.themes.map(({ id }) => id)),
    questions: new Set(allQuestions(definition).map(({ id }) => id)),
  };
  found.set(key, parts);
  return parts;
}
