import type { Question } from '@/lib/framework/question';
import { hasChanges } from '@/lib/framework/version-changes';
import type { VersionChanges } from '@/lib/framework/version-changes';

type ChangedQuestionsProps = {
  /** The round that the questions are compared with. */
  readonly roundName: string;
  readonly changes: VersionChanges;
};

/** What is asked otherwise than in the last round, before anything else is said of it. */
export function ChangedQuestions({ roundName, changes }: ChangedQuestionsProps) {
  return (
    <section>
      <h2 className="ct-h2">What has changed since the {roundName} round</h2>
      {hasChanges(changes) ? (
        <>
          <QuestionList title="New" questions={changes.added} />
          <QuestionList
            title="Changed: other answers to choose from, or other points"
            questions={changes.changed}
          />
          <QuestionList title="In other words, with the same answers" questions={changes.reworded} />
          <QuestionList title="No longer asked" questions={changes.dropped} />
        </>
      ) : (
        <p className="ct-p">Nothing: the questions are the same, in the same words.</p>
      )}
    </section>
  );
}

type QuestionListProps = { readonly title: string; readonly questions: readonly Question[] };

function QuestionList({ title, questions }: QuestionListProps) {
  if (questions.length === 0) return null;
  return (
    <>
      <h3 className="ct-h3">{title}</h3>
      <ul className="ct-list">
        {questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  );
}
