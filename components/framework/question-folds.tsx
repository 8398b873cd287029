import type { ReactNode } from 'react';
import type { QuestionOutline } from '@/lib/framework/framework-outline';
import { CitedSourceList } from './cited-source-list';

type QuestionFoldsProps = {
  readonly question: Pick<QuestionOutline, 'evidence' | 'actions' | 'sources' | 'text'>;
};

/** What stands behind a question, folded away until somebody wants it. All of it prints. */
export function QuestionFolds({ question }: QuestionFoldsProps) {
  const { evidence, actions, sources, text } = question;
  return (
    <div className="ct-more">
      <Fold summary="What could prove it" about={text}>
        <ul className="ct-list">
          {evidence.map((kind) => (
            <li key={kind}>{kind}</li>
          ))}
        </ul>
      </Fold>
      <Fold summary="What a council could do next" about={text}>
        <ul className="ct-list">
          {actions.map(({ action, ownerRole, timescale }) => (
            <li key={action}>
              {action}. {ownerRole}, {timescale.toLowerCase()}
            </li>
          ))}
        </ul>
      </Fold>
      <Fold summary="Where this question comes from" about={text}>
        <CitedSourceList sources={sources} />
      </Fold>
    </div>
  );
}

type FoldProps = { readonly summary: string; readonly about: string; readonly children: ReactNode };

function Fold({ summary, about, children }: FoldProps) {
  return (
    <details className="ct-details">
      <summary>
        {summary}
        <span className="govuk-visually-hidden">: {about}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
