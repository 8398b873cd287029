import { describe, expect, test } from 'vitest';
import { homeHeading } from '@/lib/assessment/home-words';
import { handoverTask } from './home-tasks';
import { ACCEPTED, HANDED_OVER, succession } from './testing';

const OLD = { authorityCode: 'DEMO0022', mayDecide: true, today: '2026-11-22' };
const SUCCESSOR = { ...OLD, authorityCode: 'DEMO0006' };

describe('a handover at home', () => {
  test('is a thing that needs whoever may hand over, by the day it takes effect', () => {
    const task = handoverTask(succession({}), OLD);
    expect(task).toMatchObject({
      title: 'You can hand your council over to Larkwater',
      href: '/handovers/3f0ec2ea-fff0-4631-83f5-3af68de464de',
      dueOn: '2027-04-01',
    });
    expect(homeHeading(task === null ? [] : [task])).toBe('One thing needs you');
  });

  test('is a thing that needs whoever may accept, once it is handed over', () => {
    const task = handoverTask(succession(HANDED_OVER), SUCCESSOR);
    expect(task?.title).toBe('You can accept Osierley');
    expect(homeHeading(task === null ? [] : [task])).toBe('One thing needs you');
  });

  test.each([
    ['who may not decide', succession(HANDED_OVER), { ...SUCCESSOR, mayDecide: false }],
    ['the successor before it is handed over', succession({}), SUCCESSOR],
    ['the old council after it has', succession(HANDED_OVER), OLD],
    ['anybody once it is accepted', succession(ACCEPTED), SUCCESSOR],
  ])('is no task of %s', (...[, one, reader]) => {
    expect(handoverTask(one, reader)).toBeNull();
  });
});
