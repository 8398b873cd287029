import { describe, expect, test } from 'vitest';
import { countByPrinciple } from './framework-outline-principles';
import { exampleFramework } from './testing';
import { allQuestions } from './visibility';

describe('how many questions ask about a principle', () => {
  test('counts a question once under each principle that it carries', () => {
    const counts = countByPrinciple([exampleFramework()]);
    const questions = allQuestions(exampleFramework());
    for (const [principle, count] of counts) {
      expect(count).toBe(questions.filter(({ principles }) => principles.includes(principle)).length);
    }
    expect(counts.get('learning')).toBeGreaterThan(0);
  });

  test('adds up over frameworks', () => {
    const once = countByPrinciple([exampleFramework()]).get('learning') ?? 0;
    expect(countByPrinciple([exampleFramework(), exampleFramework()]).get('learning')).toBe(2 * once);
  });

  test('says nothing of a principle that no question carries', () => {
    expect(countByPrinciple([]).size).toBe(0);
  });
});
