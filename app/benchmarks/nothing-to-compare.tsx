import { EmptyState } from '@/components/shell/empty-state';
import { nothingToCompare } from '@/lib/benchmark/page-words';

/** The page of comparison while nobody shares anything with the reader. */
export function NothingToCompare({ isCouncil }: { readonly isCouncil: boolean }) {
  return (
    <EmptyState
      heading="No council shares its answers with you yet"
      actions={
        isCouncil ? (
          <a className="govuk-button" href="/assessments">
            Your assessments
          </a>
        ) : (
          <a href="/frameworks">Read the frameworks</a>
        )
      }
    >
      <p className="ct-p">{nothingToCompare(isCouncil)}</p>
    </EmptyState>
  );
}
