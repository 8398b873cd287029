import 'server-only';
import { grantAuthorityScope } from '@/lib/access/scope';
import type { Member } from '@/lib/access/scope';
import { assessmentHref } from '@/lib/assessment/addresses';
import { findSubmission } from '@/db/queries/submissions';
import { figureKey } from '@/lib/benchmark/entry';
import type { GroupScore } from '@/lib/scoring/scores';
import { inScope } from '@/app/_server/database';
import { findLatestSent } from './load-results';

/** What a comparison must know of the reader's own result beyond its figures. */
export type OwnResult = {
  readonly href: string;
  /** Keys, as a comparison has them, of lenses and principles with fewer than two scored answers. */
  readonly thinKeys: readonly string[];
  /** Keys, as a comparison has them, of the scored questions that were answered with “do not know”. */
  readonly doNotKnow: readonly string[];
};

/** The newest result of the member's own council in a framework; undefined for the lab, and where nothing was sent. */
export async function findOwnResult(member: Member, frameworkId: string): Promise<OwnResult | undefined> {
  const scope = grantAuthorityScope(member, 'assessment:read');
  if (scope === null) return undefined;
  return inScope(scope, async (tx) => {
    const assessment = await findLatestSent(tx, scope, frameworkId);
    const submission = assessment && (await findSubmission(tx, scope, assessment.id));
    if (assessment === undefined || submission === undefined) return undefined;
    const { lenses, principles, questions } = submission.scores;
    return {
      href: assessmentHref(assessment.id, 'results'),
      thinKeys: [...thinIn('lens', lenses), ...thinIn('principle', principles)],
      doNotKnow: Object.keys(questions)
        .filter((id) => questions[id]?.outcome === 'dk')
        .map((id) => figureKey('question', id)),
    };
  });
}

function thinIn(
  level: 'lens' | 'principle',
  groups: Readonly<Partial<Record<string, GroupScore>>>,
): readonly string[] {
  return Object.entries(groups).flatMap(([id, group]) =>
    group?.thin === true ? [figureKey(level, id)] : [],
  );
}
