import { getConfig } from '@/app/_server/config';
import { OFFERED_AT_ONCE } from '@/app/_server/evidence/load-question-evidence';
import type { QuestionEvidence } from '@/app/_server/evidence/load-question-evidence';
import { PieceAct } from '@/components/evidence/piece-act';
import { PieceTable } from '@/components/evidence/piece-table';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import { Pagination } from '@/components/govuk/pagination';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { questionPageHref } from '@/lib/assessment/addresses';
import { countedInWords } from '@/lib/evidence/library-words';
import { attachPiece } from './actions';

type OfferedPiecesProps = {
  readonly view: QuestionEvidence;
  readonly scope: AuthorityScope;
  readonly find: string;
};

/** What the council has already and can use here too. */
export function OfferedPieces({ view, scope, find }: OfferedPiecesProps) {
  const { assessment, question, offered } = view;
  const here = questionPageHref(assessment.id, question.id, 'evidence');
  const { pieces, total, page } = offered;
  return (
    <>
      <h2 className="ct-h2" id="library">
        Use a piece that your council has
      </h2>
      {total === 0 && find === '' ? null : (
        <form method="get" action={`${here}#library`} className="ct-filter">
          <Input
            id={fieldId('library', 'find')}
            name="find"
            label="Words in the title"
            defaultValue={find}
            className="govuk-input--width-20"
          />
          <Button variant="secondary">Show</Button>
        </form>
      )}
      {total === 0 ? (
        <p className="ct-p ct-none">{find === '' ? NOTHING_ELSE : NOTHING_LIKE_IT}</p>
      ) : (
        <PieceTable
          pieces={pieces}
          caption={`${countedInWords({ isWithdrawn: false }, { total, page, size: OFFERED_AT_ONCE })} that can be used here`}
          hasScanner={getConfig().scanner !== undefined}
          actions={({ id, title }) => (
            <PieceAct
              action={attachPiece.bind(null, placeKey(scope))}
              assessmentId={assessment.id}
              questionId={question.id}
              pieceId={id}
              label="Use here"
              about={title}
            />
          )}
        />
      )}
      <Pagination
        previousHref={page === 1 ? null : pageHref(here, find, page - 1)}
        nextHref={page * OFFERED_AT_ONCE >= total ? null : pageHref(here, find, page + 1)}
      />
    </>
  );
}

const NOTHING_ELSE = 'Your council has no other piece of evidence.';
const NOTHING_LIKE_IT = 'No other piece is like that. Look for other words.';

function pageHref(here: string, find: string, page: number): string {
  const search = new URLSearchParams({ ...(find === '' ? {} : { find }), page: String(page) });
  return `${here}?${search.toString()}#library`;
}
