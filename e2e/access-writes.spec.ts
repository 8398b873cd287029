import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { answerHref, assessmentHref, conversationHref } from '@/lib/assessment/addresses';
import { EVIDENCE } from '@/lib/evidence/addresses';
import { INVITE, TEAM } from '@/lib/team/addresses';
import { COLLEAGUE, INVITED, QUIET, assessmentSeenBy } from './access-form';
import type { ActionForm, Ground, Sight } from './access-form';
import { COUNCIL_FORMS, EVERY_FORM, PERSON_FORMS, SIGNED_IN_FORMS } from './access-forms';
import { TALKED_ABOUT } from './conversation-forms';
import { PIECE } from './evidence-forms';
import { ACCOUNTS } from './support/accounts';
import type { Part } from './support/accounts';
import { ensureAssessment, findOpenAssessment, findSentAssessment } from './support/assessments';
import { addressOf } from './support/base-url';
import { postFigures } from './support/figure-files';
import { hiddenFields, linksOf } from './support/html-form';
import type { FormFields } from './support/html-form';
import { actionsOnDisk, missingFrom } from './support/routes';
import { clientOf, elmshireIds } from './support/sessions';
import { postForm } from './support/sign-in';

const FOREIGN = 'https://elsewhere.example';

let ground: Ground;

const clients = new Map<Part | null, APIRequestContext>();

async function clientFor(part: Part | null): Promise<APIRequestContext> {
  const known = clients.get(part);
  if (known !== undefined) return known;
  const client = await clientOf(part);
  clients.set(part, client);
  return client;
}

test.beforeAll(async () => {
  test.slow();
  await inviteAcross();
  ground = {
    open: (await elmshireIds()).open,
    unasked: await findOpenAssessment(await clientFor('lead'), 'corporate-parenting'),
    sentLately: await findSentAssessment(await clientFor('hollinbridge-lead'), 'services-21-plus'),
    reviewed: (await elmshireIds()).sent,
    askedToReview: await findSentAssessment(await clientFor('lead'), 'protected-characteristic'),
    colleague: await placeOf(COLLEAGUE),
    adviser: await placeOf(ACCOUNTS.reviewer),
    piece: await pieceOf(PIECE),
    figures: await postFigures(await clientFor('lab-admin')),
  };
  for (const question of TALKED_ABOUT) await readUntilNothingIsNew(conversationHref(ground.open, question));
});

/** What is new to its reader is new once: a page that is read twice differs by that, and by no form of ours. */
async function readUntilNothingIsNew(page: string): Promise<void> {
  await expect.poll(() => readHtml('lead', page)).not.toContain('New to you');
}

/** The id of a person's place at Elmshire. */
async function placeOf(name: string): Promise<string> {
  const [row = ''] = rowsAbout(await readHtml('lead', TEAM), name);
  const href = linksOf(row).find((one) => one.includes('member='));
  if (href === undefined) throw new Error(`${name} has no place at Elmshire`);
  return href.split('member=')[1] ?? '';
}

/** The id of a piece in Elmshire's evidence. */
async function pieceOf(title: string): Promise<string> {
  const [row = ''] = rowsAbout(await readHtml('lead', EVIDENCE), title);
  const href = linksOf(row).find((one) => one.includes('piece='));
  if (href === undefined) throw new Error(`Elmshire has no evidence called ${title}`);
  return href.split('piece=')[1] ?? '';
}

test.afterAll(async () => {
  await postOn('lead', TEAM, { within: INVITED.email, marker: 'Withdraw' });
  for (const client of clients.values()) await client.dispose();
});

async function readHtml(part: Part | null, address: string): Promise<string> {
  return (await (await clientFor(part)).get(address)).text();
}

/** The rows and items of a page that hold some words. */
function rowsAbout(html: string, words: string): readonly string[] {
  const rows = [...html.matchAll(/<(tr|li)\b.*?<\/\1>/gs)].map(([row]) => row);
  return rows.filter((row) => row.includes(words));
}

