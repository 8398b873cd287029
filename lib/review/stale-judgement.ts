import type { FieldError } from '@/lib/action-state';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { formatTime } from '@/lib/format/date';
import { judgementWords } from './difference-lines';
import { judgementField, versionField } from './field-names';
import type { Finding } from './review';

type Standing = Pick<Finding, 'subject' | 'version' | 'judgement' | 'words' | 'savedAt'>;

/** What stands of judgements that were saved in another window since the form was drawn. Demand 2. */
export function staleErrors(
  stale: readonly Standing[],
  { definition }: { readonly definition: FrameworkDefinition },
): readonly FieldError[] {
  return stale.map(({ subject, judgement, words, savedAt }) => {
    const said = judgementWords(judgement, { definition, subject });
    const quoted = words === '' ? '' : `, “${words}”`;
    return {
      field: judgementField(subject),
      message: `You saved this in another window at ${formatTime(savedAt)}: ${said}${quoted}. What you chose here is not saved. Save again to replace it`,
    };
  });
}

/** The versions that the form goes on from, so that saving again replaces what its writer has now read. */
export function staleValues(stale: readonly Standing[]): Readonly<Record<string, string>> {
  return Object.fromEntries(stale.map(({ subject, version }) => [versionField(subject), String(version)]));
}
