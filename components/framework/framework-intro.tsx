import { Details } from '@/components/govuk/details';
import { FactList } from '@/components/shell/fact-list';
import { Note } from '@/components/shell/note';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { FrameworkOutline } from '@/lib/framework/framework-outline';
import { minutesWords } from '@/lib/framework/framework-outline-words';
import { readerNote } from '@/lib/framework/reader-notes';
import { ScoringRules } from './scoring-rules';

type FrameworkIntroProps = {
  readonly definition: FrameworkDefinition;
  readonly outline: Pick<FrameworkOutline, 'questionCount' | 'routes'>;
};

/** What to know before the questions: for whom, how long, how far tested, what the law says, how it is scored. */
export function FrameworkIntro({ definition, outline }: FrameworkIntroProps) {
  const { audience, status, version, themes, legalNote, dataNote } = definition;
  return (
    <>
      <FactList
        className="ct-measure"
        facts={[
          { term: 'Who it is for', detail: audience },
          {
            term: 'Questions',
            detail: `${outline.questionCount} in ${themes.length} themes. Each says who is asked`,
          },
          ...outline.routes.map(({ label, questionId, answers }) => ({
            term: `Path: ${label}`,
            detail: (
              <>
                For those who <a href={`#${questionId}`}>answer</a> “{answers.join('” or “')}”
              </>
            ),
          })),
          { term: 'Longest likely time', detail: <Lines lines={minutesWords(definition)} /> },
          { term: 'Status', detail: `${status}. Version ${version}` },
        ]}
      />
      <Note>
        <p>
          <strong>The law.</strong> {readerNote(legalNote)}
        </p>
        {dataNote === undefined ? null : (
          <p>
            <strong>The figures.</strong> {readerNote(dataNote)}
          </p>
        )}
      </Note>
      <div className="ct-read ct-gap">
        <Details summary="How to answer" className="ct-measure">
          <Lines lines={definition.answerRules} />
        </Details>
        <Details summary="How answers are scored" className="ct-measure">
          <ScoringRules />
        </Details>
      </div>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="ct-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
