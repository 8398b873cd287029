import 'server-only';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import { namedByAddress } from '@/lib/access/page-address';
import { grantAuthorityScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { inScope } from './database';
import { handOn } from './signed-in-handover';
import { isDemonstration } from './installation';
import { findSignedIn } from './viewer';

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
  switch (named.kind) {
    case 'nothing':
      return false;
    case 'impossible':
      return true;
    case 'demonstration-mail':
      return !(await isDemonstration());
    case 'assessment':
      // A form goes to its action, which says itself what it does not find.
      return method !== 'POST' && (await isMissingAssessment(named, requestId));
  }
}

async function isMissingAssessment(
  { assessmentId, themeId }: { readonly assessmentId: string; readonly themeId: string | null },
  requestId: string,
): Promise<boolean> {
  const signedIn = await findSignedIn();
  handOn(requestId, signedIn);
  const scope = grantAuthorityScope(signedIn?.drawn?.member ?? null, 'assessment:read');
  if (scope === null) return false;
  const themes = await findThemes(scope, assessmentId);
  return themes === undefined || (themeId !== null && !themes.has(themeId));
}

/**
 * The themes of assessments found before, by council and id. None is ever removed, or moved to another version. Beside
 * what `findWhatIsAsked` keeps, because that takes a transaction: this page's own would be a second one for every page.
 */
const found = new Map<string, ReadonlySet<string>>();

/** The theme ids of one of the authority's assessments; undefined when it has none of that id. */
async function findThemes(
  scope: AuthorityScope,
  assessmentId: string,
): Promise<ReadonlySet<string> | undefined> {
  const key = `${scope.authorityCode}/${assessmentId}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const definition = await inScope(scope, async (tx) => {
    const asked = await findWhatIsAsked(tx, scope, assessmentId);
    return asked && findFramework(tx, asked.frameworkId, asked.frameworkVersion);
  });
  if (definition === undefined) return undefined;
  const themes = new Set(definition.themes.map(({ id }) => id));
  found.set(key, themes);
  return themes;
}
