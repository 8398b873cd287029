import { FactList } from '@/components/shell/fact-list';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { questionsFound } from '@/lib/benchmark/headline';

/** Beneath a finding that counts questions: which ones. Nothing where they are named in it, or too many. */
export function QuestionsFound({ view }: { readonly view: BenchmarkView }) {
  const found = questionsFound(view);
  if (found.length === 0) return null;
  return (
    <FactList
      className="ct-measure"
      facts={found.map(({ side, questions }) => ({
        term: side,
        detail: <Questions questions={questions} />,
      }))}
    />
  );
}

function Questions({ questions }: { readonly questions: readonly string[] }) {
  if (questions.length === 1) return questions;
  return (
    <ul className="ct-list">
      {questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  );
}
