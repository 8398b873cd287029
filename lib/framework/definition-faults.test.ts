import { describe, expect, it } from 'vitest';
import { frameworkDefinitionSchema } from './definition';
import { findDefinitionFaults } from './definition-faults';
import example from './fixtures/example-framework.json';
import { exampleFramework } from './testing';

type Path = readonly (string | number)[];

function placeOf(id: string): Path {
  for (const [theme, { questions }] of example.themes.entries()) {
    const index = questions.findIndex((question) => question.id === id);
    if (index >= 0) return ['themes', theme, 'questions', index];
  }
  throw new Error(`No question "${id}"`);
}

/** A copy of a JSON value with one place changed; `undefined` takes the key away. */
function planted(value: unknown, path: Path, change: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item, index) => (index === key ? planted(item, rest, change) : item));
  }
  const entries = Object.entries(value ?? {}).filter(([name]) => name !== key);
  const old: unknown = Object.entries(value ?? {}).find(([name]) => name === key)?.[1];
  const replaced = planted(old, rest, change);
  return Object.fromEntries(replaced === undefined ? entries : [...entries, [key, replaced]]);
}

function faultPaths(path: Path, change: unknown): readonly Path[] {
  const result = frameworkDefinitionSchema.safeParse(planted(example, path, change));
  return (result.error?.issues ?? []).map((issue) =>
    issue.path.map((key) => (typeof key === 'symbol' ? '' : key)),
  );
}

/** What is changed in a question, and where the fault must be reported (the same place unless told). */
type Plant = readonly [name: string, id: string, place: Path, change: unknown, reported?: Path];

const BANDS = (...bands: readonly [number, number][]): unknown =>
  bands.map(([min, max], level) => ({ min, max, level }));
const OTHER = { value: 'other', label: 'Another reason' };
const LEVEL = (level: number, name: string): unknown => ({
  level,
  name,
  descriptor: 'Something can be seen.',
});

