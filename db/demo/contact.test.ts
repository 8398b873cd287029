import { expect, it } from 'vitest';
import { levelAt } from '@/lib/contact/level-at';
import { findQuestion } from '@/lib/framework/visibility';
import { demonstrationRows } from './demonstration-rows';
import { DAY, readFrameworks } from './testing';

// Tests in a browser name them: e2e/support/contact.ts.
const CALLED = { question: 'cp-prin-03', council: 'DEMO0004' };
const RECEIVED = 'c3f65cad-f5f1-46f8-a795-41ee113cea63';

const frameworks = readFrameworks();
const rows = demonstrationRows({ today: DAY, frameworks });

/** The level at a question that a council sent last. */
function levelOf(code: string, questionId: string): number | null {
  const question = frameworks.flatMap(({ definition }) => findQuestion(definition, questionId) ?? [])[0];
  const submissions = rows.submissions.filter((one) => one.authorityCode === code).map(({ id }) => id);
  const figure = rows.submissionFigures.findLast(
    ({ submissionId, key }) => key === questionId && submissions.includes(submissionId),
  );
  return question === undefined ? null : levelAt(question, figure?.lowestPossible ?? undefined);
}

it('who asks is two levels lower, and whom they ask is named to councils and willing', () => {
  expect(rows.contactRequests.map(({ answer }) => answer ?? 'open')).toEqual(['accepted', 'open']);
  const asked = [
    ...rows.contactRequests,
    { fromCode: 'DEMO0001', toCode: CALLED.council, questionId: CALLED.question },
  ];
  for (const { fromCode, toCode, questionId } of asked) {
    const [own, theirs] = [levelOf(fromCode, questionId), levelOf(toCode, questionId)];
    expect((theirs ?? 0) - (own ?? 4), questionId).toBeGreaterThanOrEqual(2);
  }
  for (const { assessmentId } of [...rows.willingToTalk, ...rows.contextNotes])
    expect(rows.sharingChoices).toContainEqual(
      expect.objectContaining({ assessmentId, audience: 'lab-councils', level: 'named' }),
    );
});

it('the request that the browser tests answer has the id that they know', () => {
  expect(rows.contactRequests.map(({ id }) => id)).toContain(RECEIVED);
});
