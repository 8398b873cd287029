import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameworkDefinitionSchema } from './definition';
import { outlineFramework } from './framework-outline';
import type { QuestionOutline } from './framework-outline';
import { exampleFramework } from './testing';

const NAMES = new Map([
  ['learning', 'Learning'],
  ['co-production', 'Co-production'],
]);
const EXAMPLE = exampleFramework();

function question(id: string): QuestionOutline {
  const { themes } = outlineFramework(EXAMPLE, NAMES);
  const found = themes.flatMap(({ questions }) => questions).find((each) => each.id === id);
  if (found === undefined) throw new Error(`No question "${id}" in the outline`);
  return found;
}

describe('a framework to read', () => {
  test('has every theme and every question, in the order of the file', () => {
    const { themes, questionCount } = outlineFramework(EXAMPLE, NAMES);
    expect(themes.map(({ title }) => title)).toEqual(EXAMPLE.themes.map(({ title }) => title));
    const ids = themes.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(ids).toEqual(EXAMPLE.themes.flatMap(({ questions }) => questions.map(({ id }) => id)));
    expect(questionCount).toBe(ids.length);
  });

  test('counts its questions through all themes', () => {
    const places = outlineFramework(EXAMPLE, NAMES).themes.flatMap(({ questions }) =>
      questions.map(({ place }) => place),
    );
    expect(places[0]).toBe(`Question 1 of ${places.length}`);
    expect(places.at(-1)).toBe(`Question ${places.length} of ${places.length}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('says what kind of answer a question takes, how it counts and through which lens', () => {
    expect(question('ex-pos-03')).toMatchObject({
      kind: 'Five levels',
      scored: 'Scored, weight 3',
      lens: 'Policy',
      principles: ['Learning'],
    });
    expect(question('ex-pos-01')).toMatchObject({ kind: 'One answer from a list', scored: 'Not scored' });
  });

  test('leaves out a principle that nobody has named', () => {
    const [theme] = outlineFramework(EXAMPLE, new Map()).themes;
    expect(theme?.questions[0]?.principles).toEqual([]);
  });

  test('keeps help, evidence and suggested actions as they were written', () => {
    expect(question('ex-pos-01')).toMatchObject({
      help: 'Answer for the whole council.',
      evidence: ['A report', 'A meeting record'],
      actions: [{ action: 'Agree who owns this', ownerRole: 'Head of service', timescale: '3 months' }],
      sources: [{ key: 'guide-one', title: 'First guide', locator: 'section 1' }],
    });
  });

  test('says which reasons for “not applicable” a question takes, and whether one may not know', () => {
    expect(question('ex-pos-03').notApplicable).toEqual([
      'Another reason (say what it is; your approver must agree)',
    ]);
    expect(question('ex-pos-01')).toMatchObject({ notApplicable: [], allowsDoNotKnow: true });
  });
});

describe('a question that is not asked of everyone', () => {
  test('says of whom', () => {
    expect(question('ex-num-03').askedOf).toBe('Asked of councils with children’s services');
    expect(question('ex-num-01').askedOf).toBeNull();
  });

  test('names the earlier question, the answers that bring it up, and the path they make', () => {
    expect(question('ex-pos-02').shownWhen).toEqual({
      questionId: 'ex-pos-01',
      questionText: 'What is your position?',
      route: 'Council has adopted',
      answers: ['Adopted by a vote', 'Adopted in our own words'],
    });
  });

  test('names one ticked answer, which makes no path', () => {
    expect(question('ex-off-02').shownWhen).toEqual({
      questionId: 'ex-off-01',
      questionText: 'What does the offer include?',
      route: null,
      answers: ['Homes'],
    });
  });

  test('is on a path that the framework names, with the answers that lead onto it', () => {
    expect(outlineFramework(EXAMPLE, NAMES).routes).toEqual([
      {
        label: 'Council has adopted',
        questionId: 'ex-pos-01',
        answers: ['Adopted by a vote', 'Adopted in our own words'],
      },
      {
        label: 'Council has not adopted',
        questionId: 'ex-pos-01',
        answers: ['A decision is planned', 'Not considered'],
      },
    ]);
    const { routes: _routes, ...without } = EXAMPLE;
    expect(outlineFramework(without, NAMES).routes).toEqual([]);
  });

  test('is otherwise shown always', () => {
    expect(question('ex-pos-01').shownWhen).toBeNull();
  });
});

describe('wording under review', () => {
  test('is marked, and the editors’ own note stays with them', () => {
    const definition = {
      ...EXAMPLE,
      themes: EXAMPLE.themes.map((theme) => ({
        ...theme,
        questions: theme.questions.map((each) => ({
          ...each,
          needsCheck: true,
          checkNote: 'Ask the lawyers',
        })),
      })),
    };
    const outline = outlineFramework(definition, NAMES);
    expect(outline.themes[0]?.questions[0]?.isUnderReview).toBe(true);
    expect(JSON.stringify(outline)).not.toContain('Ask the lawyers');
  });
});

describe('the published frameworks', () => {
  const folder = path.join('db', 'reference', 'frameworks');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  test.each(files)('%s can be read whole, without a gap', (file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const definition = frameworkDefinitionSchema.parse(JSON.parse(text));
    const questions = outlineFramework(definition, NAMES).themes.flatMap((theme) => theme.questions);
    for (const each of questions) {
      expect(each.choices.length + each.rules.length).toBeGreaterThan(0);
      expect(each.sources.length).toBeGreaterThan(0);
      expect(each.shownWhen?.answers).not.toEqual([]);
    }
    expect(questions.map(({ text: words }) => words).join(' ')).not.toMatch(/undefined|null|\[object/);
    expect(questions.flatMap(({ rules }) => rules).join(' ')).not.toMatch(/undefined|null|\[object|\.\.$/);
  });
});
