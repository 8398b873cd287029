import type { ReactNode } from 'react';
import { classNames } from '@/components/govuk/class-names';

export interface Fact {
  readonly term: string;
  readonly detail: ReactNode;
}

interface FactListProps {
  readonly facts: readonly Fact[];
  readonly className?: string | undefined;
}

export function FactList({ facts, className }: FactListProps) {
  return (
    <dl className={classNames('ct-facts', className)}>
      {facts.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