const IN_QUESTIONS: readonly Plant[] = [
  ['a question id used twice', 'ex-gov-01', ['id'], 'ex-pos-04'],
  ['a scored question without weight', 'ex-gov-01', ['weight'], 0],
  ['a weight on a question that is not scored', 'ex-gov-02', ['weight'], 2],
  ['a maturity question that is not scored', 'ex-gov-01', ['scored'], false],
  ['a scored date', 'ex-pos-02', ['scored'], true],
  ['a scored text', 'ex-lea-01', ['scored'], true],
  ['levels out of order', 'ex-gov-01', ['levels', 1], LEVEL(2, 'Emerging'), ['levels', 1, 'level']],
  ['a level with another name', 'ex-gov-01', ['levels', 3], LEVEL(3, 'Great'), ['levels', 3, 'name']],
  ['an unknown principle', 'ex-gov-01', ['principles', 0], 'kindness'],
  ['a principle named twice', 'ex-gov-01', ['principles', 1], 'co-production'],
  ['an authority type named twice', 'ex-gov-01', ['appliesTo', 1], 'childrens-services'],
  ['reasons where not applicable is not allowed', 'ex-gov-01', ['allowNotApplicable'], false, ['naReasons']],
  ['not applicable without reasons', 'ex-gov-01', ['naReasons'], []],
  ['a reason listed twice', 'ex-gov-01', ['naReasons', 0], OTHER, ['naReasons', 1, 'value']],
  ['do not know on a text', 'ex-lea-01', ['allowDoNotKnow'], true],
  ['a note to editors without a mark', 'ex-gov-01', ['checkNote'], 'Read the Act.'],
  ['a published figure for a yes or no', 'ex-gov-03', ['prefill'], { measure: 'm', cohort: 'c' }],
  ['a published figure for a count', 'ex-num-01', ['prefill'], { measure: 'm', cohort: 'c' }],
  ['an option listed twice', 'ex-gov-02', ['options', 1, 'value'], 'yes'],
  ['a score missing from a scored choice', 'ex-off-03', ['options', 1, 'score'], undefined],
  ['a score on a choice that is not scored', 'ex-gov-02', ['options', 0, 'score'], 3],
  ['a null score without a reason', 'ex-off-03', ['options', 3, 'naReason'], undefined],
  ['a reason beside a score', 'ex-off-03', ['options', 0, 'naReason'], 'no-cases'],
  ['an authority type on an option', 'ex-gov-02', ['options', 0, 'authorityType'], 'district'],
  ['a score on a tick', 'ex-off-01', ['options', 0, 'score'], 1],
  ['a tick listed twice', 'ex-voi-02', ['options', 1, 'value'], 'money'],
  ['a reference for an unknown option', 'ex-gov-02', ['needsReference', 'options', 0], 'maybe'],
  ['a fall-back that needs a reference itself', 'ex-gov-02', ['needsReference', 'otherwise'], 'no'],
  ['a scored multi without a rule', 'ex-off-01', ['scoring'], undefined],
  [
    'a rule on a multi that is not scored',
    'ex-voi-02',
    ['scoring'],
    { method: 'share', exclusive: ['none'], max: 2 },
  ],
  ['a scored yes or no without a rule', 'ex-gov-03', ['scoring'], undefined],
  [
    'an exclusive option that does not exist',
    'ex-off-01',
    ['scoring', 'exclusive'],
    ['none', 'nil'],
    ['scoring', 'exclusive', 1],
  ],
  ['an option "none" that would earn a score', 'ex-off-01', ['scoring', 'exclusive'], []],
  ['a share that nobody could reach', 'ex-off-01', ['scoring', 'max'], 5],
  [
    'a first band above 0',
    'ex-num-02',
    ['scoring', 'bands'],
    BANDS([1, 50], [51, 100]),
    ['scoring', 'bands', 0, 'min'],
  ],
  [
    'a gap between bands',
    'ex-num-02',
    ['scoring', 'bands'],
    BANDS([0, 50], [52, 100]),
    ['scoring', 'bands', 1, 'min'],
  ],
  [
    'bands that overlap',
    'ex-num-02',
    ['scoring', 'bands'],
    BANDS([0, 50], [50, 100]),
    ['scoring', 'bands', 1, 'min'],
  ],
  [
    'a last band below 100',
    'ex-num-02',
    ['scoring', 'bands'],
    BANDS([0, 50], [51, 99]),
    ['scoring', 'bands', 1, 'max'],
  ],
  ['a limit below the least', 'ex-num-01', ['measure', 'max'], -1],
  ['a number below 0', 'ex-num-01', ['measure', 'min'], -1],
  ['a bottom number with an empty range', 'ex-num-02', ['measure', 'denominator', 'max'], -5],
  ['a rate of broken people', 'ex-num-02', ['measure', 'numerator', 'decimals'], 1],
  ['a count with decimals', 'ex-num-01', ['measure', 'decimals'], 1],
  ['a part named twice', 'ex-num-01', ['measure', 'parts', 2], 'Under 18'],
  ['parts of a ratio', 'ex-num-03', ['measure', 'parts'], ['Old', 'New']],
  ['a percentage of a ratio', 'ex-num-03', ['measure', 'percentFrom'], 20],
  ['a day that does not exist', 'ex-pos-02', ['notBefore'], '2018-02-30'],
  ['a last day that does not exist', 'ex-pos-02', ['notAfter'], '2026-13-01'],
  ['a last day before the first', 'ex-pos-02', ['notAfter'], '2017-12-31'],
  ['a source that is not listed', 'ex-gov-01', ['sources', 0, 'key'], 'guide-nine'],
  ['a condition on a later question', 'ex-pos-02', ['showWhen', 'question'], 'ex-gov-02'],
  ['a condition on itself', 'ex-pos-02', ['showWhen', 'question'], 'ex-pos-02'],
  ['a condition on a question without options', 'ex-off-02', ['showWhen', 'question'], 'ex-gov-03'],
  ['a condition of the wrong form', 'ex-off-02', ['showWhen', 'question'], 'ex-gov-02', ['showWhen', 'op']],
  ['a condition on an unknown option', 'ex-pos-02', ['showWhen', 'value', 1], 'rejected'],
  ['a condition on an unknown tick', 'ex-off-02', ['showWhen', 'value'], 'gardens'],
];

