import { asSentence } from '@/lib/charts/wording';
import type { AnswerText } from '@/lib/framework/answer-text';

/** Levels, figures and short choices stand out; texts and long lists would shout. */
const LONGEST_IN_BOLD = 60;

/** What an answer says. */
export function AnswerWords({ answer }: { readonly answer: AnswerText }) {
  const { state, headline, detail } = answer;
  if (state === 'blank') return <span className="ct-none">{headline}</span>;
  if (detail === null) return headline.length > LONGEST_IN_BOLD ? headline : <strong>{headline}</strong>;
  return (
    <>
      <strong>{asSentence(headline)}</strong> {detail}
    </>
  );
}
