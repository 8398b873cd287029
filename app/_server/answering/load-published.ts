import 'server-only';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import type { Transaction } from '@/db/engine';
import { listOfficialFigures } from '@/db/queries/official-figures';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Theme } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { ENGLAND } from '@/lib/statistics/area-figures';
import { dataSetsBeside, publishedBeside } from '@/lib/statistics/published-beside';
import type { PublishedBeside } from '@/lib/statistics/published-beside';

export type PublishedOf = (question: Question) => PublishedBeside | null;

/** What is published about the authority that bears on a theme's questions. Reads nothing where nothing does. */
export async function loadPublished(
  tx: Transaction,
  { authorityCode: areaCode }: AuthorityScope,
  { questions }: Theme,
): Promise<PublishedOf> {
  const dataSetIds = dataSetsBeside(FIGURE_CATALOGUE, questions);
  if (dataSetIds.length === 0) return () => null;
  const figures = await listOfficialFigures(tx, { areaCodes: [areaCode, ENGLAND], dataSetIds });
  return (question) => publishedBeside(FIGURE_CATALOGUE, figures, { question, areaCode });
}
