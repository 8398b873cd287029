import type { Cell } from '@/lib/report/report';
import { ReportPicture } from './report-picture';

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function Beside({ cell }: { readonly cell: Extract<Cell, { kind: 'text' | 'nothing' }> }) {
  const { details = [], comment } = cell;
  return (
    <>
      {details.map((detail, index) => (
        <small key={index}>{detail}</small>
      ))}
      {comment === undefined
        ? null
        : linesOf(`Comment: ${comment}`).map((line, index) => <p key={index}>{line}</p>)}
    </>
  );
}

/** What stands in a cell: words, a number, a picture, or in words why there is nothing. */
export function ReportCell({ cell }: { readonly cell: Cell }) {
  switch (cell.kind) {
    case 'number':
      return cell.display;
    case 'picture':
      return (
        <>
          <ReportPicture picture={cell.picture} />
          {cell.words}
        </>
      );
    case 'text':
      return (
        <>
          {cell.text}
          <Beside cell={cell} />
        </>
      );
    case 'nothing':
      return (
        <>
          <span className="ct-none">{cell.word}</span>
          <Beside cell={cell} />
        </>
      );
  }
}
