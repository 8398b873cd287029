import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { getConfig } from '@/app/_server/config';
import { inScope } from '@/app/_server/database';
import { findSight } from '@/app/_server/review/kept-blind';
import { loadLibrary } from '@/app/_server/evidence/load-library';
import type { Library } from '@/app/_server/evidence/load-library';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { LockedNote } from '@/components/assessment/locked-note';
import { PieceLinks } from '@/components/evidence/piece-links';
import { PieceTable } from '@/components/evidence/piece-table';
import { PieceUses } from '@/components/evidence/piece-uses';
import { ButtonLink } from '@/components/govuk/button';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { Pagination } from '@/components/govuk/pagination';
import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import { addEvidenceHref, libraryHref } from '@/lib/evidence/addresses';
import type { LibraryAddress } from '@/lib/evidence/addresses';
import { ADD_WORDS, saidDone, whoManages } from '@/lib/evidence/evidence-words';
import { readLibraryAddress } from '@/lib/evidence/library-address';
import { countedInWords, nothingFound } from '@/lib/evidence/library-words';
import { EVIDENCE_KINDS } from '@/lib/evidence/piece';
import { NO_LIBRARY_YET } from '@/lib/review/review-words';
import { LibraryFilter } from './library-filter';

export const metadata: Metadata = { title: 'Evidence' };

export default async function EvidencePage({ searchParams }: PageProps<'/evidence'>) {
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const search = await searchParams;
  const asked = readLibraryAddress(search);
  const { library, isLibraryHidden } = await inScope(scope, async (tx) => ({
    library: await loadLibrary(tx, scope, asked),
    isLibraryHidden: (await findSight(tx, scope)).isLibraryHidden,
  }));
  const { total, page, size } = library;
  const mayManage = roleAllows(scope.role, 'evidence:manage');
  const done = saidDone(search['done']);
  return (
    <PageFrame section="evidence">
      {done === null ? null : <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <PageHeading over={viewer.authorityName}>Evidence</PageHeading>
      <p className="ct-p">
        What your council can point to. One piece can stand under many answers, in every framework and round.
        Your council alone sees it; reports name it.
      </p>
      {mayManage ? (
        <div className="ct-buttons">
          {EVIDENCE_KINDS.map((kind) => (
            <ButtonLink key={kind} variant="secondary" href={addEvidenceHref(kind)}>
              {ADD_WORDS[kind]}
            </ButtonLink>
          ))}
        </div>
      ) : (
        <p className="ct-p">{whoManages()}</p>
      )}
      {isLibraryHidden ? (
        <LockedNote stop={NO_LIBRARY_YET} />
      ) : (
        <>
          <LibraryFilter asked={asked} />
          <Pieces asked={asked} library={library} mayManage={mayManage} />
        </>
      )}
      <Pagination
        previousHref={page === 1 ? null : libraryHref({ ...asked, page: page - 1 })}
        nextHref={page * size >= total ? null : libraryHref({ ...asked, page: page + 1 })}
      />
    </PageFrame>
  );
}

type PiecesProps = {
  readonly asked: LibraryAddress;
  readonly library: Library;
  readonly mayManage: boolean;
};

function Pieces({ asked, library: { pieces, uses, total, page, size }, mayManage }: PiecesProps) {
  if (total === 0) return <p className="ct-p ct-none">{nothingFound(asked, { mayManage })}</p>;
  return (
    <PieceTable
      pieces={pieces}
      caption={countedInWords(asked, { total, page, size })}
      hasScanner={getConfig().scanner !== undefined}
      beside={{ head: 'Used for', of: ({ id }) => <PieceUses uses={uses.get(id) ?? []} /> }}
      actions={mayManage && !asked.isWithdrawn ? (piece) => <PieceLinks piece={piece} /> : null}
    />
  );
}
