import { expect } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import { FIGURE_RELEASES } from '@/lib/statistics/addresses';
import { addressOf } from './base-url';
import { hiddenFields } from './html-form';

/*
 * Short excerpts of the Department for Education's own files, as printed: Children looked after in England including
 * adoptions, 2022 release. Contains public sector information licensed under the Open Government Licence v3.0. © Crown
 * copyright. The product ships of that release what no later one says, so these years of it are new to it.
 */
const SHARED =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,age';
const HARTLEPOOL =
  '2022,Reporting year,Local authority,E92000001,England,E12000001,North East,805,Hartlepool,E06000001';
const MIDDLESBROUGH =
  '2022,Reporting year,Local authority,E92000001,England,E12000001,North East,806,Middlesbrough,E06000002';
const LEFT_AT_18 =
  'Young people who ceased to be looked after in a foster placement on their 18th birthday and were eligible for care leavers support';

const FILES = {
  'staying-put': [
    `${SHARED},stay_put,number,percentage`,
    `${HARTLEPOOL},Aged 18,Total living with former foster carers in the current year,9,75`,
    `${HARTLEPOOL},Aged 18,${LEFT_AT_18},12,100`,
  ],
  accommodation: [
    `${SHARED},accommodation_suitability,number,percentage`,
    `${HARTLEPOOL},17 to 18 years,Accommodation considered not suitable,0,0`,
    `${HARTLEPOOL},17 to 18 years,Accommodation considered suitable,25,89`,
    `${HARTLEPOOL},17 to 18 years,Total,28,100`,
  ],
  'never-imported': [
    `${SHARED},stay_put,number,percentage`,
    `${MIDDLESBROUGH},Aged 18,Total living with former foster carers in the current year,11,58`,
    `${MIDDLESBROUGH},Aged 18,${LEFT_AT_18},19,100`,
  ],
} as const;
export type ExcerptName = keyof typeof FILES;

/** Such a file, with whatever rows are added to it. */
export function excerpt(name: ExcerptName, rows: readonly string[] = []) {
  const buffer = Buffer.from([...FILES[name], ...rows].join('\r\n'));
  return { name: `la_care_leavers_${name}.csv`, mimeType: 'text/csv', buffer };
}

/** A row of Hartlepool that is no number of anybody. */
export const BAD_ROW = `${HARTLEPOOL},Aged 19 to 20,Total living with former foster carers in the current year,"1,000",75`;

const RELEASE = {
  edition: '2022',
  'published-day': '17',
  'published-month': '11',
  'published-year': '2022',
  url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2022',
} as const;

/** Fills in which release the file is of, and comes to what it changes. */
export async function bringFiguresIn(page: Page, file: ReturnType<typeof excerpt>): Promise<void> {
  await page.goto(FIGURE_RELEASES);
  await page.getByLabel('Year of the release').fill(RELEASE.edition);
  await page.getByLabel('Day', { exact: true }).fill(RELEASE['published-day']);
  await page.getByLabel('Month', { exact: true }).fill(RELEASE['published-month']);
  await page.getByLabel('Year', { exact: true }).fill(RELEASE['published-year']);
  await page.getByLabel('Address of the publication').fill(RELEASE.url);
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Show what it changes' }).click();
}

/** Posts the same without a page. Returns the id of the file that waits. */
export async function postFigures(request: APIRequestContext): Promise<string> {
  const page = await (await request.get(FIGURE_RELEASES)).text();
  const fields = { ...hiddenFields(page, 'Show what it changes'), ...RELEASE };
  const reply = await request.post(FIGURE_RELEASES, {
    multipart: { ...fields, file: excerpt('never-imported') },
    headers: { Origin: addressOf('') },
    maxRedirects: 0,
  });
  const id = /file=([0-9a-f-]{36})/.exec(reply.headers()['location'] ?? '')?.[1];
  expect(id, await reply.text()).toBeDefined();
  return id ?? '';
}
