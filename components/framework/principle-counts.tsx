import { FactList } from '@/components/shell/fact-list';

type PrincipleCountsProps = {
  readonly principles: readonly {
    readonly id: string;
    readonly name: string;
    readonly gloss: string;
    readonly questionCount: number;
  }[];
  readonly questionCount: number;
};

/** The co-operative principles, each with how many of the questions ask about it. */
export function PrincipleCounts({ principles, questionCount }: PrincipleCountsProps) {
  return (
    <FactList
      facts={principles.map(({ name, gloss, questionCount: own }) => ({
        term: name,
        detail: `${gloss} ${own} of ${questionCount} questions.`,
      }))}
    />
  );
}
