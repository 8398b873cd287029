import type { ReactNode } from 'react';
import { formatDay } from '@/lib/format/date';
import { sentenceCase } from '@/lib/format/letter-case';
import type { DifferenceLine } from '@/lib/review/difference-lines';

interface DifferenceListProps {
  readonly lines: readonly DifferenceLine[];
  /** What the reader can do about one; null for nothing. */
  readonly actOn?: (line: DifferenceLine) => ReactNode;
}

/** Differences, each with what both say, in whose words and since when, and what the council replied. */
export function DifferenceList({ lines, actOn }: DifferenceListProps) {
  if (lines.length === 0) return null;
  return (
    <ul className="ct-rows">
      {lines.map((line) => (
        <li className="ct-row ct-row--1" key={`${line.reviewId} ${line.subject}`}>
          <h3 className="ct-h3 ct-h2--first">{line.about}</h3>
          {line.theme === line.about ? null : <p className="ct-s ct-muted">{line.theme}</p>}
          <BothSay line={line} />
          {line.words === '' ? null : <blockquote className="ct-quote ct-said">“{line.words}”</blockquote>}
          <p className="ct-s ct-muted">
            {sentenceCase(line.by)}, {formatDay(line.at)}
          </p>
          {line.replies.map((reply) => (
            <div className="ct-note" key={reply.at.toISOString()}>
              <p>{reply.body}</p>
              <p className="ct-s ct-muted">
                Reply of {reply.by}, {formatDay(reply.at)}
              </p>
            </div>
          ))}
          {line.settled === null ? null : <SettledLine settled={line.settled} />}
          {actOn?.(line)}
        </li>
      ))}
    </ul>
  );
}

function BothSay({ line }: { readonly line: DifferenceLine }) {
  return (
    <dl className="ct-both">
      <div>
        <dt>The council says</dt>
        <dd>
          {line.council}
          {line.councilNow === null ? null : <span className="ct-s ct-muted"> Now: {line.councilNow}</span>}
        </dd>
      </div>
      <div>
        <dt>The reviewer says</dt>
        <dd>{line.says}</dd>
      </div>
    </dl>
  );
}

function SettledLine({ settled }: { readonly settled: NonNullable<DifferenceLine['settled']> }) {
  const words = settled.words === '' ? '' : ` “${settled.words}”`;
  return (
    <p className="ct-s">
      <strong>Settled on {formatDay(settled.at)}.</strong>
      {words}
    </p>
  );
}
