import { formatDay } from '@/lib/format/date';
import { hasNoWords } from '@/lib/insights/readings';
import type { Reading } from '@/lib/insights/readings';

interface ReadingWordsProps {
  readonly reading: Reading;
}

const NO_WORDS =
  'No words to read: it wrote none, or has not saved what it shares since its page tells that the lab reads words.';

/** What one council wrote: how far it moved, its comment, its evidence, what it tells elsewhere, and the codes on it. */
export function ReadingWords({ reading }: ReadingWordsProps) {
  const { move, step, comment, evidence, told, codes } = reading;
  const { before, now } = move;
  return (
    <>
      <p className="ct-p">
        {step === null ? null : `From “${step.from}” to “${step.to}”. `}
        {before.roundName}, sent on {formatDay(before.submittedOn)}, and {now.roundName}, sent on{' '}
        {formatDay(now.submittedOn)}.
      </p>
      {hasNoWords(reading) ? <p className="ct-p ct-none">{NO_WORDS}</p> : null}
      {comment === '' ? null : <Said title="Its comment now" words={comment} />}
      {told.map(({ question, said }) => (
        <Said key={question.id} title={question.text} words={said} />
      ))}
      {evidence.length === 0 ? null : (
        <>
          <h3 className="ct-h3">Evidence it names</h3>
          <ul className="ct-list">
            {evidence.map((title, index) => (
              <li key={`${index} ${title}`}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="ct-h3">Codes</h3>
      {codes.length === 0 ? (
        <p className="ct-p ct-none">Not coded yet</p>
      ) : (
        <ul className="ct-list">
          {codes.map(({ code, codedBy, codedAt }) => (
            <li key={code.id}>
              {code.name}{' '}
              <span className="ct-s ct-muted">
                {codedBy}, {formatDay(codedAt)}
                {code.retiredAt === null ? '' : '; retired since'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Said({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <>
      <h3 className="ct-h3">{title}</h3>
      <blockquote className="ct-quote ct-said">{words}</blockquote>
    </>
  );
}
