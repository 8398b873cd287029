import type { Metadata } from 'next';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { editPiece } from '@/app/(council)/evidence/actions';
import { PageHeading } from '@/components/shell/page-heading';
import { findPiece } from '@/db/queries/evidence';
import { placeKey } from '@/lib/access/place';
import { EVIDENCE } from '@/lib/evidence/addresses';
import { PERSONAL_DETAILS, PIECE_IS_GONE } from '@/lib/evidence/evidence-words';
import { EditForm } from './edit-form';

export const metadata: Metadata = { title: 'Change a piece of evidence' };

export default async function EditEvidencePage({ searchParams }: PageProps<'/evidence/edit'>) {
  const { viewer, scope } = await requireAuthorityScope('evidence:manage');
  const id = z.uuid().safeParse((await searchParams)['piece']).data;
  const piece = id === undefined ? undefined : await inScope(scope, (tx) => findPiece(tx, scope, id));
  const isGone = piece === undefined || piece.withdrawnAt !== null;
  return (
    <PageFrame section="evidence" crumbs={[{ href: EVIDENCE, label: 'Evidence' }]}>
      <PageHeading over={viewer.authorityName}>Change a piece of evidence</PageHeading>
      {isGone ? null : (
        <>
          <p className="ct-p">
            Frozen copies that were sent keep what it was called then. To replace a file, a link or the words
            of a note, add a new piece and withdraw this one.
          </p>
          <p className="ct-p">{PERSONAL_DETAILS.what}</p>
        </>
      )}
      <EditForm action={editPiece.bind(null, placeKey(scope))} piece={isGone ? null : piece}>
        <p className="ct-p">
          {PIECE_IS_GONE}. <a href={EVIDENCE}>Go to your council’s evidence</a>
        </p>
      </EditForm>
    </PageFrame>
  );
}
