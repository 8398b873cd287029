import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessmentHref,
  conversationHref,
  questionPageHref,
  reviewHref,
  reviewThemeHref,
  startHref,
  themeHref,
} from '@/lib/assessment/addresses';
import { FRAMEWORK_IDS } from '@/lib/framework/definition';
import { areaFiguresHref } from '@/lib/statistics/addresses';
import { namedByAddress, readsItsOwnForm, uploadPermission } from './page-address';

const ID = '8b5c1f0e-3f0a-4a53-9d7b-0a2f6f1f3c11';
const NOTHING = { kind: 'nothing' };
const IMPOSSIBLE = { kind: 'impossible' };

describe('the address of a page names', () => {
  test.each(['', 'check-answers', 'conversations', 'history', 'report', 'results', 'sharing', 'who-answers'])(
    'an assessment: its page “%s”',
    (page) => {
      expect(namedByAddress(assessmentHref(ID, page))).toEqual({
        kind: 'assessment',
        assessmentId: ID,
        themeId: null,
        questionId: null,
      });
    },
  );

  test.each([
    ['', themeHref(ID, 'hom'), 'hom'],
    [', as it is reviewed', reviewThemeHref(ID, 'hom'), 'hom'],
    [': none, on the page of the whole review', reviewHref(ID), null],
  ])('an assessment and a theme%s', (_where, address, themeId) => {
    expect(namedByAddress(address)).toEqual({
      kind: 'assessment',
      assessmentId: ID,
      themeId,
      questionId: null,
    });
  });

  test.each(['E06000030', 'E10000006', 'DEMO0001'])('a council: %s', (code) => {
    expect(namedByAddress(areaFiguresHref(code))).toEqual({ kind: 'area', areaCode: code });
  });

  test('an assessment and a question', () => {
    expect(namedByAddress(conversationHref(ID, 's21-hom-01'))).toEqual({
      kind: 'assessment',
      assessmentId: ID,
      themeId: null,
      questionId: 's21-hom-01',
    });
  });

  test('an assessment and a question, where the question has such a page', () => {
    expect(namedByAddress(questionPageHref(ID, 'cp-hom-01', 'evidence'))).toEqual({
      kind: 'assessment',
      assessmentId: ID,
      themeId: null,
      questionId: 'cp-hom-01',
    });
    expect(namedByAddress(`/assessments/${ID}/questions/cp-hom-01/secrets`)).toEqual(NOTHING);
    expect(namedByAddress(`/assessments/${ID}/questions/cp-hom-01`)).toEqual(NOTHING);
  });

  test('the same assessment in whatever letters and escapes it is written', () => {
    const written = `/assessments/${ID.toUpperCase().replaceAll('-', '%2D')}/themes/%68om`;
    expect(namedByAddress(written)).toEqual(namedByAddress(themeHref(ID, 'hom')));
  });

  test('a round, of the lab alone', () => {
    expect(namedByAddress(`/lab/rounds/${ID.toUpperCase()}`)).toEqual({ kind: 'round', roundId: ID });
    expect(namedByAddress('/lab/rounds/1')).toEqual(IMPOSSIBLE);
    expect(namedByAddress('/lab/rounds')).toEqual(NOTHING);
  });

  test('a council that is handed over', () => {
    expect(namedByAddress(`/handovers/${ID.toUpperCase()}`)).toEqual({
      kind: 'succession',
      successionId: ID,
    });
    expect(namedByAddress('/handovers/1')).toEqual(IMPOSSIBLE);
    expect(namedByAddress(`/handovers/${ID}/more`)).toEqual(NOTHING);
  });

  test('the results of a round in a framework', () => {
    expect(namedByAddress(`/results/${ID.toUpperCase()}/services-21-plus`)).toEqual({
      kind: 'results',
      roundId: ID,
      frameworkId: 'services-21-plus',
    });
    expect(namedByAddress('/results/api')).toEqual(NOTHING);
  });

  test('the mail of a demonstration', () => {
    expect(namedByAddress('/demonstration/outbox')).toEqual({ kind: 'demonstration-mail' });
  });

  test.each(FRAMEWORK_IDS)('nothing that could be lacking, where it names %s', (id) => {
    expect(namedByAddress(startHref(id))).toEqual(NOTHING);
    expect(namedByAddress(`/frameworks/${id}`)).toEqual(NOTHING);
  });

  test.each([
    '/',
    '/home',
    '/assessments',
    '/frameworks',
    '/help/glossary',
    '/lab/people',
    '/_next/image',
    `/assessments/${ID}/report.csv`,
    `/assessments/${ID}/report.pdf`,
    `/assessments/${ID}/answers/s21-hom-01`,
    `/assessments/${ID}/themes`,
    `/assessments/${ID}/themes/hom/more`,
    `/assessments/${ID}/review/hom/more`,
    `/assessments/${ID}/questions/s21-hom-01`,
    `/assessments/${ID}/questions/s21-hom-01/none-such`,
    `/assessments/${ID}/questions/s21-hom-01/conversation/more`,
    '/assessments/new/corporate-parenting/more',
  ])('nothing: %s', (address) => {
    expect(namedByAddress(address)).toEqual(NOTHING);
  });
});

