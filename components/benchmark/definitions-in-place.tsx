import { Details } from '@/components/govuk/details';
import { FactList } from '@/components/shell/fact-list';
import type { ComparedBy } from '@/lib/benchmark/benchmark-address';
import { definitions } from '@/lib/benchmark/definitions';

/** What the words of the page mean, where they are read: nobody has to leave the page to find out. */
export function DefinitionsInPlace({ by }: { readonly by: ComparedBy }) {
  return (
    <Details summary="What the words on this page mean" className="ct-measure">
      <FactList facts={definitions(by)} />
    </Details>
  );
}