describe('a fault in a question is refused at its place', () => {
  for (const [name, id, place, change, reported = place] of IN_QUESTIONS) {
    it(name, () => {
      expect(faultPaths([...placeOf(id), ...place], change)).toContainEqual([...placeOf(id), ...reported]);
    });
  }

  it('"a comparator of an unknown source"', () => {
    const place = [...placeOf('ex-num-02'), 'measure', 'comparator', 'sourceKey'];
    expect(faultPaths(place, 'guide-nine')).toEqual([place, ['sources', 1, 'key']]);
  });
});

describe('a fault outside the questions is refused at its place', () => {
  const when = { question: 'ex-pos-01', op: 'in', value: ['adopted'] };
  const route = { id: 'adopted', label: 'Again', when };
  const source = { key: 'guide-one', title: 'T', publisher: 'P', date: 'D', url: '', locator: '', note: '' };

  const places: readonly (readonly [string, Path, unknown, Path])[] = [
    ['a theme id used twice', ['themes', 1, 'id'], 'pos', ['themes', 1, 'id']],
    ['a scale out of order', ['maturityScale', 2, 'level'], 3, ['maturityScale', 2, 'level']],
    ['a lens named twice', ['lenses', 3, 'id'], 'policy', ['lenses', 3, 'id']],
    [
      'an authority type named twice',
      ['authorityTypes', 1, 'id'],
      'combined-other',
      ['authorityTypes', 2, 'id'],
    ],
    ['minutes that are not rounded', ['minutes', 'district'], 12, ['minutes', 'district']],
    ['a route named twice', ['routes', 1], route, ['routes', 1, 'id']],
    [
      'a route on an unknown question',
      ['routes', 1, 'when', 'question'],
      'ex-x-1',
      ['routes', 1, 'when', 'question'],
    ],
    [
      'a route on an unknown option',
      ['routes', 1, 'when', 'value', 0],
      'maybe',
      ['routes', 1, 'when', 'value', 0],
    ],
    [
      'a shared question of its own',
      ['sharedQuestions', 0, 'question'],
      'ex-gov-01',
      ['sharedQuestions', 0, 'question'],
    ],
    ['a source listed twice', ['sources', 1], source, ['sources', 1, 'key']],
    ['a source that nobody uses', ['sources', 1, 'key'], 'guide-two-b', ['sources', 1, 'key']],
  ];

  for (const [name, place, change, reported] of places) {
    it(name, () => {
      expect(faultPaths(place, change)).toContainEqual(reported);
    });
  }
});

describe('a question that every council can answer', () => {
  it('offers neither do not know nor a reason', () => {
    const renamed: unknown = JSON.parse(JSON.stringify(example).replaceAll('ex-pos-01', 'pc-pos-01'));
    const issues = frameworkDefinitionSchema.safeParse(renamed).error?.issues ?? [];
    expect(issues.map((issue) => issue.path)).toEqual([[...placeOf('ex-pos-01'), 'allowDoNotKnow']]);
  });

  it('asks for the authority type with every option of cp-pro-01', () => {
    const renamed: unknown = JSON.parse(JSON.stringify(example).replaceAll('ex-gov-02', 'cp-pro-01'));
    const paths = frameworkDefinitionSchema.safeParse(renamed).error?.issues.map((issue) => issue.path) ?? [];
    expect(paths).toContainEqual([...placeOf('ex-gov-02'), 'options', 0, 'authorityType']);
  });
});

describe('a sound file', () => {
  it('has no faults', () => {
    expect(findDefinitionFaults(exampleFramework())).toEqual([]);
  });

  it('says in a sentence what is wrong', () => {
    const broken = planted(example, [...placeOf('ex-pos-02'), 'showWhen', 'value', 1], 'rejected');
    const issues = frameworkDefinitionSchema.safeParse(broken).error?.issues ?? [];
    expect(issues.map((issue) => issue.message)).toEqual(['"rejected" is not an option of "ex-pos-01"']);
  });
});
