import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import { Select } from '@/components/govuk/select';
import type { LibraryAddress } from '@/lib/evidence/addresses';
import { EVIDENCE } from '@/lib/evidence/addresses';
import { PIECE_KIND_NAMES } from '@/lib/evidence/evidence-words';
import { EVIDENCE_KINDS } from '@/lib/evidence/piece';

const FORM = 'library';

/** Which pieces are listed. The choice is in the address, so that it can be sent to a colleague. */
export function LibraryFilter({ asked }: { readonly asked: LibraryAddress }) {
  return (
    <form method="get" action={EVIDENCE} className="ct-filter">
      <Input
        id={fieldId(FORM, 'find')}
        name="find"
        label="Words in the title"
        defaultValue={asked.find}
        className="govuk-input--width-20"
      />
      <Select
        id={fieldId(FORM, 'kind')}
        name="kind"
        label="Kind"
        defaultValue={asked.kind ?? ''}
        items={[
          { value: '', text: 'All kinds' },
          ...EVIDENCE_KINDS.map((kind) => ({ value: kind, text: PIECE_KIND_NAMES[kind] })),
        ]}
      />
      <Select
        id={fieldId(FORM, 'show')}
        name="show"
        label="State"
        defaultValue={asked.isWithdrawn ? 'withdrawn' : ''}
        items={[
          { value: '', text: 'In use' },
          { value: 'withdrawn', text: 'Withdrawn' },
        ]}
      />
      <Button variant="secondary">Show</Button>
    </form>
  );
}
