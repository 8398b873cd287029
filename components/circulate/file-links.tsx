import { blankFileHref, questionsFileHref } from '@/lib/assessment/addresses';
import type { QuestionFileKind } from '@/lib/assessment/addresses';
import { countOf } from '@/lib/format/number-word';

interface FileLinksProps {
  readonly assessmentId: string;
  readonly frameworkId: string;
  /** How many questions there are, and how many of them are with the reader. */
  readonly all: number;
  readonly mine: number;
  /** A reader who may not take answers away gets the blank questionnaire only. */
  readonly mayTake: boolean;
}

/** The files that can be taken away, each named by what is in it. */
export function FileLinks({ assessmentId, frameworkId, all, mine, mayTake }: FileLinksProps) {
  return (
    <table className="ct-table ct-table--stack ct-measure">
      <thead>
        <tr>
          <th scope="col">What is in it</th>
          <th scope="col">Spreadsheet</th>
          <th scope="col">Excel</th>
          <th scope="col">Word</th>
        </tr>
      </thead>
      <tbody>
        {mayTake && mine > 0 ? (
          <FileRow
            what={mine === 1 ? 'The question that is with you' : `The ${mine} questions that are with you`}
            about="questions that are with you"
            hrefOf={(kind) => questionsFileHref(assessmentId, kind, { isMine: true })}
          />
        ) : null}
        {mayTake ? (
          <FileRow
            what={`All ${countOf(all, 'question')}, with the answers so far`}
            about="all questions, with the answers so far"
            hrefOf={(kind) => questionsFileHref(assessmentId, kind)}
          />
        ) : null}
        <FileRow
          what="The blank questionnaire"
          about="the blank questionnaire"
          hrefOf={(kind) => blankFileHref(frameworkId, kind)}
        />
      </tbody>
    </table>
  );
}

interface FileRowProps {
  readonly what: string;
  /** Completes the links for whoever hears them alone. */
  readonly about: string;
  readonly hrefOf: (kind: QuestionFileKind) => string;
}

function FileRow({ what, about, hrefOf }: FileRowProps) {
  const hidden = <span className="govuk-visually-hidden">: {about}</span>;
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        <a href={hrefOf('ods')}>ODS spreadsheet{hidden}</a>
      </td>
      <td>
        <a href={hrefOf('xlsx')}>Excel file{hidden}</a>
      </td>
      <td>
        <a href={hrefOf('docx')}>Word file{hidden}</a>
      </td>
    </tr>
  );
}
