import { FactList } from '@/components/shell/fact-list';
import { NOT_RECORDED, signOffRows } from '@/lib/assessment/sign-off';
import type { SignOff } from '@/lib/assessment/sign-off';
import { evidenceFileHref, libraryHref } from '@/lib/evidence/addresses';
import { formatDayTime } from '@/lib/format/date';

interface SignOffRecordProps {
  /** Undefined while nothing was saved. */
  readonly record: SignOff | undefined;
}

/** One version of the route to decision, part by part. Empty parts say so. */
export function SignOffRecord({ record }: SignOffRecordProps) {
  return (
    <>
      <FactList
        className="ct-measure"
        facts={signOffRows(record).map(({ key, label, value }) => ({
          term: label,
          detail: <Value value={value} href={key === 'eiaEvidenceId' ? hrefOf(record) : null} />,
        }))}
      />
      {record === undefined ? null : (
        <p className="ct-s ct-muted">
          Version {record.version}, saved {formatDayTime(record.savedAt)} by {record.savedBy}
        </p>
      )}
    </>
  );
}

/** Where the piece that is named can be read; null where nothing can be read of it. */
function hrefOf(record: SignOff | undefined): string | null {
  const piece = record?.eiaEvidence ?? null;
  if (piece === null || piece.isWithdrawn || piece.isInfected) return null;
  if (piece.url !== null) return piece.url;
  return piece.kind === 'file' ? evidenceFileHref(piece.id) : libraryHref({ find: piece.title });
}

function Value({ value, href }: { readonly value: string; readonly href: string | null }) {
  if (value === NOT_RECORDED) return <span className="ct-none">{value}</span>;
  const address = href ?? (value.startsWith('https://') ? value : null);
  return address === null ? (
    value
  ) : (
    <a href={address} rel="noreferrer">
      {value}
    </a>
  );
}
