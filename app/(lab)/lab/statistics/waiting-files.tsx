import { formatDayTime } from '@/lib/format/date';
import { figurePreviewHref } from '@/lib/statistics/addresses';

interface WaitingFilesProps {
  /** The latest first. */
  readonly files: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly dataSetId: string;
    readonly edition: string;
    readonly broughtAt: Date;
  }[];
  /** Of data sets, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The files that the reader brought in and has neither imported nor thrown away. */
export function WaitingFiles({ files, titles }: WaitingFilesProps) {
  if (files.length === 0) return null;
  return (
    <>
      <h2 className="ct-h2">Waits for you</h2>
      <ul className="ct-list">
        {files.map(({ id, fileName, dataSetId, edition, broughtAt }) => (
          <li key={id}>
            <a href={figurePreviewHref(id)}>
              {titles.get(dataSetId) ?? dataSetId}, {edition} release
            </a>
            : {fileName}, brought in on {formatDayTime(broughtAt)}. Nothing of it is published yet.
          </li>
        ))}
      </ul>
    </>
  );
}
