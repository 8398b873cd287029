import { expect, test } from 'vitest';
import services from '@/db/reference/frameworks/services-21-plus.json';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { notAskedWords } from './not-asked-words';

const SERVICES = frameworkDefinitionSchema.parse(services);

test('a theme for other types of authority names the type that was chosen, and says that nothing is missing', () => {
  const [why = '', started] = notAskedWords('type', SERVICES, 'district');
  expect(why).toMatch(/^Every question of this theme is for another type of authority\. Nothing is missing/);
  expect(started).toBe('This assessment was started for: District council in a two-tier area.');
});

test('a theme that answers close can be opened by another answer', () => {
  const words = notAskedWords('answers', SERVICES, 'district');
  expect(words).toHaveLength(1);
  expect(words[0]).toMatch(/as you have answered so far\. An answer in another theme opens its questions\./);
});
