import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { COMPARED_BY } from './benchmark-address';
import { notCompared } from './not-compared';

describe('what a comparison leaves out', () => {
  it('is each ratio by its own words and unit, and counts once', () => {
    const [ratio, counts, ...more] = notCompared(exampleFramework(), 'rate');
    expect(ratio).toMatch(
      /^“[^”]+” is not compared\. It is answered in [^,]+, not as a share of 100, and what keeps/u,
    );
    expect(counts).toMatch(/^Counts, .* are not compared: a count is as large as the council is\.$/u);
    expect(more).toEqual([]);
  });

  it('is not said of a framework without them, nor beside scores', () => {
    const framework = exampleFramework();
    const themes = framework.themes.map((theme) => ({
      ...theme,
      questions: theme.questions.filter(({ kind }) => kind !== 'number'),
    }));
    expect(notCompared({ ...framework, themes }, 'rate')).toEqual([]);
    for (const by of COMPARED_BY.filter((each) => each !== 'rate')) {
      expect(notCompared(framework, by)).toEqual([]);
    }
  });
});
