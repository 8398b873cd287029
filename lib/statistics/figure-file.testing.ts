import catalogue from '@/db/reference/official-figures/catalogue.json';
import type { KnownAreas } from './area-finder';
import { parseFigureCatalogue } from './figure-catalogue';
import { readFigureFile } from './figure-file';
import type { FigureFile } from './figure-file';

/*
 * For tests: short excerpts of the Department for Education's own files, as printed. Children looked after in England
 * including adoptions, 2025 and 2022 releases. Contains public sector information licensed under the Open Government
 * Licence v3.0. © Crown copyright.
 */

const SHARED =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code';

export const HEADER_2025 = `${SHARED},care_leaver_age,breakdown,care_leaver_count,care_leaver_percent`;

export function headerBefore2025(label: string): string {
  return `${SHARED},age,${label},number,percentage`;
}

export const ENGLAND_2025 = [
  '2025,Reporting year,National,E92000001,England,,,,,,19 to 21 years,Accommodation considered suitable,33810,89',
  '2025,Reporting year,National,E92000001,England,,,,,,19 to 21 years,Accommodation considered unsuitable,2040,5',
  '2025,Reporting year,National,E92000001,England,,,,,,19 to 21 years,No information,2340,6',
  '2025,Reporting year,National,E92000001,England,,,,,,19 to 21 years,Suitability total,38190,100',
];

export const INNER_LONDON_2025 = [
  '2025,Reporting year,Regional,E92000001,England,E13000001,Inner London,,,,19 to 21 years,Accommodation considered suitable,2730,89',
  '2025,Reporting year,Regional,E92000001,England,E13000001,Inner London,,,,19 to 21 years,Suitability total,3070,100',
];

const SWINDON =
  '2025,Reporting year,Local authority,E92000001,England,E12000009,South West,866,Swindon,E06000030';
export const SWINDON_2025 = [
  `${SWINDON},17 to 18 years,Accommodation considered suitable,c,c`,
  `${SWINDON},17 to 18 years,Suitability total,56,100`,
  `${SWINDON},19 to 21 years,Accommodation considered suitable,152,88`,
  `${SWINDON},19 to 21 years,Suitability total,172,100`,
];

/** A council that nobody of this age left the care of: a 0 that was printed, and a percentage that does not apply. */
const SCILLY =
  '2025,Reporting year,Local authority,E92000001,England,E12000009,South West,420,Isles of Scilly,E06000053';
export const SCILLY_2025 = [
  `${SCILLY},17 to 18 years,Accommodation considered suitable,0,z`,
  `${SCILLY},17 to 18 years,Suitability total,0,z`,
];

const NORTH_WEST = 'Reporting year,Local authority,E92000001,England,E12000002,North West';
/** One council that was split, and one that came out of it: each is printed for the years of the other too. */
export const CUMBRIA_2023 = [
  `2023,${NORTH_WEST},942,Cumberland,E06000063,19 to 21 years,Accommodation considered suitable,z,z`,
  `2023,${NORTH_WEST},942,Cumberland,E06000063,19 to 21 years,Suitability total,z,z`,
  `2023,${NORTH_WEST},909,Cumbria,E10000006,19 to 21 years,Accommodation considered suitable,183,96`,
  `2023,${NORTH_WEST},909,Cumbria,E10000006,19 to 21 years,Suitability total,190,100`,
];

const YORKSHIRE =
  '2024,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,370,Barnsley';
/** A council that was given another code since. */
export const BARNSLEY_2024 = [
  `${YORKSHIRE},E08000016,19 to 21 years,Accommodation considered suitable,75,95`,
  `${YORKSHIRE},E08000016,19 to 21 years,Suitability total,79,100`,
];

const HARTLEPOOL =
  '2022,Reporting year,Local authority,E92000001,England,E12000001,North East,805,Hartlepool,E06000001';
const ENGLAND_2022 = '2022,Reporting year,National,E92000001,England,,,,,';

/** The other data sets under the header of before 2025, by what their label's column is called. */
export const BEFORE_2025: Readonly<Record<string, readonly string[]>> = {
  stay_put: [
    `${HARTLEPOOL},Aged 18,Total living with former foster carers in the current year,9,75`,
    `${HARTLEPOOL},Aged 18,Young people who ceased to be looked after in a foster placement on their 18th birthday and were eligible for care leavers support,12,100`,
  ],
  in_touch: [
    `${HARTLEPOOL},Aged 17 to 18,Local authority in touch with care leaver,24,86`,
    `${HARTLEPOOL},Aged 17 to 18,Local authority not in touch with care leaver,c,c`,
    `${HARTLEPOOL},Aged 17 to 18,Total,28,100`,
    `${ENGLAND_2022},Aged 17 to 18,Young person refuses contact,40,k`,
  ],
  accommodation_suitability: [
    `${HARTLEPOOL},17 to 18 years,Accommodation considered not suitable,0,0`,
    `${HARTLEPOOL},17 to 18 years,Accommodation considered suitable,25,89`,
    `${HARTLEPOOL},17 to 18 years,Total,28,100`,
  ],
  activity: [
    `${ENGLAND_2022},Aged 19 to 21,In training or employment,z,z`,
    `${ENGLAND_2022},Aged 19 to 21,"Not in education, training or employment, owing to illness or disability",2370,7`,
    `${ENGLAND_2022},Aged 19 to 21,Total,33590,100`,
    `${ENGLAND_2022},Aged 19 to 21,"Total in education, employment or training",18610,55`,
  ],
};

/** England's figures of age 22, in touch, of the 2024 release. */
export const AGE_22_2024 = [
  '2024,Reporting year,National,E92000001,England,,,,,,Aged 22,Care leaver not in touch,5050,45',
  '2024,Reporting year,National,E92000001,England,,,,,,Aged 22,Total,11300,100',
  '2024,Reporting year,National,E92000001,England,,,,,,Aged 22,Young person has requested and received support,6250,55',
];

const AREAS: KnownAreas = {
  present: [
    ['E06000030', 'Swindon', '866', 'E12000009', 'South West'],
    ['E06000053', 'Isles of Scilly', '420', 'E12000009', 'South West'],
    ['E06000063', 'Cumberland', '942', 'E12000002', 'North West'],
    ['E08000038', 'Barnsley', '370', 'E12000003', 'Yorkshire and The Humber'],
    ['E06000001', 'Hartlepool', '805', 'E12000001', 'North East'],
  ].map(([code = '', name = '', dfeCode = '', regionCode = '', regionName = '']) => ({
    code,
    name,
    dfeCode,
    regionCode,
    regionName,
  })),
  former: [
    {
      formerCode: 'E10000006',
      authorityCode: 'E06000063',
      formerName: 'Cumbria',
      formerDfeCode: '909',
      kind: 'reorganised',
    },
    {
      formerCode: 'E08000016',
      authorityCode: 'E08000038',
      formerName: 'Barnsley',
      formerDfeCode: '370',
      kind: 'recoded',
    },
  ],
};

/** Reads a file of these lines, or these bytes, as the product reads it. */
export function readExcerpt(file: readonly string[] | Uint8Array): FigureFile {
  const bytes = file instanceof Uint8Array ? file : new TextEncoder().encode(`${file.join('\n')}\n`);
  return readFigureFile(bytes, { catalogue: parseFigureCatalogue(catalogue), areas: AREAS });
}
