import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { answerHref, assessmentHref, themeHref } from '@/lib/assessment/addresses';
import type { Part } from './support/accounts';
import { ensureAssessment } from './support/assessments';
import { addressOf } from './support/base-url';
import { hiddenFields } from './support/html-form';
import type { FormFields } from './support/html-form';
import { clientOf, elmshireIds } from './support/sessions';
import { postForm } from './support/sign-in';

const FOREIGN = 'https://elsewhere.example';

/** The form of one action: on which page it stands, which words it holds, and what would be posted to do harm. */
type ActionForm = {
  readonly name: string;
  readonly as: Part;
  readonly page: (id: string) => string;
  readonly marker: string;
  readonly fields: FormFields;
  /** A part that is signed in and may not. */
  readonly notFor: Part;
};

const COUNCIL_FORMS: readonly ActionForm[] = [
  {
    name: 'saving a theme',
    as: 'lead',
    page: (id) => themeHref(id, 'led'),
    marker: 'name="themeId"',
    fields: { themeId: 'led', 's21-led-06.version': '0', 's21-led-06.value': 'Written by another council' },
    notFor: 'viewer',
  },
  {
    name: 'choosing who sees it',
    as: 'lead',
    page: (id) => assessmentHref(id, 'sharing'),
    marker: 'Save who sees it',
    fields: { 'lab-councils': 'named', associates: 'named', public: 'named' },
    notFor: 'contributor',
  },
  {
    name: 'sending',
    as: 'lead',
    page: (id) => assessmentHref(id, 'check-answers'),
    marker: 'name="honest"',
    fields: { honest: 'yes' },
    notFor: 'approver',
  },
  {
    name: 'agreeing that a question does not apply',
    as: 'approver',
    page: (id) => assessmentHref(id, 'check-answers'),
    marker: 'Agree that it does not apply',
    fields: {},
    notFor: 'lead',
  },
];

/** Of a council as a whole. What they plant would be seen on its team page, by each of its people. */
const TEAM_FORMS: readonly ActionForm[] = [
  {
    name: 'inviting somebody',
    as: 'lead',
    page: () => '/team/invite',
    marker: 'name="email"',
    fields: { email: 'planted@elmshire.example', name: 'Planted Person', role: 'lead' },
    notFor: 'approver',
  },
];

const LAB_FORMS: readonly ActionForm[] = [
  {
    name: 'adding a person',
    as: 'lab-admin',
    page: () => '/lab/people',
    marker: 'name="email"',
    fields: {
      email: 'planted@elmshire.example',
      name: 'Planted Person',
      authority: 'DEMO0001',
      role: 'lead',
    },
    notFor: 'lead',
  },
  {
    name: 'adding a person to the lab',
    as: 'lab-admin',
    page: () => '/lab/people/lab-person',
    marker: 'name="email"',
    fields: { email: 'planted@lab.example', name: 'Planted Person', part: 'administrator' },
    notFor: 'lab-member',
  },
  {
    name: 'making a round',
    as: 'lab-admin',
    page: () => '/lab/rounds',
    marker: '$ACTION_KEY',
    fields: { name: 'Planted round' },
    notFor: 'lab-member',
  },
];

const EVERY_FORM = [...COUNCIL_FORMS, ...TEAM_FORMS, ...LAB_FORMS];

const clients = new Map<Part | null, APIRequestContext>();

async function clientFor(part: Part | null): Promise<APIRequestContext> {
  const known = clients.get(part);
  if (known !== undefined) return known;
  const client = await clientOf(part);
  clients.set(part, client);
  return client;
}

test.afterAll(async () => {
  for (const client of clients.values()) await client.dispose();
});

async function readHtml(part: Part | null, address: string): Promise<string> {
  return (await (await clientFor(part)).get(address)).text();
}

async function formOf(action: ActionForm, id: string): Promise<FormFields> {
  const html = await readHtml(action.as, action.page(id));
  return { ...hiddenFields(html, action.marker), ...action.fields };
}

/** Everything that a council's lead can read of an assessment that an attacker would change. */
async function readAssessment(part: Part, id: string): Promise<readonly string[]> {
  const pages = ['sharing', 'check-answers', 'results'];
  return Promise.all(pages.map(async (page) => bodyText(await readHtml(part, assessmentHref(id, page)))));
}

function bodyText(html: string): string {
  const main = /<main\b.*?<\/main>/s.exec(html)?.[0] ?? '';
  return main.replace(/<input\b[^>]*type="hidden"[^>]*>/g, '');
}

test.describe('a form posted with the id of another council’s assessment', () => {
  for (const action of COUNCIL_FORMS) {
    test(`changes nothing there: ${action.name}`, async () => {
      const own = (await elmshireIds()).open;
      const theirs = await ensureAssessment(await clientFor('hartlow-lead'), 'corporate-parenting');
      const before = await readAssessment('hartlow-lead', theirs);
      const fields = { ...(await formOf(action, own)), assessmentId: theirs };
      const reply = await postForm(await clientFor(action.as), action.page(own), { fields });
      expect(reply.headers()['location']).toBeUndefined();
      expect([200, 404]).toContain(reply.status());
      expect(await readAssessment('hartlow-lead', theirs)).toEqual(before);
    });
  }
});

test.describe('a form posted by somebody who may not', () => {
  for (const action of EVERY_FORM) {
    test(`is turned away: ${action.name}`, async () => {
      const own = (await elmshireIds()).open;
      const fields = await formOf(action, own);
      const asOther = await postForm(await clientFor(action.notFor), action.page(own), { fields });
      expect(asOther.headers()['location']).toMatch(/^\/not-your-role\?needs=/);
      const asNobody = await postForm(await clientFor(null), action.page(own), { fields });
      expect(asNobody.headers()['location']).toMatch(/^\/sign-in(\?next=|$)/);
    });
  }
});

test.describe('a form posted from another site', () => {
  for (const action of EVERY_FORM) {
    test(`is refused: ${action.name}`, async () => {
      const own = (await elmshireIds()).open;
      const before = await readAssessment('lead', own);
      const reply = await postForm(await clientFor(action.as), action.page(own), {
        fields: await formOf(action, own),
        origin: FOREIGN,
      });
      expect(reply.status()).toBeGreaterThanOrEqual(400);
      expect(await readAssessment('lead', own)).toEqual(before);
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
    const theirs = await ensureAssessment(await clientFor('hartlow-lead'), 'corporate-parenting');
    const places = [
      [theirs, 'cp-lea-04'],
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
