import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { startHref } from '@/lib/assessment/addresses';
import { hiddenFields, linksOf } from './html-form';
import { postForm } from './sign-in';

export type FrameworkKey = 'services-21-plus' | 'corporate-parenting' | 'protected-characteristic';

const TITLES: Readonly<Record<FrameworkKey, string>> = {
  'services-21-plus': 'Services for care-experienced adults (21 and over)',
  'corporate-parenting': 'Corporate parenting',
  'protected-characteristic': 'Care experience as a protected characteristic',
};

/**
 * The assessment of a framework that the person's council has under way.
 *
 * @throws when there is none
 */
export async function findOpenAssessment(
  request: APIRequestContext,
  framework: FrameworkKey,
): Promise<string> {
  return (await lookForOpen(request, framework)) ?? fail(`Nothing is under way for ${framework}`);
}

/** The newest assessment of a framework that the person's council has sent. */
export async function findSentAssessment(
  request: APIRequestContext,
  framework: FrameworkKey,
): Promise<string> {
  const row = rowsOf(await readAssessments(request), framework).find((each) => each.includes('/results"'));
  return idIn(row) ?? fail(`Nothing was sent for ${framework}`);
}

/** The assessment of a framework that the round of the person's council closed on before it was sent. */
export async function findMissedAssessment(
  request: APIRequestContext,
  framework: FrameworkKey,
): Promise<string> {
  const [newest] = rowsOf(await readAssessments(request), framework);
  const isMissed = newest !== undefined && !/Task list|\/results"/.test(newest);
  return (isMissed ? idIn(newest) : undefined) ?? fail(`No round closed on ${framework}`);
}

/** The assessment of a framework in the open round, started now if nobody has. */
export async function ensureAssessment(request: APIRequestContext, framework: FrameworkKey): Promise<string> {
  const known = await lookForOpen(request, framework);
  if (known !== undefined) return known;
  const address = startHref(framework);
  const fields = hiddenFields(await (await request.get(address)).text(), 'name="frameworkId"');
  const started = await postForm(request, address, {
    fields: { ...fields, authorityType: 'childrens-services' },
  });
  const id = started.headers()['location'];
  expect(id, `${framework} starts`).toMatch(/^\/assessments\/[0-9a-f-]{36}$/);
  return id?.split('/')[2] ?? '';
}

async function lookForOpen(request: APIRequestContext, framework: FrameworkKey): Promise<string | undefined> {
  const rows = rowsOf(await readAssessments(request), framework);
  return idIn(rows.find((each) => each.includes('Task list')));
}

async function readAssessments(request: APIRequestContext): Promise<string> {
  return (await request.get('/assessments')).text();
}

function rowsOf(html: string, framework: FrameworkKey): readonly string[] {
  const rows = html.match(/<tr>.*?<\/tr>/gs) ?? [];
  return rows.filter((row) => row.includes(`>${TITLES[framework]}</th>`));
}

function idIn(row: string | undefined): string | undefined {
  return linksOf(row ?? '')
    .map((href) => /^\/assessments\/([0-9a-f-]{36})/.exec(href)?.[1])
    .find((id) => id !== undefined);
}

function fail(message: string): never {
  throw new Error(message);
}
