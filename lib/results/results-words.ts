import { onlyHolders } from '@/lib/access/permission-words';
import { formatDay } from '@/lib/format/date';
import { midSentence, sentenceCase } from '@/lib/format/letter-case';
import { countOf, numberWord } from '@/lib/format/number-word';

/** The words of a page of results around its figures. Findings, which say what the figures show, are in `findings`. */

/** What an address of a file answers while there is nothing to report. */
export const NO_REPORT_YET = `There is no report yet, because the answers have not been sent. ${onlyHolders('assessment:submit')} The report is there as soon as they do.`;

/** What the address of the PDF answers while too many are being written. */
export const TOO_MANY_REPORTS =
  'Many reports are being written at this moment. Ask for this one again in ten seconds. Nothing is lost.';

type Whose = { readonly authorityName: string; readonly frameworkTitle: string };

/** The lines above the finding: whose result, of which framework. */
export function resultsOver({ authorityName, frameworkTitle }: Whose): string {
  return `Results for ${authorityName}: ${midSentence(frameworkTitle)}`;
}

/**
 * Why a council's own scores can differ a little from those that others see; null when they do not. Counts scored
 * answers whose numbers are so small that they are hidden outside the council.
 */
export function hiddenOutsideWords(count: number): string | null {
  if (count === 0) return null;
  const [which, it] =
    count === 1
      ? ['One scored answer is a number about so few people that it is', 'it']
      : [
          `${sentenceCase(numberWord(count))} scored answers are numbers about so few people that they are`,
          'them',
        ];
  return `${which} hidden outside your council. The scores on this page count ${it}; your report and comparisons with other councils leave ${it} out, so that nobody can work ${it} out from a score.`;
}

/** When and by whom it was sent: "Spring 2026 round, sent 12 June 2026 by Priya Nair". */
export function sentWords(sent: {
  readonly roundName: string;
  readonly submittedAt: Date;
  readonly submittedBy: string;
}): string {
  return `${sent.roundName} round, sent ${formatDay(sent.submittedAt)} by ${sent.submittedBy}`;
}

/** Where the figures of a council's own page come from. */
export function ownSource(own: {
  readonly authorityName: string;
  readonly roundName: string;
  readonly version: string;
}): string {
  return `Source: ${own.authorityName}’s own answers, ${own.roundName}, framework ${own.version}, pilot wording.`;
}

/** What two rounds have in common, and so what their figures may be compared on. */
export function changeTerms(isSameVersion: boolean): string {
  return isSameVersion
    ? 'Lowest possible score in whole points. Both rounds used the same framework version, so nothing is adjusted.'
    : 'Lowest possible score in whole points. The framework changed between the rounds: where the scored questions changed, the two scores are not joined.';
}

type Waiting = { readonly completed: number; readonly shown: number; readonly state: 'open' | 'closed' };

/** Why there is no result, and how far the answers are. */
export function notSentWords({ completed, shown, state }: Waiting): string {
  const far = `${completed} of ${countOf(shown, 'question')} ${completed === 1 || shown === 1 ? 'is' : 'are'} answered`;
  return state === 'open'
    ? `Scores appear when the answers are sent, so that nobody answers towards a score. ${far}, and nothing is lost.`
    : `The round closed before the answers were sent, so there is no score. ${far}, and they can still be read.`;
}
