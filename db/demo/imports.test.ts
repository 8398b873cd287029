import { describe, expect, it } from 'vitest';
import { filledSheetSchema } from '@/lib/circulate/filled-sheet';
import { readBack } from '@/lib/circulate/read-back';
import { demonstrationRows } from './demonstration-rows';
import { DAY, councilNamed, readFrameworks } from './testing';

const frameworks = readFrameworks();
const rows = demonstrationRows({ today: DAY, frameworks });

describe('the spreadsheet of the demonstration', () => {
  it('waits at one council, and shows changes and refusals', () => {
    const [waiting, ...others] = rows.answerImports;
    expect(others).toEqual([]);
    expect(waiting?.authorityCode).toBe(councilNamed('Elmshire').code);
    const assessment = rows.assessments.find(({ id }) => id === waiting?.assessmentId);
    const definition = frameworks.find(
      ({ frameworkId }) => frameworkId === assessment?.frameworkId,
    )?.definition;
    if (definition === undefined) throw new Error('The spreadsheet is of no questionnaire');
    const answered = rows.answers.filter(({ assessmentId }) => assessmentId === assessment?.id);
    const sheet = filledSheetSchema.parse(waiting?.sheet);
    for (const { row } of sheet.rows)
      expect(answered.map(({ questionId }) => questionId)).not.toContain(row.text);
    const { changes, refusals } = readBack(sheet, {
      ...{ definition, authorityType: 'childrens-services', today: DAY },
      saved: new Map(),
      drawn: new Map(),
    });
    expect([changes.length, refusals.length]).toEqual([2, 2]);
  });
});