describe('nobody can have', () => {
  test.each([
    ['an assessment whose id is not one', '/assessments/1'],
    ['a page of it', '/assessments/1/results'],
    ['a theme of it', '/assessments/1/themes/hom'],
    ['an id with a slash hidden in it', `/assessments/${ID}%2Fresults`],
    ['an id with an end of text in it', '/assessments/%00'],
    ['an id one letter too long', `/assessments/${ID}0`],
    ['an assessment called “new”', '/assessments/new'],
    ['a framework that we do not have', '/frameworks/none-such'],
    ['a council without a code', '/official-figures/swindon'],
    ['a code in small letters', '/official-figures/e06000030'],
    ['results of an id that is none', '/results/1/services-21-plus'],
    ['results of a framework that we do not have', `/results/${ID}/none-such`],
    ['results of a round without a framework', `/results/${ID}`],
    ['a framework that every object has', '/frameworks/constructor'],
    ['its start', '/assessments/new/none-such'],
    ['a part that Next keeps for itself', '/_global-error'],
    ['an escape that is not one', '/assessments/%zz'],
    ['an escape that is not UTF-8', '/frameworks/%c3%28'],
  ])('%s', (_what, address) => {
    expect(namedByAddress(address)).toEqual(IMPOSSIBLE);
  });
});

test('whatever stands in an address, it is read without a fault, and an id is an id', () => {
  const segment = fc.oneof(
    fc.constantFrom('assessments', 'frameworks', 'new', 'themes', 'results', ID, '%00', '%zz', '..', ''),
    fc.string(),
    fc.uuid(),
  );
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
      const named = namedByAddress(`/${segments.join('/')}`);
      if (named.kind === 'assessment') expect(named.assessmentId).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    }),
  );
});

describe('a form', () => {
  test.each([
    ['/assessments/1/answers/pc-pos-01', true],
    ['/assessments/1/answers/pc-pos-01/', false],
    ['/assessments/1/answers', false],
    ['/assessments/1/themes/answers', false],
    ['/sign-in', false],
  ])('of autosave is read by its handler alone: %s is one, %s', (pathname, expected) => {
    expect(readsItsOwnForm(pathname)).toBe(expected);
  });

  test.each([
    ['/evidence/add', 'evidence:manage'],
    [assessmentHref(ID, 'read-back'), 'answer:edit'],
    ['/evidence', null],
    ['/evidence/add/', null],
    ['/evidence/edit', null],
    [assessmentHref(ID), null],
    [assessmentHref(ID, 'away'), null],
    [`${assessmentHref(ID, 'read-back')}/more`, null],
    ['/assessments//read-back', null],
    ['/read-back', null],
  ])(
    'with a file is long for whom its page takes files from, and nowhere else: %s, %s',
    (pathname, needs) => {
      expect(uploadPermission(pathname)).toBe(needs);
    },
  );
});
