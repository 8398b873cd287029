import { OpensTable } from '@/components/benchmark/group-growth';
import { EmptyState } from '@/components/shell/empty-state';
import { firstToOpen } from '@/lib/benchmark/growth';
import { nothingToCompare } from '@/lib/benchmark/page-words';
import { OFFICIAL_FIGURES } from '@/lib/statistics/addresses';

const NOW = { href: OFFICIAL_FIGURES, label: 'Published figures for every council in England' };

/** The page of comparison while nobody shares anything with the reader: what each more council would open. */
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
      <OpensTable opens={firstToOpen(isCouncil)} now={NOW} />
    </EmptyState>
  );
}
