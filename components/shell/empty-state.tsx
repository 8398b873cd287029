import type { ReactNode } from 'react';
import { FactList, type Fact } from './fact-list';
import { NOfNLine } from './n-of-n-line';
import { PageHeading } from './page-heading';
import { StepList, type Step } from './step-list';

interface EmptyStateProps {
  readonly over?: ReactNode;
  /** The finding: what is not there, and why. */
  readonly heading: ReactNode;
  readonly count?: readonly ReactNode[] | undefined;
  readonly lead?: ReactNode;
  readonly steps?: readonly Step[] | undefined;
  readonly facts?: readonly Fact[] | undefined;
  /** Buttons and links: what can be done from here. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A page with nothing to show yet. Every nothing has a word, a reason and a next step. */
export function EmptyState(props: EmptyStateProps) {
  const { over, heading, count, lead, steps, facts, actions, children } = props;
  return (
    <>
      <PageHeading over={over}>{heading}</PageHeading>
      {count ? <NOfNLine parts={count} /> : null}
      {lead ? <p className="ct-lead">{lead}</p> : null}
      {steps ? <StepList steps={steps} /> : null}
      {children}
      {facts ? <FactList facts={facts} className="ct-measure" /> : null}
      {actions ? <div className="ct-buttons">{actions}</div> : null}
    </>
  );
}
