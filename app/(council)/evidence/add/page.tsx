import type { Metadata } from 'next';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { addPiece } from '@/app/(council)/evidence/actions';
import { PageHeading } from '@/components/shell/page-heading';
import { WarningText } from '@/components/govuk/warning-text';
import { placeKey } from '@/lib/access/place';
import { questionPageHref } from '@/lib/assessment/addresses';
import { EVIDENCE } from '@/lib/evidence/addresses';
import { ADD_WORDS, PERSONAL_DETAILS } from '@/lib/evidence/evidence-words';
import { kindSchema } from '@/lib/evidence/piece-fields';
import { AddForm } from './add-form';

/** What is added, and to which answer. What cannot be read is a link, to none. */
const searchSchema = z.object({
  kind: kindSchema.catch('link'),
  refused: z.literal('too-large').nullable().catch(null),
});
const placeSchema = z
  .object({ assessment: z.uuid(), question: z.string().min(1).max(100) })
  .transform(({ assessment, question }) => ({ assessmentId: assessment, questionId: question }));

type Address = PageProps<'/evidence/add'>;

export async function generateMetadata({ searchParams }: Address): Promise<Metadata> {
  return { title: ADD_WORDS[searchSchema.parse(await searchParams).kind] };
}

export default async function AddEvidencePage({ searchParams }: Address) {
  const { viewer, scope } = await requireAuthorityScope('evidence:manage');
  const search = await searchParams;
  const { kind, refused } = searchSchema.parse(search);
  const place = placeSchema.safeParse(search).data ?? null;
  const back =
    place === null
      ? { href: EVIDENCE, label: 'Evidence' }
      : {
          href: questionPageHref(place.assessmentId, place.questionId, 'evidence'),
          label: 'Evidence for one answer',
        };
  return (
    <PageFrame section="evidence" crumbs={[back]}>
      <PageHeading over={viewer.authorityName}>{ADD_WORDS[kind]}</PageHeading>
      <WarningText>{PERSONAL_DETAILS.warning}</WarningText>
      <p className="ct-p">{PERSONAL_DETAILS.what}</p>
      <p className="ct-p">{PERSONAL_DETAILS.who}</p>
      <AddForm
        action={addPiece.bind(null, placeKey(scope))}
        kind={kind}
        place={place}
        isRefused={refused !== null}
      />
    </PageFrame>
  );
}
