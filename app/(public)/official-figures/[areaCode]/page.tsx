import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { loadAreaFigures } from '@/app/_server/statistics/load-area-figures';
import { Note } from '@/components/shell/note';
import { PageHeading } from '@/components/shell/page-heading';
import { InspectionTable } from '@/components/statistics/inspection-table';
import { MeasureSection } from '@/components/statistics/measure-section';
import { publicScope } from '@/lib/access/scope';
import { OFFICIAL_FIGURES } from '@/lib/statistics/addresses';
import { editionSchema } from '@/app/(public)/official-figures/edition-schema';
import { EditionLinks } from './edition-links';
import { FormerCouncils } from './former-councils';
import { NothingPublished } from './nothing-published';

type Address = PageProps<'/official-figures/[areaCode]'>;

/** Read once a request: the title needs it too. */
const readArea = cache(async (areaCode: string, upToEdition: string | undefined) => {
  const loaded = await inScope(publicScope(), (tx) => loadAreaFigures(tx, { areaCode, upToEdition }));
  return loaded ?? notFound();
});

async function readAddress({ params, searchParams }: Address) {
  const { areaCode } = await params;
  const upToEdition = editionSchema.parse((await searchParams)['upto']);
  return { upToEdition, page: await readArea(areaCode, upToEdition) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { page } = await readAddress(address);
  return { title: `Official figures: ${page.area.name}` };
}

export default async function AreaFiguresPage(address: Address) {
  const { page, upToEdition } = await readAddress(address);
  const { area, measures, inspections, former, editions } = page;
  return (
    <PageFrame isPublic crumbs={[{ href: OFFICIAL_FIGURES, label: 'Official figures' }]}>
      <PageHeading over="Official figures">{area.name}</PageHeading>
      <p className="ct-lead">
        Published by others, and shown as it was printed. Hidden is not 0: the publisher hides small numbers
        about people, and we never work out what is hidden.
      </p>
      {area.isInvented ? (
        <Note>
          <p>
            This council and its figures are invented for the demonstration. Those of its region and of
            England are real.
          </p>
        </Note>
      ) : null}
      <EditionLinks areaCode={area.code} editions={editions} current={upToEdition} />
      {measures.map((figures) => (
        <MeasureSection key={figures.measure.id} figures={figures} />
      ))}
      {measures.length === 0 && inspections.length === 0 ? (
        <NothingPublished area={area} />
      ) : (
        <InspectionTable inspections={inspections} />
      )}
      <FormerCouncils former={former} />
      <h2 className="ct-h2">How to read them</h2>
      <p className="ct-p">
        Figures of a council are whole people; those of a region or of England are rounded to the nearest 10
        by the Department, and percentages to whole numbers. For each year the latest release counts, because
        the Department corrects earlier years in it.
      </p>
    </PageFrame>
  );
}
