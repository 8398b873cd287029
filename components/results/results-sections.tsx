import { Note } from '@/components/shell/note';
import type { ResultsInput } from '@/lib/results/results-input';
import { strengthByTheme } from '@/lib/results/evidence-strengths';
import { ownSource } from '@/lib/results/results-words';
import type { ResultsView } from '@/lib/results/results-view';
import { stepGains } from '@/lib/results/step-gains';
import { ChangeSection } from './change-section';
import { EvidenceSection } from './evidence-section';
import { LensSection } from './lens-section';
import { PeoplesWorkSection } from './peoples-work-section';
import { PrincipleSection } from './principle-section';
import { RankedSection } from './ranked-section';
import { ReviewSection } from './review-section';
import { StepSection } from './step-section';
import { ThemeSection } from './theme-section';
import { UnansweredSection } from './unanswered-section';

interface ResultsSectionsProps {
  readonly view: ResultsView;
  readonly input: ResultsInput;
  /** Where the answer to a question can be read. */
  readonly hrefOf: (questionId: string) => string;
  /** Where reviews are read, replied to and settled. */
  readonly reviewHref: string;
  /** Where the councils stand that can be called about a question; null where there is none. */
  readonly callHref?: ((questionId: string) => string | null) | undefined;
}

/** A council's own result beneath its finding and its n-of-N line. Every table stands before its picture. */
export function ResultsSections(props: ResultsSectionsProps) {
  const { view, input, hrefOf, reviewHref, callHref } = props;
  const { roundName, definition, previous, authorityName } = input;
  const source = ownSource({ authorityName, roundName, version: definition.version });
  return (
    <>
      {view.whyNotScored === null ? null : (
        <Note>
          <p>{view.whyNotScored}</p>
        </Note>
      )}
      {view.hiddenOutside === null ? null : <p className="ct-p">{view.hiddenOutside}</p>}
      <LensSection view={view} roundName={roundName} source={source} />
      <ThemeSection view={view} source={source} />
      <ChangeSection
        changes={view.changes}
        roundName={roundName}
        isSameVersion={previous?.definition.version === definition.version}
        source={source}
      />
      <RankedSection strongest={view.strongest} weakest={view.weakest} callHref={callHref} />
      {view.isScored ? <StepSection steps={stepGains(input)} hrefOf={hrefOf} /> : null}
      <UnansweredSection unanswered={view.unanswered} hrefOf={hrefOf} />
      <EvidenceSection strengths={strengthByTheme(input)} />
      <ReviewSection input={input} reviewHref={reviewHref} />
      <PeoplesWorkSection finding={view.peoplesWorkFinding} work={view.peoplesWork} />
      <PrincipleSection principles={view.principles} source={source} />
    </>
  );
}
