import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadBook, requireStudent } from '@/app/_server/insights/load-moves';
import { mergeOneCode, renameOneCode, retireOneCode } from '@/app/(lab)/lab/insights/actions';
import { NameForm } from '@/app/(lab)/lab/insights/codes/name-form';
import { codeSearchSchema } from '@/app/(lab)/lab/insights/schemas';
import { PageHeading } from '@/components/shell/page-heading';
import { placeKey } from '@/lib/access/place';
import { CODE_BOOK, INSIGHTS } from '@/lib/insights/addresses';
import { codesInUse, standingCodes } from '@/lib/insights/code';
import type { Code } from '@/lib/insights/code';
import { MergeForm } from './merge-form';
import { RetireForm } from './retire-form';

export const metadata: Metadata = { title: 'Change a code' };

const CRUMBS = [
  { href: INSIGHTS, label: 'Insights' },
  { href: CODE_BOOK, label: 'Code book' },
];

export default async function CodePage({ searchParams }: PageProps<'/lab/insights/codes/code'>) {
  const student = await requireStudent();
  const { code: id } = codeSearchSchema.parse(await searchParams);
  const { codes } = await loadBook(student);
  const code = standingCodes(codes).find((one) => one.id === id);
  return (
    <PageFrame section="insights" crumbs={CRUMBS}>
      <PageHeading over="Policy lab">{code === undefined ? 'No such code now' : code.name}</PageHeading>
      {code === undefined ? (
        <p className="ct-p">It was merged into another code, or there never was one.</p>
      ) : (
        <CodeForms code={code} codes={codes} place={placeKey(student.lab)} />
      )}
    </PageFrame>
  );
}

type CodeFormsProps = { readonly code: Code; readonly codes: readonly Code[]; readonly place: string };

function CodeForms({ code, codes, place }: CodeFormsProps) {
  const { id, version, name } = code;
  const others = codesInUse(codes).filter((one) => one.id !== id);
  return (
    <>
      <h2 className="ct-h2">Call it something else</h2>
      <NameForm
        form="rename"
        action={renameOneCode.bind(null, place)}
        label="Save the name"
        code={{ id, version, name }}
      />
      <h2 className="ct-h2">Merge it into another</h2>
      {others.length === 0 ? (
        <p className="ct-p ct-none">There is no other code.</p>
      ) : (
        <MergeForm
          action={mergeOneCode.bind(null, place)}
          code={{ id, version }}
          others={others.map((one) => ({ value: one.id, text: one.name }))}
        />
      )}
      <h2 className="ct-h2">{code.retiredAt === null ? 'Retire it' : 'Offer it again'}</h2>
      <RetireForm
        action={retireOneCode.bind(null, place)}
        code={{ id, version }}
        isRetired={code.retiredAt !== null}
      />
    </>
  );
}
