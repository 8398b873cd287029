import 'server-only';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import type { Transaction } from '@/db/engine';
import { listInspections, listOfficialFigures } from '@/db/queries/official-figures';
import { readTogether } from '@/db/read-together';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Question } from '@/lib/framework/question';
import { ENGLAND } from '@/lib/statistics/area-figures';
import { asksForGrade } from '@/lib/statistics/inspection-grade';
import { dataSetsBeside, publishedBeside } from '@/lib/statistics/published-beside';
import type { PublishedBeside } from '@/lib/statistics/published-beside';

export type PublishedOf = (question: Question) => PublishedBeside | null;

/**
 * What is published about the authority that bears on some questions: figures in one statement, inspections in another, and
 * neither where nothing asks for it. No theme asks for both.
 */
export async function loadPublished(
  tx: Transaction,
  { authorityCode: areaCode }: AuthorityScope,
  questions: readonly Question[],
): Promise<PublishedOf> {
  const dataSetIds = dataSetsBeside(FIGURE_CATALOGUE, questions);
  const areaCodes = [areaCode, ENGLAND];
  const [figures, [inspection]] = await readTogether([
    dataSetIds.length === 0 ? [] : listOfficialFigures(tx, { areaCodes, dataSetIds }),
    questions.some(asksForGrade) ? listInspections(tx, areaCode) : [],
  ]);
  return (question) => publishedBeside(FIGURE_CATALOGUE, { figures, inspection }, { question, areaCode });
}
