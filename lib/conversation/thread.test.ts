import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWaitingFor, waitsFor } from './thread';
import { asked, onDay, person, thread, writer } from './thread.testing';
import { whoIsTold } from './who-is-told';

const LEADS = [person('priya')];

describe('an open thread waits for', () => {
  test('whoever is named and has not answered, since the first of them was', () => {
    const waiting = waitsFor(thread({ asked: [asked('marcus', 19), asked('ana', 18)] }), LEADS);
    expect(waiting).toMatchObject({ because: 'named', since: onDay(18) });
    expect(waiting?.who.map(({ memberId }) => memberId)).toEqual(['marcus', 'ana']);
  });

  test('whoever began it, once others have answered', () => {
    expect(waitsFor(thread(), LEADS)).toMatchObject({
      because: 'began',
      since: onDay(17),
      who: [{ memberId: 'dee' }],
    });
  });

  test.each([
    ['nobody is named and nobody has answered', { last: { at: onDay(16), by: writer('dee') } }],
    ['whoever began it has left', { begun: { at: onDay(16), by: writer('dee', { hasLeft: true }) } }],
  ])('the lead, when %s', (_when, change) => {
    expect(waitsFor(thread(change), LEADS)).toMatchObject({ because: 'nobody-named', who: LEADS });
  });

  test('nobody only where the council has no lead either, and then it says since when', () => {
    const waiting = waitsFor(thread({ last: { at: onDay(16), by: writer('dee') } }), []);
    expect(waiting).toEqual({ who: [], since: onDay(16), because: 'nobody-named' });
  });
});

test('a resolved thread waits for nobody, whoever is named in it', () => {
  const resolved = { at: onDay(20), by: writer('dee') };
  expect(waitsFor(thread({ resolved, asked: [asked('marcus')] }), LEADS)).toBeNull();
  expect(isWaitingFor(thread({ resolved, asked: [asked('marcus')] }), LEADS, 'marcus')).toBe(false);
});

test('no open thread of a council with a lead is an orphan, whatever has happened in it', () => {
  const who = fc.constantFrom('dee', 'marcus', 'ana', 'priya');
  fc.assert(
    fc.property(fc.tuple(who, who), fc.boolean(), fc.uniqueArray(who), (...drawn) => {
      const [[first, last], hasLeft, names] = drawn;
      const begun = { at: onDay(16), by: writer(first, { hasLeft }) };
      const open = thread({
        begun,
        last: { at: onDay(17), by: writer(last) },
        asked: names.map((name) => asked(name)),
      });
      expect(waitsFor(open, LEADS)?.who.length).toBeGreaterThan(0);
    }),
  );
});

describe('a post tells', () => {
  const people = [person('dee'), person('marcus'), person('ana')];

  test('who is ticked and who is named, each once', () => {
    expect(whoIsTold('@Dee and @Ana', ['ana'], { people, writerId: 'marcus' })).toEqual(['dee', 'ana']);
  });

  test('never its writer, and nobody who does not take part now', () => {
    expect(whoIsTold('@Marcus', ['marcus', 'gone'], { people, writerId: 'marcus' })).toEqual([]);
  });
});
