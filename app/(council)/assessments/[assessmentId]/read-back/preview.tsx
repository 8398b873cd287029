import { ChangeTable } from '@/components/circulate/change-table';
import { ImportForm } from '@/components/circulate/import-form';
import { RefusalTable } from '@/components/circulate/refusal-table';
import type { LoadedReadBack } from '@/app/_server/spreadsheets/load-read-back';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { readBackHref } from '@/lib/assessment/addresses';
import { BRING_AGAIN, previewWords } from '@/lib/circulate/away-words';
import { countOf } from '@/lib/format/number-word';
import { formatDayTime } from '@/lib/format/date';
import { confirmBroughtIn, throwAway } from './actions';
import { shownChanges, shownRefusals } from './shown-read-back';

interface PreviewProps {
  readonly view: LoadedReadBack;
  readonly waiting: NonNullable<LoadedReadBack['waiting']>;
  readonly scope: AuthorityScope;
}

/** What a spreadsheet would change, what is refused of it, and the two things that can be done with it. */
export function Preview({ view, waiting, scope }: PreviewProps) {
  const { file, result } = waiting;
  const { changes, refusals, unchanged } = result;
  const ids = { assessmentId: view.assessment.id, importId: file.id };
  const key = placeKey(scope);
  return (
    <>
      <p className="ct-lead">
        {previewWords({ changes: changes.length, refusals: refusals.length, unchanged })}
      </p>
      <p className="ct-p ct-s">
        {file.fileName}, brought in by you on {formatDayTime(file.broughtAt)}.{' '}
        {changes.length === 0 ? null : 'Nothing is saved yet.'}
      </p>
      {changes.length === 0 ? null : (
        <div className="ct-gap">
          <ChangeTable changes={shownChanges(view, changes)} />
        </div>
      )}
      {refusals.length === 0 ? null : (
        <div className="ct-gap">
          <RefusalTable refusals={shownRefusals(view, refusals)} />
          <p className="ct-p">
            <a href={readBackHref(view.assessment.id, 'again')}>{BRING_AGAIN}</a>
          </p>
        </div>
      )}
      <div className="ct-buttons">
        {changes.length === 0 ? null : (
          <ImportForm
            {...ids}
            form="confirm"
            action={confirmBroughtIn.bind(null, key)}
            label={`Save ${countOf(changes.length, 'answer')}`}
          />
        )}
        <ImportForm
          {...ids}
          form="throw-away"
          action={throwAway.bind(null, key)}
          label={changes.length === 0 ? 'Done with this spreadsheet' : 'Throw the spreadsheet away'}
          variant="secondary"
        />
      </div>
    </>
  );
}
