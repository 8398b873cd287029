import { describe, expect, it } from 'vitest';
import { allQuestions } from '@/lib/framework/visibility';
import { MOST_VOICES, NOTES_MAX_LENGTH } from '@/lib/workshop/workshop-fields';
import { spreadOf } from '@/lib/workshop/workshop';
import { demonstrationRows } from './demonstration-rows';
import { DAY, councilNamed, readFrameworks } from './testing';

const frameworks = readFrameworks();
const rows = demonstrationRows({ today: DAY, frameworks });
const [room] = rows.workshops;

describe('the room of the demonstration', () => {
  it('was held at one council, on a question with levels of the open round', () => {
    expect(rows.workshops.map(({ authorityCode }) => authorityCode)).toEqual([councilNamed('Elmshire').code]);
    const question = frameworks
      .flatMap(({ definition }) => allQuestions(definition))
      .find(({ id }) => id === room?.questionId);
    expect(question?.kind).toBe('maturity');
    const assessment = rows.assessments.find(({ id }) => id === room?.assessmentId);
    expect(assessment?.roundId).toBe(rows.rounds.at(-1)?.id);
  });

  it('agreed the answer that stands, when it was saved and by whom', () => {
    const answer = rows.answers.find(
      ({ assessmentId, questionId }) => assessmentId === room?.assessmentId && questionId === room.questionId,
    );
    expect(answer).toMatchObject({ value: room?.agreedLevel, version: room?.agreedVersion });
    expect(answer).toMatchObject({ savedBy: room?.heldBy, savedAt: room?.heldAt });
  });

  it('heard people who differ, and one who has not said, within what a room may hold', () => {
    const voices = rows.workshopVoices.map(({ name, level }) => ({ name, level: level ?? null }));
    const { lowest, highest, said } = spreadOf(voices);
    expect(Number(highest) - Number(lowest)).toBeGreaterThan(1);
    expect(said).toBe(voices.length - 1);
    expect(voices.length).toBeLessThanOrEqual(MOST_VOICES);
    expect((room?.notes ?? '').length).toBeGreaterThan(0);
    expect((room?.notes ?? '').length).toBeLessThanOrEqual(NOTES_MAX_LENGTH);
    expect(rows.workshopVoices.map(({ workshopId }) => workshopId)).toEqual(voices.map(() => room?.id));
  });
});
