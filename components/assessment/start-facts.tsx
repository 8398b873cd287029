import { Details } from '@/components/govuk/details';
import { FactList } from '@/components/shell/fact-list';
import { Note } from '@/components/shell/note';
import { PILOT_WORDING, WHO_SEES, underReviewWords } from '@/lib/assessment/start-words';
import { asSentence } from '@/lib/charts/wording';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { readerNote } from '@/lib/framework/reader-notes';

interface StartFactsProps {
  readonly definition: FrameworkDefinition;
}

/** What a person should know before answering: who sees what, how far it is tested, the law, the rules. */
export function StartFacts({ definition }: StartFactsProps) {
  const underReview = underReviewWords(definition);
  return (
    <>
      <h2 className="ct-h2">Who will see what</h2>
      <FactList
        className="ct-measure"
        facts={WHO_SEES.map(({ who, sees }) => ({ term: who, detail: sees }))}
      />
      <h2 className="ct-h2">How far this has been tested</h2>
      <Note>
        <p>
          <strong>{PILOT_WORDING}</strong>
        </p>
        <p>Status: {asSentence(definition.status)}</p>
        {underReview === null ? null : <p>{underReview}</p>}
      </Note>
      <h2 className="ct-h2">The law and the data behind it</h2>
      <p className="ct-p">{readerNote(definition.legalNote)}</p>
      {definition.dataNote === undefined ? null : <p className="ct-p">{readerNote(definition.dataNote)}</p>}
      <Details summary={`How to answer: ${definition.answerRules.length} rules`}>
        <ul className="govuk-list govuk-list--bullet">
          {definition.answerRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
