import { formatDay } from '@/lib/format/date';
import type { Question } from '@/lib/framework/question';
import { areaFiguresHref } from './addresses';
import type { PublishedBeside } from './published-beside';

/** The measure of a question that asks for Ofsted's grade. Source: framework guide, part 10. */
const GRADE = 'ofsted-care-leavers-grade';

/** An inspection of a council's children's services, as far as its grade for care leavers goes. */
export type InspectionGrade = {
  /** Days, YYYY-MM-DD. */
  readonly startedOn: string | null;
  readonly publishedOn: string;
  /** Null: not judged in that inspection. */
  readonly careLeavers: string | null;
  readonly source: 'official' | 'report' | 'invented';
};

/** Whether a question asks for the grade that Ofsted gave the experiences and progress of care leavers. */
export function asksForGrade({ prefill }: Pick<Question, 'prefill'>): boolean {
  return prefill?.measure === GRADE;
}

const WHAT = 'Ofsted’s grade for the experiences and progress of care leavers';
const NO_INSPECTION = 'We hold no inspection of this council’s children’s services, so nothing is filled in';

/**
 * The grade of a council's last inspection beside the question that asks for it, with the inspection's days and framework;
 * or that there is none. Source: framework guide, part 10: a value that is missing leaves the question empty.
 */
export function gradeBeside(
  question: Question,
  inspection: InspectionGrade | undefined,
  areaCode: string,
): PublishedBeside {
  const href = areaFiguresHref(areaCode, 'inspections');
  const shared = { england: null, href, every: 'Every inspection' as const };
  if (inspection === undefined) {
    return { ...shared, figure: 'no grade', source: `${WHAT}. ${NO_INSPECTION}`, prefill: null };
  }
  const source = `${WHAT}. ${inspectionInWords(inspection)}`;
  const { careLeavers } = inspection;
  if (careLeavers === null) {
    return { ...shared, figure: 'not judged in the last inspection', source, prefill: null };
  }
  const value = optionOf(question, careLeavers);
  return {
    ...shared,
    figure: careLeavers,
    source,
    prefill: value === undefined ? null : { value, release: source },
  };
}

function inspectionInWords({ startedOn, publishedOn, source }: InspectionGrade): string {
  const began = startedOn === null ? '' : ` that began on ${formatDay(startedOn)}`;
  const published = `report published on ${formatDay(publishedOn)}`;
  return `Inspection of local authority children’s services${began}, ${published}${FROM[source]}`;
}

const FROM: Readonly<Record<InspectionGrade['source'], string>> = {
  official: '',
  report: '; read from the report, not yet in Ofsted’s table',
  invented: '. Invented for the demonstration',
};

/** The option that says the grade in Ofsted's own words. */
function optionOf(question: Question, grade: string): string | undefined {
  if (question.kind !== 'choice') return undefined;
  return question.options.find(({ label }) => label.toLowerCase() === grade.toLowerCase())?.value;
}
