import { FactList } from '@/components/shell/fact-list';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { questionsFound } from '@/lib/benchmark/headline';

/** Beneath a finding that counts questions: which ones. Nothing where they are named in it, or too many. */
export function QuestionsFound({ view }: { readonly view: BenchmarkView }) {
  const found = questionsFound(view);
  if (found.length === 0) return null;
  return (
    <FactList
      facts={found.map(({ side, questions }) => ({
        term: side,
        detail: questions.map((question) => <div key={question}>{question}</div>),
      }))}
    />
  );
}
