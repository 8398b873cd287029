import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { LinkList } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { listChildrensServices } from '@/db/queries/official-figures';
import { publicScope } from '@/lib/access/scope';
import {
  FIGURE_MAP,
  OFFICIAL_FIGURES,
  areaFiguresHref,
  earlierFiguresHref,
} from '@/lib/statistics/addresses';
import { editionSchema } from './edition-schema';

export const metadata: Metadata = { title: 'Official figures' };

export default async function OfficialFiguresPage({ searchParams }: PageProps<'/official-figures'>) {
  const upToEdition = editionSchema.parse((await searchParams)['upto']);
  const councils = await inScope(publicScope(), listChildrensServices);
  const invented = councils.filter(({ isInvented }) => isInvented);
  const regions = [...new Set(councils.map(({ regionName }) => regionName))].sort();
  return (
    <PageFrame isPublic>
      <PageHeading>Official figures</PageHeading>
      <p className="ct-lead">
        What the Department for Education and Ofsted have published about care leavers, council by council. We
        show it as it was printed, and never work out what is hidden.
      </p>
      {upToEdition === undefined ? null : (
        <p className="ct-p">
          <strong>As they stood after the releases of {upToEdition}.</strong> Choose a council, or go to the{' '}
          <a href={OFFICIAL_FIGURES}>figures with every release</a>.
        </p>
      )}
      <LinkList items={[{ href: FIGURE_MAP, label: 'On a map of councils' }]} />
      <h2 className="ct-h2">What there is</h2>
      <ul className="ct-list">
        {FIGURE_CATALOGUE.measures.map(({ id, name, meaning }) => (
          <li key={id}>
            {name}. {meaning}
          </li>
        ))}
        <li>Ofsted’s grade for the experiences and progress of care leavers.</li>
      </ul>
      {regions.map((region) => (
        <section key={region}>
          <h2 className="ct-h2">{region}</h2>
          <LinkList
            items={linksTo(
              councils.filter((one) => one.regionName === region && !one.isInvented),
              upToEdition,
            )}
          />
        </section>
      ))}
      {invented.length === 0 ? null : (
        <section>
          <h2 className="ct-h2">Invented councils of the demonstration, with invented figures</h2>
          <LinkList items={linksTo(invented, upToEdition)} />
        </section>
      )}
    </PageFrame>
  );
}

type Council = { readonly code: string; readonly name: string };

function linksTo(councils: readonly Council[], upToEdition: string | undefined) {
  return councils.map(({ code, name }) => ({
    href: upToEdition === undefined ? areaFiguresHref(code) : earlierFiguresHref(code, upToEdition),
    label: name,
  }));
}
