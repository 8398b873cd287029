import { expect, test } from 'vitest';
import { rolesWith } from '@/lib/access/permissions';
import { findMentions } from '@/lib/conversation/find-mentions';
import { POST_MAX_LENGTH } from '@/lib/conversation/post-fields';
import { conversationRows } from './conversation';
import { demonstrationRows } from './demonstration-rows';
import { demonstrationRounds } from './rounds';
import { DAY, questionWithId, readFrameworks } from './testing';

const rows = conversationRows({ rounds: demonstrationRounds(DAY), today: DAY });
const everything = demonstrationRows({ today: DAY, frameworks: readFrameworks() });

test('people talk about questions that are asked, in assessments that are there', () => {
  const assessments = new Map(everything.assessments.map(({ id, authorityCode }) => [id, authorityCode]));
  for (const { assessmentId, authorityCode, questionId } of rows.threads) {
    expect(assessments.get(assessmentId)).toBe(authorityCode);
    expect(questionWithId(questionId).id).toBe(questionId);
  }
});

test('nobody speaks before their assessment was started, or today, or after they left', () => {
  const places = new Map(everything.members.map((member) => [member.id, member]));
  const started = new Map(everything.assessments.map(({ id, startedAt }) => [id, Number(startedAt)]));
  for (const post of rows.threadPosts) {
    const at = Number(post.writtenAt);
    const thread = rows.threads.find(({ id }) => id === post.threadId);
    expect(at).toBeLessThan(Date.parse(DAY));
    expect(at).toBeGreaterThan(started.get(thread?.assessmentId ?? '') ?? Infinity);
    const leftAt = places.get(post.writtenBy)?.leftAt ?? null;
    if (leftAt !== null) expect(at).toBeLessThan(Number(leftAt));
    expect(post.body.length).toBeLessThanOrEqual(POST_MAX_LENGTH);
  }
});

test('whoever is named with an @ is told, and takes part', () => {
  const taking = rolesWith('conversation:take-part');
  const people = everything.members.flatMap(({ id = '', displayName, role, authorityCode }) =>
    authorityCode === 'DEMO0001' && taking.includes(role) ? [{ memberId: id, displayName }] : [],
  );
  for (const { threadId, number, body } of rows.threadPosts) {
    const told = rows.mentions.filter((each) => each.threadId === threadId && each.postNumber === number);
    expect(told.map(({ memberId }) => memberId)).toEqual(
      expect.arrayContaining([...findMentions(body, people)]),
    );
    for (const { memberId } of told) expect(people.map((each) => each.memberId)).toContain(memberId);
  }
});

test('nobody gets a mail because the demonstration has begun: all have had theirs', () => {
  for (const { threadId, toldNumber } of rows.threadReadings)
    expect(rows.threadPosts.filter((post) => post.threadId === threadId)).toHaveLength(toldNumber ?? 0);
});

test('looks like life: open and resolved, answered and not, two on one question, one by somebody who has left', () => {
  expect(rows.threads.filter(({ resolvedAt }) => resolvedAt === undefined).length).toBeGreaterThan(3);
  expect(rows.threads.some(({ resolvedAt }) => resolvedAt !== undefined)).toBe(true);
  expect(rows.threads.some(({ number }) => number === 2)).toBe(true);
  const left = everything.members.filter(({ leftAt }) => leftAt !== null).map(({ id }) => id);
  expect(rows.threadPosts.some(({ writtenBy }) => left.includes(writtenBy))).toBe(true);
});
