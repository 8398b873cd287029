import { openVisitor, readPage } from './visitor';
import type { Visitor } from './visitor';

/** People of the demonstration who answer for the same council. */
export const LEAD = 'Priya Nair';
export const CONTRIBUTOR = 'Marcus Bell';
/** The lead of a council that has started nothing. */
export const NEW_LEAD = { name: 'Owen Pryce', council: 'DEMO0011' } as const;

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function attribute(tag: string, name: string): string | undefined {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return text?.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function tags(html: string, name: string): readonly string[] {
  return html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
}

/**
 * The fields that a browser without a script would post for one person's button on the sign-in page.
 *
 * @throws when the page offers no such person
 */
export function signInFields(html: string, person: string): FormData {
  const forms = html.match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((each) => each.includes(person));
  if (form === undefined) throw new Error(`The sign-in page does not offer ${person}`);
  const fields = new FormData();
  for (const input of tags(form, 'input')) {
    fields.append(attribute(input, 'name') ?? '', attribute(input, 'value') ?? '');
  }
  return fields;
}

/**
 * Signs in as a ready account of the demonstration.
 *
 * @returns the cookie of a new session, "name=value"
 * @throws when the sign-in page offers no such account, or does not let it in
 */
export async function signIn(address: string, person: string): Promise<string> {
  const body = signInFields(await (await fetch(`${address}/sign-in`)).text(), person);
  const headers = { origin: new URL(address).origin };
  const answer = await fetch(`${address}/sign-in`, { method: 'POST', body, headers, redirect: 'manual' });
  const [cookie] = answer.headers.getSetCookie().flatMap((each) => each.split(';')[0] ?? []);
  if (cookie === undefined) throw new Error(`${person} could not be signed in`);
  return cookie;
}

function links(html: string): readonly string[] {
  return tags(html, 'a').flatMap((tag) => attribute(tag, 'href') ?? []);
}

export type Assessments = { readonly open: readonly string[]; readonly sent: readonly string[] };

/** Ids of the council's assessments by what its list links to: a task list, or results. */
export function listedAssessments(html: string): Assessments {
  const ids = (pattern: RegExp) => links(html).flatMap((href) => pattern.exec(href)?.[1] ?? []);
  return {
    open: ids(/^\/assessments\/([0-9a-f-]{36})$/),
    sent: ids(/^\/assessments\/([0-9a-f-]{36})\/results$/),
  };
}

/** The assessments that a person's council has under way and has sent. */
export async function findAssessments(visitor: Visitor): Promise<Assessments> {
  return listedAssessments(await readPage(visitor, '/assessments'));
}

/** Addresses of the themes that a task list links to, each once. */
export function themeLinks(html: string, assessmentId: string): readonly string[] {
  const themes = links(html).filter((href) => href.startsWith(`/assessments/${assessmentId}/themes/`));
  return [...new Set(themes.flatMap((href) => href.split('#')[0] ?? []))];
}

/** Ids of the questions that a theme page asks. */
export function askedQuestions(html: string): readonly string[] {
  return [...html.matchAll(/\sdata-question="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
}

export type LevelQuestion = { readonly id: string; readonly version: number };

/** Of each question that is answered with a level: its id and the version that the form was drawn with. */
export function levelQuestions(html: string): readonly LevelQuestion[] {
  const inputs = tags(html, 'input');
  const valuesOf = (name: string) =>
    inputs.filter((tag) => attribute(tag, 'name') === name).flatMap((tag) => attribute(tag, 'value') ?? []);
  return askedQuestions(html)
    .filter((id) => valuesOf(`${id}.state`).includes('4'))
    .map((id) => ({ id, version: Number(valuesOf(`${id}.version`)[0]) }));
}

export type ThemePage = { readonly assessmentId: string; readonly path: string; readonly html: string };

/** Every theme page of the assessments under way, in order. */
export async function readThemePages(address: string, cookie: string): Promise<readonly ThemePage[]> {
  const visitor = openVisitor(address, cookie);
  const pages: ThemePage[] = [];
  for (const assessmentId of (await findAssessments(visitor)).open) {
    const tasks = await readPage(visitor, `/assessments/${assessmentId}`);
    for (const path of themeLinks(tasks, assessmentId)) {
      pages.push({ assessmentId, path, html: await readPage(visitor, path) });
    }
  }
  visitor.close();
  return pages;
}

const MIDDLE = 6;

/**
 * The first theme page of six questions, the middle of the five to seven that the measure asks for.
 *
 * @throws when there is none
 */
export function themeOfSix(pages: readonly ThemePage[]): ThemePage {
  const found = pages.find(({ html }) => askedQuestions(html).length === MIDDLE);
  if (found === undefined) throw new Error('No theme page asks six questions');
  return found;
}

/** How many elements a page has. Scripts are left out, with all that they hold. */
export function countElements(html: string): number {
  const shown = html.replace(/<script\b.*?<\/script>/gs, '');
  return tags(shown, '[a-z][a-z0-9]*').length;
}
