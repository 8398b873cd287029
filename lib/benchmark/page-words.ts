import type { Audience } from '@/lib/access/roles';
import { midSentence } from '@/lib/format/letter-case';
import { MONTHS_COMPARED } from './latest-entries';

/** The words of a page of comparison around its figures. */

const SHARED_WITH: Readonly<Record<Audience, string>> = {
  'lab-councils': 'What councils share with the lab’s councils',
  associates: 'What councils share with the lab’s associates',
  public: 'What councils share with everyone',
};

/** The line above the finding: whose result stands beside others', or what councils share with whom. */
export function comparisonOver(
  frameworkTitle: string,
  { ownName, audience }: { readonly ownName: string | undefined; readonly audience: Audience },
): string {
  const first = ownName === undefined ? SHARED_WITH[audience] : `${ownName} beside other councils`;
  return `${first}: ${midSentence(frameworkTitle)}`;
}

/** Why a council sees no place of its own. */
export const NO_PLACE_OF_YOURS = `Your council has sent nothing of this framework in the last ${MONTHS_COMPARED} months, so it has no place here.`;

/** Nobody shares anything with this reader: what that means for a council, and for anybody else. */
export function nothingToCompare(isCouncil: boolean): string {
  return isCouncil
    ? 'A comparison opens as soon as a council sends an assessment and shares it. You choose for each assessment whether yours is shared, with or without your name.'
    : 'A comparison opens as soon as a council sends an assessment and shares it with you. Each council chooses that for each assessment.';
}