type FormAt = Pick<ActionForm, 'marker'> & { readonly within?: string; readonly fields?: FormFields };

async function fieldsOf(part: Part | null, page: string, form: FormAt): Promise<FormFields> {
  const html = await readHtml(part, page);
  const where = form.within === undefined ? html : rowsAbout(html, form.within).join('');
  return { ...hiddenFields(where, form.marker), ...form.fields };
}

async function postOn(part: Part, page: string, form: FormAt): Promise<void> {
  const fields = await fieldsOf(part, page, form);
  const reply = await postForm(await clientFor(part), page, { fields });
  expect(reply.status(), `${form.marker} at ${page}`).toBe(303);
}

/** Elmshire's lead invites Hartlow's, once. */
async function inviteAcross(): Promise<void> {
  if (rowsAbout(await readHtml('lead', TEAM), INVITED.email).length > 0) return;
  await postOn('lead', INVITE, { marker: 'name="email"', fields: INVITED });
}

async function fieldsAt(form: ActionForm): Promise<FormFields> {
  return { ...(await fieldsOf(form.as, form.page(ground), form)), ...form.chosen?.(ground) };
}

/** What there is to see, to be compared with what there was: never how the page came to be drawn. */
async function see(sights: readonly Sight[]): Promise<readonly (number | readonly string[])[]> {
  return Promise.all(
    sights.map(async ({ as, page, about, holds, isCounted = false }) => {
      const html = bodyText(await readHtml(as, page));
      if (holds !== undefined) return [String(html.includes(holds))];
      const seen = about === undefined ? [html] : rowsAbout(html, about);
      return isCounted ? seen.length : seen;
    }),
  );
}

function bodyText(html: string): string {
  const main = /<main\b.*?<\/main>/s.exec(html)?.[0] ?? '';
  return main.replace(/<input\b[^>]*type="hidden"[^>]*>/g, '');
}

test.describe('the table of what may be posted', () => {
  const known = EVERY_FORM.map(({ action }) => action);

  test('has every action on disk, and no other', () => {
    expect(missingFrom(known, actionsOnDisk())).toEqual([]);
    expect(missingFrom(actionsOnDisk(), known)).toEqual([]);
  });

  test('reports an action that is missing from it when one is planted', () => {
    const planted = '(council)/team/actions.ts: endEverybody';
    expect(missingFrom(known, [...actionsOnDisk(), planted])).toEqual([planted]);
  });
});

/** Writes in the quiet council what Elmshire's approver could agree to, and returns the version that it has there. */
async function plantAgreeable(id: string, question: string): Promise<string> {
  const reason = { 'na-reason': 'other', 'na-text': 'The county does this here' };
  // A form sends its empty boxes too, whatever they are for.
  const boxes = { value: '', numerator: '', denominator: '', comment: '' };
  const typed = { version: '0', state: 'na', ...reason, ...boxes };
  const lead = await clientFor(QUIET);
  const reply = await lead.post(answerHref(id, question), {
    multipart: Object.fromEntries(Object.entries(typed).map(([name, text]) => [`${question}.${name}`, text])),
    headers: { Origin: addressOf('') },
  });
  const words = await reply.text();
  const version = /"version":(\d+)/.exec(words)?.[1];
  if (version === undefined) throw new Error(`${question} was not saved there: ${words}`);
  return version;
}

test.describe('a form posted with the id of another council’s assessment', () => {
  for (const action of COUNCIL_FORMS) {
    // Of the same framework, so that nothing but the council stands between the form and what it would change.
    test(`changes nothing there: ${action.name}`, async () => {
      const theirs = await ensureAssessment(await clientFor(QUIET), 'services-21-plus');
      const fields: FormFields = { ...(await fieldsAt(action)), assessmentId: theirs };
      const questionId = fields['questionId'];
      if (questionId !== undefined) {
        const planted = await plantAgreeable(theirs, questionId);
        // Each version that the form names is one that is there, so that none is refused for its number.
        for (const named of ['version', 'standing']) if (named in fields) fields[named] = planted;
      }
      const before = await see(assessmentSeenBy(QUIET, theirs));
      const reply = await postForm(await clientFor(action.as), action.page(ground), { fields });
      expect(await see(assessmentSeenBy(QUIET, theirs))).toEqual(before);
      expect(reply.headers()['location']).toBeUndefined();
      expect([200, 404]).toContain(reply.status());
    });
  }
});

