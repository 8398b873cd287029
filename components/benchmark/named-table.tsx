import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { Pagination } from '@/components/govuk/pagination';
import type { NamedPages } from '@/lib/benchmark/page-view';
import { namedCaption, namedHeading, namedPageWords, rowsHead } from '@/lib/benchmark/view-words';
import { formatShortDay } from '@/lib/format/date';
import { ContextNotes } from './context-notes';
import { FigureCell } from './figure-cell';

interface NamedTableProps {
  readonly view: BenchmarkView;
  /** Where more of them stand. */
  readonly pages?: NamedPages | undefined;
}

/** Said outside the box that scrolls, where it is as wide as the screen and never cut. */
const NOTE = 'named-councils-note';
const SCROLL_WORDS = 'Where the table is wider than the page, it scrolls sideways.';

/** Too wide for a small screen, so its box scrolls: it must then be reachable by keyboard and have a name. */
const SCROLLS = { role: 'region', 'aria-label': 'Named councils side by side', tabIndex: 0 } as const;

/** As many columns as an upright sheet of paper takes. With more of them it lies on its side. */
const ACROSS_A_SHEET = 14;

/** Councils that share by name, side by side: the viewer first, then in order of name. Nothing until there are two. */
export function NamedTable({ view, pages }: NamedTableProps) {
  const page = namedPageWords(view);
  if (view.columns.length === 0) return null;
  const isMany = view.columns.length > ACROSS_A_SHEET;
  return (
    <section className={isMany ? 'ct-beside ct-beside--many' : 'ct-beside'}>
      <h2 className="ct-h2">{namedHeading(view)}</h2>
      <p className="ct-src" id={NOTE}>
        {namedCaption(view)} <span className="ct-noprint">{SCROLL_WORDS}</span>
      </p>
      {page === null ? null : <p className="ct-p">{page}</p>}
      <div className="ct-scroll" {...SCROLLS}>
        <table className="ct-table" aria-label="Named councils side by side" aria-describedby={NOTE}>
          <thead>
            <tr>
              <th scope="col">{rowsHead(view)}</th>
              {view.columns.map(({ letter, name, submittedOn }) => (
                <th key={letter ?? 'own'} scope="col" className="ct-num">
                  {letter === null ? name : `${letter}\u00a0${name}`}
                  <small>{formatShortDay(submittedOn)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {row.own === null ? null : <FigureCell figure={row.own} isMine />}
                {row.named.map(({ letter, figure }) => (
                  <FigureCell key={letter} figure={figure} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages === undefined ? null : <Pagination {...pages} />}
      <ContextNotes columns={view.columns} />
    </section>
  );
}
