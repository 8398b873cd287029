import type { ReactNode } from 'react';
import type { Claim } from '@/lib/assessment/claim';
import type { HistorySide } from '@/lib/assessment/history-line';
import { AnswerWords } from './answer-words';

interface ClaimBlockProps {
  readonly claim: Claim;
  /** What the reader can do about it. */
  readonly children?: ReactNode;
}

/** One question with what the council claims, by whom, and what it said at the last decision where that differs. */
export function ClaimBlock({ claim, children }: ClaimBlockProps) {
  const { questionId, question, who, now, before, evidence, isBackedAnew, sentBackFor, isStillOpen } = claim;
  return (
    <li className="ct-row ct-row--1" id={questionId}>
      <h3 className="ct-h3 ct-h2--first">{question}</h3>
      {sentBackFor === null ? null : <p className="ct-s ct-muted">Sent back last time: “{sentBackFor}”</p>}
      {isStillOpen ? <p className="ct-s">Nobody has answered it again since.</p> : null}
      <div className="ct-history__side">
        <Side label={before === null ? null : 'Says now'} side={now} Mark="ins" />
        {before === null ? null : <Side label="Said before" side={before} Mark="del" />}
      </div>
      <p className="ct-s">
        Evidence: {evidence}
        {isBackedAnew ? ' Changed since the last decision.' : null}
      </p>
      {who === null ? null : <p className="ct-s ct-muted">Written by {who}</p>}
      {children}
    </li>
  );
}

interface SideProps {
  readonly label: string | null;
  readonly side: HistorySide;
  /** How words are marked that the other side lacks. */
  readonly Mark: 'ins' | 'del';
}

function Side({ label, side, Mark }: SideProps) {
  return (
    <>
      <p className="ct-s">
        {label === null ? null : `${label}: `}
        <AnswerWords answer={side.answer} />
      </p>
      {side.comment.length === 0 ? null : (
        <p className="ct-s">
          Comment:{' '}
          {side.comment.map(({ text, differs }, index) => (differs ? <Mark key={index}>{text}</Mark> : text))}
        </p>
      )}
    </>
  );
}
