import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { exampleFramework } from '@/lib/framework/testing';
import { nextShownTheme } from './next-theme';

/** The example, with a theme that only a council that has adopted the position is asked. */
function withThemeForAdopters(): FrameworkDefinition {
  const definition = exampleFramework();
  const themes = definition.themes.map((theme) =>
    theme.id === 'gov'
      ? {
          ...theme,
          questions: theme.questions.map((question) => ({
            ...question,
            showWhen: { question: 'ex-pos-01', op: 'in' as const, value: ['adopted'] },
          })),
        }
      : theme,
  );
  return { ...definition, themes };
}

function next(definition: FrameworkDefinition, themeId: string, answers: Answers = {}): string | undefined {
  return nextShownTheme(definition, { authorityType: 'district', answers }, themeId)?.id;
}

describe('the theme to go on to', () => {
  it('is the next in the framework’s order', () => {
    expect(next(exampleFramework(), 'pos')).toBe('gov');
    expect(next(exampleFramework(), 'gov')).toBe('off');
  });

  it('leaves out a theme of which nothing is asked, until an answer asks for it', () => {
    const definition = withThemeForAdopters();
    expect(next(definition, 'pos')).toBe('off');
    expect(next(definition, 'pos', { 'ex-pos-01': { state: 'answered', value: 'adopted' } })).toBe('gov');
  });

  it('is none after the last, and none from a theme that is not there', () => {
    const definition = exampleFramework();
    expect(next(definition, definition.themes.at(-1)?.id ?? '')).toBeUndefined();
    expect(next(definition, 'no-such-theme')).toBeUndefined();
  });
});
