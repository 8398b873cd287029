import { TABLE_ROLES } from '@/components/shell/table-roles';
import { formatDay } from '@/lib/format/date';
import { formatWhole } from '@/lib/format/number';
import { earlierListHref } from '@/lib/statistics/addresses';

interface ReleaseTableProps {
  /** Of the data set. */
  readonly title: string;
  /** The latest first. */
  readonly releases: readonly {
    readonly id: string;
    readonly edition: string;
    readonly published: string | null;
    readonly sourceUrl: string | null;
    readonly invented: boolean;
    readonly importedAt: Date;
    readonly isImported: boolean;
    readonly figures: number;
  }[];
}

const HEADS = ['Release', 'Published', 'Figures', 'Loaded', 'To read'];

/** Every release of a data set that is held, and where it is read. */
export function ReleaseTable({ title, releases }: ReleaseTableProps) {
  if (releases.length === 0) return null;
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack ct-gap">
      <caption>{title}</caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          {HEADS.map((head) => (
            <th key={head} {...TABLE_ROLES.columnHeader}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {releases.map((release) => (
          <tr key={release.id} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>
              {release.invented ? 'Invented for the demonstration' : `${release.edition} release`}
            </th>
            <td {...TABLE_ROLES.cell} data-l="Published:">
              <Published {...release} title={title} />
            </td>
            <td {...TABLE_ROLES.cell} data-l="Figures:">
              {formatWhole(release.figures)}
            </td>
            <td {...TABLE_ROLES.cell} data-l="Loaded:">
              {formatDay(release.importedAt)}
              <small>{release.isImported ? 'Imported here' : 'Came with the product'}</small>
            </td>
            <td {...TABLE_ROLES.cell} data-l="To read:">
              <a href={earlierListHref(release.edition)}>
                As it stood in {release.edition}
                <span className="govuk-visually-hidden">: {title}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PublishedProps = Pick<ReleaseTableProps, 'title'> & {
  readonly published: string | null;
  readonly sourceUrl: string | null;
};

function Published({ title, published, sourceUrl }: PublishedProps) {
  const words = published ?? 'Day not known';
  if (sourceUrl === null) return words;
  return (
    <a href={sourceUrl}>
      {words}
      <span className="govuk-visually-hidden">: the publication of {title}</span>
    </a>
  );
}
