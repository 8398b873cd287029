import { Pagination } from '@/components/govuk/pagination';
import { FactList } from '@/components/shell/fact-list';
import { LinkList } from '@/components/shell/link-list';
import { ImportTable } from '@/components/statistics/import-table';
import type { LoadedImport } from '@/app/_server/statistics/load-figure-import';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { placeKey } from '@/lib/access/place';
import type { LabScope } from '@/lib/access/scope';
import { formatDay, formatDayTime } from '@/lib/format/date';
import { formatWhole } from '@/lib/format/number';
import { figurePreviewHref } from '@/lib/statistics/addresses';
import { importView, isWorthImporting } from '@/lib/statistics/import-view';
import type { ImportPart } from '@/lib/statistics/import-view';
import { confirmFigures, throwAway } from '@/app/(lab)/lab/statistics/actions';
import { ActForm } from './act-form';

interface PreviewProps {
  readonly loaded: LoadedImport;
  readonly scope: LabScope;
  readonly asked: { readonly part: ImportPart | null; readonly page: number };
}

/** What a file would change, part by part, and the two things that can be done with it. */
export function Preview({ loaded, scope, asked }: PreviewProps) {
  const { file, comparison, names } = loaded;
  const view = importView({ read: file.read, comparison, catalogue: FIGURE_CATALOGUE, names }, asked);
  const pageAt = (page: number): string => figurePreviewHref(file.id, { show: view.part, page });
  const others = view.parts.filter(({ part }) => part !== view.part);
  return (
    <>
      <p className="ct-lead">{view.summary}</p>
      <AboutFile loaded={loaded} />
      <Buttons loaded={loaded} scope={scope} />
      <h2 className="ct-h2">Row by row</h2>
      <LinkList
        items={others.map(({ part, title }) => ({
          href: figurePreviewHref(file.id, { show: part }),
          label: title,
        }))}
      />
      <ImportTable title={view.title} rows={view.rows} />
      {view.beyond === 0 ? null : (
        <p className="ct-p">
          {formatWhole(view.beyond)} more are refused and not listed. Put these right first, or check that it
          is the right file.
        </p>
      )}
      <Pagination
        previousHref={view.page === 1 ? null : pageAt(view.page - 1)}
        nextHref={view.isLastPage ? null : pageAt(view.page + 1)}
      />
    </>
  );
}

function AboutFile({ loaded: { file, editions } }: Pick<PreviewProps, 'loaded'>) {
  const { dataSetId, edition, publishedOn, sourceUrl, fileName, broughtAt, read } = file;
  const later = editions.find((one) => one > edition);
  const title = FIGURE_CATALOGUE.dataSets.find(({ id }) => id === dataSetId)?.title ?? dataSetId;
  return (
    <>
      <FactList
        facts={[
          { term: 'Figures', detail: title },
          { term: 'Release', detail: `${edition} release, ${formatDay(publishedOn)}` },
          { term: 'Publication', detail: <a href={sourceUrl}>{sourceUrl}</a> },
          { term: 'File', detail: `${fileName}, brought in by you on ${formatDayTime(broughtAt)}` },
        ]}
      />
      {later === undefined ? null : (
        <p className="ct-p ct-gap">
          The {later} release of these figures is held. For the years that it is about it counts before this
          one.
        </p>
      )}
      {read.notes.map((note) => (
        <p className="ct-p ct-gap" key={note}>
          {note}.
        </p>
      ))}
    </>
  );
}

function Buttons({ loaded: { file, comparison, editions, mark }, scope }: Omit<PreviewProps, 'asked'>) {
  const isWorth = isWorthImporting(comparison, editions.includes(file.edition));
  const count = file.read.figures.length;
  const key = placeKey(scope);
  return (
    <>
      <p className="ct-p ct-gap">
        {isWorth
          ? 'Nothing is published yet. Importing publishes all figures that are not refused, or none.'
          : 'There is nothing to import: this release is held, and the file says the same.'}
      </p>
      <div className="ct-buttons">
        {isWorth ? (
          <ActForm
            form="confirm"
            action={confirmFigures.bind(null, key)}
            importId={file.id}
            mark={mark}
            label={`Import ${formatWhole(count)} ${count === 1 ? 'figure' : 'figures'}`}
          />
        ) : null}
        <ActForm
          form="throw-away"
          action={throwAway.bind(null, key)}
          importId={file.id}
          label="Throw the file away"
          variant="secondary"
        />
      </div>
    </>
  );
}
