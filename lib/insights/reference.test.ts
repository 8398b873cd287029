import { describe, expect, it } from 'vitest';
import clusters from '@/db/reference/ons-clusters.json';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import protectedCharacteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import told from '@/db/reference/told-questions.json';
import { FRAMEWORK_IDS, frameworkDefinitionSchema } from '@/lib/framework/definition';
import { findQuestion } from '@/lib/framework/visibility';
import { parseClusters } from './clusters';
import { parseToldQuestions } from './told-questions';

const DEFINITIONS = [corporateParenting, protectedCharacteristic, services].map((each) =>
  frameworkDefinitionSchema.parse(each),
);

describe('the questions in which councils tell what they did', () => {
  it.each(DEFINITIONS)(
    'of “$id” are open questions of its file that promise nobody to stay unnamed',
    (definition) => {
      for (const id of parseToldQuestions(told)[definition.id]) {
        const question = findQuestion(definition, id);
        expect(question?.kind).toBe('text');
        expect(question?.help).not.toMatch(/without naming/);
      }
    },
  );

  it('leave out the one open question that does promise it', () => {
    const promised = DEFINITIONS.flatMap(({ themes }) => themes.flatMap(({ questions }) => questions)).filter(
      ({ help }) => help.includes('without naming'),
    );
    expect(promised.map(({ id }) => id)).toEqual(['cp-ext-05']);
    expect(Object.values(parseToldQuestions(told)).flat()).toEqual(
      expect.arrayContaining(['pc-imp-02', 'pc-eia-07', 'cp-lea-04']),
    );
    expect(Object.values(parseToldQuestions(told)).flat()).not.toContain('cp-ext-05');
  });

  it('are named for every framework', () => {
    expect(Object.keys(told.frameworks).sort()).toEqual([...FRAMEWORK_IDS].sort());
    const { 'services-21-plus': _left, ...two } = told.frameworks;
    expect(() => parseToldQuestions({ ...told, frameworks: two })).toThrow();
  });
});

describe('clusters', () => {
  it('are four, of the areas of one tier and of districts: never of a county', () => {
    const parsed = parseClusters(clusters);
    expect(new Set(parsed.values())).toEqual(new Set(['A', 'B', 'C', 'D']));
    expect(parsed.size).toBe(294);
    expect([...parsed.keys()].filter((code) => code.startsWith('E10'))).toEqual([]);
    expect(parsed.get('E06000001')).toBe('B');
  });

  it('are refused where a council stands in two', () => {
    expect(() => parseClusters({ source: 'x', clusters: { A: ['E1'], B: ['E1'] } })).toThrow('two clusters');
  });
});
