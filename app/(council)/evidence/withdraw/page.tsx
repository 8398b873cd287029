import type { Metadata } from 'next';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { withdrawPiece } from '@/app/(council)/evidence/actions';
import { PageHeading } from '@/components/shell/page-heading';
import { ActForm } from '@/components/team/act-form';
import { findPiece } from '@/db/queries/evidence';
import { placeKey } from '@/lib/access/place';
import { EVIDENCE } from '@/lib/evidence/addresses';
import { PIECE_IS_GONE, kindInWords, withdrawingWords } from '@/lib/evidence/evidence-words';

export const metadata: Metadata = { title: 'Withdraw a piece of evidence' };

export default async function WithdrawEvidencePage({ searchParams }: PageProps<'/evidence/withdraw'>) {
  const { viewer, scope } = await requireAuthorityScope('evidence:manage');
  const id = z.uuid().safeParse((await searchParams)['piece']).data;
  const piece = id === undefined ? undefined : await inScope(scope, (tx) => findPiece(tx, scope, id));
  return (
    <PageFrame section="evidence" crumbs={[{ href: EVIDENCE, label: 'Evidence' }]}>
      <PageHeading over={viewer.authorityName}>Withdraw a piece of evidence</PageHeading>
      {piece === undefined || piece.withdrawnAt !== null ? (
        <p className="ct-p">
          {PIECE_IS_GONE}. <a href={EVIDENCE}>Go to your council’s evidence</a>
        </p>
      ) : (
        <>
          <p className="ct-lead">
            {piece.title} ({kindInWords(piece)})
          </p>
          <p className="ct-p">Withdrawing it does this:</p>
          <ul className="ct-list">
            {withdrawingWords(piece).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <ActForm
            action={withdrawPiece.bind(null, placeKey(scope))}
            id={piece.id}
            label="Withdraw the piece"
            about={piece.title}
            variant="warning"
          />
          <p className="ct-p ct-gap">
            <a href={EVIDENCE}>Keep it and go back</a>
          </p>
        </>
      )}
    </PageFrame>
  );
}
