import { classNames } from '@/components/govuk/class-names';
import type { Picture, PictureCell } from '@/lib/insights/picture';
import { pictureWords } from '@/lib/insights/picture';

interface PictureTableProps {
  readonly picture: Picture;
}

const NOTE = 'picture-note';
const NAME = 'The whole lab by theme and lens';
/** Too wide for a small screen, so its box scrolls: it must then be reachable by keyboard and have a name. */
const SCROLLS = { role: 'region', 'aria-label': NAME, tabIndex: 0 } as const;

/** Theme by lens: a number in every cell, or words where there is none, and a shade that prints in grey. */
export function PictureTable({ picture }: PictureTableProps) {
  const { lenses, themes, wholes } = picture;
  return (
    <>
      <div id={NOTE}>
        {pictureWords(picture).map((words) => (
          <p key={words} className="ct-src">
            {words}
          </p>
        ))}
      </div>
      <div className="ct-scroll" {...SCROLLS}>
        <table className="ct-table ct-heat" aria-label={NAME} aria-describedby={NOTE}>
          <thead>
            <tr>
              <th scope="col">Theme</th>
              {lenses.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col" className="ct-beyond">
                All lenses
              </th>
            </tr>
          </thead>
          <tbody>
            {themes.map(({ id, title, cells, whole }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {lenses.map((lens, index) => (
                  <HeatCell key={lens.id} cell={cells[index]} />
                ))}
                <HeatCell cell={whole} isBeyond />
              </tr>
            ))}
            <tr className="ct-beneath">
              <th scope="row">All themes</th>
              {wholes.map((cell, index) => (
                <HeatCell
                  key={lenses[index]?.id ?? 'overall'}
                  cell={cell}
                  isBeyond={index === lenses.length}
                />
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

interface HeatCellProps {
  readonly cell: PictureCell | undefined;
  /** In the last column, which is of other councils than the rest. */
  readonly isBeyond?: boolean;
}

function HeatCell({ cell, isBeyond }: HeatCellProps) {
  const beyond = isBeyond === true && 'ct-beyond';
  if (cell === undefined) return <td />;
  switch (cell.kind) {
    case 'number':
      return (
        <td className={classNames(`h${cell.shade}`, beyond)}>
          {cell.text} <small>of {cell.councils}</small>
        </td>
      );
    case 'words':
      return (
        <td className={classNames('h0', beyond)}>
          <span className="ct-none">{cell.text}</span>
        </td>
      );
  }
}
