import { describe, expect, it } from 'vitest';
import type { FrameworkId } from '@/lib/framework/definition';
import type { QuestionOf } from '@/lib/framework/question';
import { adoptedIn, choiceValue, hasAdopted, multiValue } from './choices';
import { demonstrationCouncils } from './councils';
import { levelAt } from './levels';
import type { Place } from './levels';
import type { RoundPlace } from './rounds';
import { councilNamed, questionWithId } from './testing';

function placeOf(name: string, frameworkId: FrameworkId, round: RoundPlace = 1): Place {
  return { council: councilNamed(name), frameworkId, themeId: 'any', round };
}

function choice(id: string): QuestionOf<'choice'> {
  const question = questionWithId(id);
  if (question.kind !== 'choice') throw new Error(`${id} is not a choice`);
  return question;
}

function multi(id: string): QuestionOf<'multi'> {
  const question = questionWithId(id);
  if (question.kind !== 'multi') throw new Error(`${id} is not a list`);
  return question;
}

describe('what a council chooses', () => {
  it.each([
    ['Elmshire', 'unitary'],
    ['Tarnside', 'unitary'],
    ['Alderbrook', 'unitary'],
    ['Oakenshire', 'county'],
    ['Pellbrook', 'district'],
    ['Two Vales', 'combined'],
  ])('%s says that it is a %s', (name, type) => {
    expect(choiceValue(placeOf(name, 'corporate-parenting'), choice('cp-pro-01'))).toBe(type);
  });

  it('is its own position on care experience, which may change', () => {
    const position = (round: RoundPlace) =>
      choiceValue(placeOf('Brackenham', 'protected-characteristic', round), choice('pc-pos-01'));
    expect([position(0), position(1), position(2)]).toEqual(['planned', 'executive', 'executive']);
  });

  it('says that council tax is not its function where it does not bill it', () => {
    const billing = choice('pc-svc-02');
    expect(choiceValue(placeOf('Oakenshire', 'protected-characteristic'), billing)).toBe('na');
    expect(choiceValue(placeOf('Tarnside', 'protected-characteristic'), billing)).not.toBe('na');
  });

  it('takes a position in law only where it has decided one', () => {
    const position = choice('cp-lea-02');
    const positions = demonstrationCouncils.map((council) => ({
      adopted: hasAdopted(council, 1),
      value: choiceValue({ council, frameworkId: 'corporate-parenting', themeId: 'lea', round: 1 }, position),
    }));
    for (const { adopted, value } of positions) expect(value.startsWith('yes')).toBe(adopted);
    expect(new Set(positions.map(({ value }) => value)).size).toBeGreaterThanOrEqual(3);
  });

  it('judges itself better where it stands better', () => {
    const own = choice('s21-led-05');
    expect(choiceValue(placeOf('Carrowdale', 'services-21-plus'), own)).toBe('strength');
    expect(choiceValue(placeOf('Dunmere', 'services-21-plus'), own)).toBe('mixed');
    const grades = new Set(
      demonstrationCouncils.map(({ shortName }) =>
        choiceValue(placeOf(shortName, 'services-21-plus'), choice('s21-led-01')),
      ),
    );
    expect(grades.size).toBeGreaterThanOrEqual(3);
  });

  it('is the option nearest to the level, where options are scored', () => {
    const definition = choice('pc-dfn-01');
    const scores = new Map(definition.options.map(({ value, score }) => [value, score ?? 0] as const));
    for (const { shortName } of demonstrationCouncils) {
      const place = placeOf(shortName, 'protected-characteristic');
      expect(scores.get(choiceValue(place, definition))).toBe(levelAt(place, definition));
    }
  });
});

describe('what a council ticks', () => {
  const lists = ['s21-bey-01', 'cp-off-02', 'cp-ext-03', 'pc-emp-01', 'pc-pos-03', 'pc-imp-03'];

  it.each(lists)('%s: at least one option, listed ones only, in the order of the file', (id) => {
    const question = multi(id);
    const order = question.options.map(({ value }) => value);
    for (const { shortName } of demonstrationCouncils) {
      const ticked = multiValue(placeOf(shortName, 'services-21-plus'), question);
      expect(ticked.length).toBeGreaterThan(0);
      expect(ticked).toEqual(order.filter((value) => ticked.includes(value)));
    }
  });

  it.each(lists)('%s: “none” stands alone, and “other” is left out, as it needs words', (id) => {
    for (const { shortName } of demonstrationCouncils) {
      const ticked = multiValue(placeOf(shortName, 'services-21-plus'), multi(id));
      if (ticked.includes('none')) expect(ticked).toEqual(['none']);
      expect(ticked).not.toContain('other');
    }
  });

  it('grows with the level where it is scored', () => {
    const question = multi('cp-ext-03');
    const byLevel = demonstrationCouncils.map(({ shortName }) => {
      const place = placeOf(shortName, 'corporate-parenting');
      return { level: levelAt(place, question), ticked: multiValue(place, question) };
    });
    const meanTicks = (level: number) => {
      const counts = byLevel.filter((each) => each.level === level).map(({ ticked }) => ticked.length);
      return counts.reduce((sum, count) => sum + count, 0) / counts.length;
    };
    expect(meanTicks(3)).toBeGreaterThan(meanTicks(2));
    expect(meanTicks(2)).toBeGreaterThan(meanTicks(1));
  });

  it('keeps what was ticked while the number does not fall', () => {
    const question = multi('s21-bey-01');
    for (const { shortName } of demonstrationCouncils) {
      const [before, after] = [
        multiValue(placeOf(shortName, 'services-21-plus', 0), question),
        multiValue(placeOf(shortName, 'services-21-plus', 1), question),
      ];
      const fell = after.length < before.length || before.includes('none');
      expect(fell || before.every((value) => after.includes(value))).toBe(true);
    }
  });
});

describe('when a council adopted', () => {
  it.each([
    ['Elmshire', 0],
    ['Brackenham', 1],
    ['Greyhollow', 2],
    ['Stonelea', undefined],
  ])('%s: round %s', (name, round) => {
    expect(adoptedIn(councilNamed(name))).toBe(round);
  });
});