test.describe('a form posted by somebody who may not', () => {
  for (const action of SIGNED_IN_FORMS) {
    test(`is turned away: ${action.name}`, async () => {
      const before = await see(action.seenAt(ground));
      const fields = await fieldsAt(action);
      const asNobody = await postForm(await clientFor(null), action.page(ground), { fields });
      expect(asNobody.headers()['location']).toMatch(/^\/sign-in(\?next=|\?unsaved=|$)/);
      if (action.notFor !== null) {
        const asOther = await postForm(await clientFor(action.notFor), action.page(ground), { fields });
        expect(asOther.headers()['location']).toMatch(/^\/not-your-role\?needs=/);
      }
      expect(await see(action.seenAt(ground))).toEqual(before);
    });
  }

  for (const action of PERSON_FORMS) {
    test(`does nothing for whom it is not theirs: ${action.name}`, async () => {
      const before = await see(action.seenAt(ground));
      const fields = await fieldsAt(action);
      const asOther = await postForm(await clientFor('contributor'), action.page(ground), { fields });
      if (action.isEverybodys !== true) expect(asOther.headers()['location']).toBeUndefined();
      expect(await see(action.seenAt(ground))).toEqual(before);
    });
  }
});

test.describe('a form posted from another site', () => {
  for (const action of EVERY_FORM) {
    test(`is refused: ${action.name}`, async () => {
      const before = await see(action.seenAt(ground));
      const reply = await postForm(await clientFor(action.as), action.page(ground), {
        fields: await fieldsAt(action),
        origin: FOREIGN,
      });
      expect(await see(action.seenAt(ground))).toEqual(before);
      expect(reply.status()).toBeGreaterThanOrEqual(400);
      expect(reply.headers()['set-cookie']).toBeUndefined();
    });
  }

  test('is refused: one answer, and signing out', async () => {
    const client = await clientFor('lead');
    const { open } = await elmshireIds();
    for (const address of [answerHref(open, 's21-led-06'), '/sign-out']) {
      for (const headers of [{ Origin: FOREIGN }, { Origin: 'null' }, {}]) {
        const reply = await client.post(address, { multipart: { a: 'b' }, headers, maxRedirects: 0 });
        expect(reply.status(), `${address} from ${JSON.stringify(headers)}`).toBe(403);
      }
    }
    expect((await client.get('/home', { maxRedirects: 0 })).status()).toBe(200);
  });
});

test.describe('one answer saved with ids that do not belong together', () => {
  test('is not found: another council’s assessment, a question of another framework, no assessment at all', async () => {
    const client = await clientFor('lead');
    const { open } = await elmshireIds();
    const theirs = await ensureAssessment(await clientFor('hartlow-lead'), 'services-21-plus');
    const places = [
      [theirs, 's21-led-06'],
      [open, 'cp-lea-04'],
      ['00000000-0000-4000-8000-000000000000', 's21-led-06'],
      ['1', 's21-led-06'],
    ] as const;
    for (const [id, question] of places) {
      const reply = await client.post(answerHref(id, question), {
        multipart: { [`${question}.version`]: '0', [`${question}.value`]: 'Written by another council' },
        headers: { Origin: addressOf('') },
      });
      expect(reply.status(), `${id} ${question}`).toBe(404);
    }
    expect(await readHtml('hartlow-lead', assessmentHref(theirs, 'check-answers'))).not.toContain(
      'Written by another council',
    );
  });
});
