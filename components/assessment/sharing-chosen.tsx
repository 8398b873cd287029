import { FactList } from '@/components/shell/fact-list';
import { AUDIENCE_WORDS, LEVEL_WORDS, OFFERED_AUDIENCES } from '@/lib/assessment/sharing-words';
import type { SharingChoice } from '@/lib/assessment/sharing-words';

/** Who sees what, as chosen, for those who cannot change it. */
export function SharingChosen({ sharing }: { readonly sharing: SharingChoice }) {
  return (
    <FactList
      className="ct-measure"
      facts={OFFERED_AUDIENCES.map((audience) => {
        const { name, shows } = LEVEL_WORDS[sharing[audience]];
        return {
          term: AUDIENCE_WORDS[audience].name,
          detail: (
            <>
              <strong>{name}.</strong> {shows}
            </>
          ),
        };
      })}
    />
  );
}
