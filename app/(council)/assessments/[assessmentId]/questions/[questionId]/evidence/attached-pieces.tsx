import { getConfig } from '@/app/_server/config';
import type { QuestionEvidence } from '@/app/_server/evidence/load-question-evidence';
import { PieceAct } from '@/components/evidence/piece-act';
import { PieceTable } from '@/components/evidence/piece-table';
import { ButtonLink } from '@/components/govuk/button';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { addEvidenceHref } from '@/lib/evidence/addresses';
import { ADD_WORDS, asSentWords } from '@/lib/evidence/evidence-words';
import { EVIDENCE_KINDS } from '@/lib/evidence/piece';
import { STRENGTH_MEANINGS, STRENGTH_NAMES } from '@/lib/evidence/strength';
import { countOf } from '@/lib/format/number-word';
import { detachPiece } from './actions';

type AttachedPiecesProps = {
  readonly view: QuestionEvidence;
  readonly scope: AuthorityScope;
  readonly canChange: boolean;
};

/** How well the answer is backed, by what, and what could prove it. */
export function AttachedPieces({ view, scope, canChange }: AttachedPiecesProps) {
  const { assessment, question, attached, backing } = view;
  const place = { assessmentId: assessment.id, questionId: question.id };
  return (
    <>
      <Strength backing={backing} />
      {assessment.submitted ? <p className="ct-p">{asSentWords(backing)}</p> : null}
      <details className="ct-details">
        <summary>What could prove it</summary>
        <div>
          <ul className="ct-list">
            {question.evidencePrompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      </details>
      {attached.length === 0 ? (
        <p className="ct-p ct-none ct-gap">No evidence has been added to this answer.</p>
      ) : (
        <PieceTable
          pieces={attached}
          caption={`${countOf(attached.length, 'piece')} under this answer`}
          hasScanner={getConfig().scanner !== undefined}
          actions={
            canChange
              ? ({ id, title }) => (
                  <PieceAct
                    action={detachPiece.bind(null, placeKey(scope))}
                    {...place}
                    pieceId={id}
                    label="Take away"
                    about={title}
                  />
                )
              : null
          }
        />
      )}
      {canChange ? (
        <div className="ct-buttons">
          {EVIDENCE_KINDS.map((kind) => (
            <ButtonLink key={kind} variant="secondary" href={addEvidenceHref(kind, { place })}>
              {ADD_WORDS[kind]}
            </ButtonLink>
          ))}
        </div>
      ) : null}
    </>
  );
}

function Strength({ backing }: Pick<QuestionEvidence, 'backing'>) {
  if (backing === null) return null;
  const { strength } = backing;
  return (
    <p className="ct-p">
      <strong>Evidence: {STRENGTH_NAMES[strength]}.</strong> {STRENGTH_MEANINGS[strength]}. It never changes a
      score.
    </p>
  );
}
