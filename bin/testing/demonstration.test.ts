import { describe, expect, test } from 'vitest';
import {
  askedQuestions,
  countElements,
  levelQuestions,
  listedAssessments,
  signInFields,
  themeLinks,
  themeOfSix,
} from './demonstration';

const ID = '11402809-8323-4250-98d3-14ba3208bbc0';
const SENT = 'd94050db-d7fa-4216-9322-c1d4c9b25b4a';

describe('the sign-in page', () => {
  const html = `
    <form action=""><input name="email" value=""/><button>Send</button></form>
    <form action=""><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;7f&quot;}"/>
      <input type="hidden" name="account" value="user-1"/><button>Sign in<span> as Priya Nair</span></button></form>
    <form action=""><input type="hidden" name="account" value="user-2"/><button>as Marcus Bell</button></form>`;

  test('gives the fields of one person’s button', () => {
    expect([...signInFields(html, 'Priya Nair')]).toEqual([
      ['$ACTION_1:0', '{"id":"7f"}'],
      ['account', 'user-1'],
    ]);
    expect(signInFields(html, 'Marcus Bell').get('account')).toBe('user-2');
  });

  test('does not let in a person whom it does not offer', () => {
    expect(() => signInFields(html, 'Owen Pryce')).toThrow('does not offer Owen Pryce');
  });
});

describe('the list of assessments', () => {
  test('tells those under way from those that were sent', () => {
    const html = `<a href="/assessments">All</a> <a href="/assessments/new/services-21-plus">Start</a>
      <a href="/assessments/${ID}">Task list</a> <a href="/assessments/${ID}/check-answers">Check</a>
      <a class="x" href="/assessments/${SENT}/results">Results</a> <a href="/assessments/${SENT}/report">Report</a>`;
    expect(listedAssessments(html)).toEqual({ open: [ID], sent: [SENT] });
  });

  test('may be empty', () => {
    expect(listedAssessments('<p>Nothing yet</p>')).toEqual({ open: [], sent: [] });
  });
});

describe('a task list', () => {
  test('leads to each theme once, and to none of another assessment', () => {
    const html = `<a href="/assessments/${ID}/themes/coh">One</a><a href="/assessments/${ID}/themes/hom#hom-03">Two</a>
      <a href="/assessments/${ID}/themes/hom">Two</a><a href="/assessments/${SENT}/themes/eet">Other</a>`;
    expect(themeLinks(html, ID)).toEqual([`/assessments/${ID}/themes/coh`, `/assessments/${ID}/themes/hom`]);
  });
});

function question(id: string, inputs: string): string {
  return `<section data-question="${id}">${inputs}</section>`;
}

const LEVEL = question(
  'hom-03',
  `<input type="hidden" name="hom-03.version" value="2"/>
   <input type="radio" name="hom-03.state" value="0"/><input type="radio" name="hom-03.state" checked="" value="4"/>`,
);
const NUMBER = question(
  'hom-01',
  '<input type="hidden" name="hom-01.version" value="1"/><input name="hom-01.numerator" value="4"/>',
);

describe('a theme page', () => {
  test('asks its questions in order', () => {
    expect(askedQuestions(`${NUMBER}${LEVEL}`)).toEqual(['hom-01', 'hom-03']);
    expect(askedQuestions('<p>Nothing is asked of this council</p>')).toEqual([]);
  });

  test('says which are answered with a level, and at which version', () => {
    expect(levelQuestions(`${NUMBER}${LEVEL}`)).toEqual([{ id: 'hom-03', version: 2 }]);
  });

  test('is the one to measure when it is the first that asks six questions', () => {
    const page = (path: string, count: number) => ({ assessmentId: ID, path, html: LEVEL.repeat(count) });
    const pages = [page('/five', 5), page('/six', 6), page('/six-too', 6), page('/seven', 7)];
    expect(themeOfSix(pages).path).toBe('/six');
    expect(() => themeOfSix([page('/four', 4)])).toThrow('six questions');
  });
});

describe('the elements of a page', () => {
  test('are counted without its scripts and what they hold', () => {
    const html = '<main><h1>Homes</h1><input value="a"/><br></main>';
    expect(countElements(html)).toBe(4);
    expect(countElements(`${html}<script>push("<p>twice</p>\n<p></p>")</script>`)).toBe(4);
  });
});
