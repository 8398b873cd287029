import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { loadFigureMap } from '@/app/_server/statistics/load-figure-map';
import type { FigureMapPage } from '@/app/_server/statistics/load-figure-map';
import { ChartKey } from '@/components/charts/chart-key';
import { HexKeyItem, HexMapStill } from '@/components/charts/hex-map-still';
import { LinkList } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import { SourceLine } from '@/components/shell/source-line';
import { MapFilter } from '@/components/statistics/map-filter';
import { RegionTables } from '@/components/statistics/region-tables';
import { HEX_CELLS } from '@/db/hex-map';
import { publicScope } from '@/lib/access/scope';
import { OFFICIAL_FIGURES, areaFiguresHref, figureMapHref } from '@/lib/statistics/addresses';
import { periodWords } from '@/lib/statistics/figure-words';
import { HOW_MAP_IS_SHADED, NOT_ON_MAP, cellTitles } from '@/lib/statistics/map-words';
import { mapSearchSchema } from '@/lib/statistics/map-choice';

export const metadata: Metadata = { title: 'Official figures on a map' };

export default async function MapPage({ searchParams }: PageProps<'/official-figures/map'>) {
  const search = mapSearchSchema.parse(await searchParams);
  const page = await inScope(publicScope(), (tx) => loadFigureMap(tx, search));
  return (
    <PageFrame isPublic crumbs={[{ href: OFFICIAL_FIGURES, label: 'Official figures' }]}>
      {page === undefined ? (
        <PageHeading over="Official figures on a map">No official figure is held yet</PageHeading>
      ) : (
        <MapDocument page={page} />
      )}
    </PageFrame>
  );
}

function MapDocument({ page }: { readonly page: FigureMapPage }) {
  const { choice, map, source, invented } = page;
  const { measure, cohort, period } = choice;
  return (
    <>
      <PageHeading over="Official figures on a map">{map.finding}</PageHeading>
      <MapFilter choice={choice} />
      <p className="ct-p">
        {measure.meaning} {measure.caution}
      </p>
      {invented === 0 ? null : <p className="ct-p">{NOT_ON_MAP}</p>}
      <h2 className="ct-h2">The map</h2>
      <p className="ct-src">{HOW_MAP_IS_SHADED}</p>
      <ChartKey>
        {map.key.map(({ fill, detail, words }) => (
          <HexKeyItem key={words} fill={fill} detail={detail}>
            {words}
          </HexKeyItem>
        ))}
      </ChartKey>
      <HexMapStill
        cells={HEX_CELLS}
        tiles={map.tiles}
        name="Map of councils"
        titles={cellTitles(map)}
        hrefOf={(code) => areaFiguresHref(code, measure.id)}
      />
      <SourceLine>
        {source === undefined ? null : <a href={source.sourceUrl}>{source.source}</a>}
        {map.release === null ? '.' : `, ${map.release}.`} Places of the cells: Open Innovations, MIT Licence.
      </SourceLine>
      <h2 className="ct-h2">Every council, by region and name</h2>
      <RegionTables regions={map.regions} measureId={measure.id} figureHead={periodWords(period)} />
      <LinkList
        items={[
          {
            href: figureMapHref({ measure: measure.id, ages: cohort.id, year: period }),
            label: 'A lasting link to this map',
          },
        ]}
      />
    </>
  );
}
