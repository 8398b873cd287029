import { describe, expect, it } from 'vitest';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import protectedCharacteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import principles from '@/db/reference/principles.json';
import sources from '@/db/reference/sources.json';
import { frameworkDefinitionSchema } from './definition';
import { PRINCIPLE_IDS } from './principles';

const FILES = [corporateParenting, protectedCharacteristic, services];

describe('the three framework files', () => {
  it.each(FILES.map((file) => [file.id, file]))('loads %s', (_, file) => {
    const result = frameworkDefinitionSchema.safeParse(file);
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it('never share a question id', () => {
    const ids = FILES.flatMap((file) => file.themes.flatMap((theme) => theme.questions.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('show questions of other frameworks only where those have them', () => {
    const ids = FILES.flatMap((file) => file.themes.flatMap((theme) => theme.questions.map(({ id }) => id)));
    expect(ids).toEqual(
      expect.arrayContaining(corporateParenting.sharedQuestions.map((each) => each.question)),
    );
    expect(ids).toEqual(expect.arrayContaining(services.sharedQuestions.map((each) => each.question)));
  });

  it('cite the same sources as the list of sources', () => {
    for (const file of FILES) expect(sources).toEqual(expect.arrayContaining(file.sources));
  });

  it('know the principles of the list of principles', () => {
    expect(principles.principles.map((principle) => principle.id)).toEqual(PRINCIPLE_IDS);
  });
});

describe('a file of the wrong shape', () => {
  it.each([
    ['an older version of the shape', { schemaVersion: '1.0' }, ['schemaVersion']],
    ['an unknown framework', { id: 'adult-care' }, ['id']],
    ['too few themes', { themes: corporateParenting.themes.slice(0, 5) }, ['themes']],
    ['no sources', { sources: [] }, ['sources']],
    ['an empty title', { title: ' ' }, ['title']],
    [
      'more than 85 minutes',
      { minutes: { ...corporateParenting.minutes, district: 90 } },
      ['minutes', 'district'],
    ],
  ])('is refused for %s, with the place', (_, change, path) => {
    const result = frameworkDefinitionSchema.safeParse({ ...corporateParenting, ...change });
    expect(result.error?.issues.map((issue) => issue.path)).toContainEqual(path);
  });

  it('is refused for a key that the guide does not know', () => {
    const result = frameworkDefinitionSchema.safeParse({ ...corporateParenting, colour: 'teal' });
    expect(result.success).toBe(false);
  });
});
