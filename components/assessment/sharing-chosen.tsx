import { FactList } from '@/components/shell/fact-list';
import { AUDIENCES } from '@/lib/access/roles';
import { AUDIENCE_WORDS, LEVEL_WORDS, shownTo } from '@/lib/assessment/sharing-words';
import type { SharingChoice } from '@/lib/assessment/sharing-words';

/** Who sees what, as chosen, for those who cannot change it. */
export function SharingChosen({ sharing }: { readonly sharing: SharingChoice }) {
  return (
    <FactList
      className="ct-measure"
      facts={AUDIENCES.map((audience) => {
        const level = sharing[audience];
        return {
          term: AUDIENCE_WORDS[audience].name,
          detail: (
            <>
              <strong>{LEVEL_WORDS[level].name}.</strong> {shownTo(audience, level)}
            </>
          ),
        };
      })}
    />
  );
}
