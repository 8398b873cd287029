import { describe, expect, it } from 'vitest';
import { frozenAnswersSchema } from '@/lib/assessment/frozen-answers';
import { fileKind } from '@/lib/evidence/file-kind';
import { safeFileName } from '@/lib/evidence/file-name';
import { allQuestions } from '@/lib/framework/visibility';
import { demonstrationRows } from './demonstration-rows';
import { DAY, councilNamed, readFrameworks } from './testing';

const frameworks = readFrameworks();
const rows = demonstrationRows({ today: DAY, frameworks });
const elmshire = councilNamed('Elmshire').code;

describe('the evidence of the demonstration', () => {
  it('is of one council, of every kind, and stands under many answers or none', () => {
    expect(new Set(rows.evidence.map(({ authorityCode }) => authorityCode))).toEqual(new Set([elmshire]));
    expect(new Set(rows.evidence.map(({ kind }) => kind))).toEqual(new Set(['link', 'note', 'file']));
    const uses = rows.evidence.map(
      ({ id }) => rows.answerEvidence.filter(({ evidenceId }) => evidenceId === id).length,
    );
    expect(Math.max(...uses)).toBeGreaterThan(2);
    expect(Math.min(...uses)).toBe(0);
  });

  it('holds files that could have been added', () => {
    for (const { name, bytes, mediaType } of rows.evidenceFiles) {
      const kind = fileKind(bytes ?? new Uint8Array(), () => null);
      expect(kind).toEqual({ ok: true, mediaType });
      expect(kind.ok && safeFileName(name, kind.mediaType)).toBe(name);
    }
  });

  it('names only questions that there are, and leads to no real address', () => {
    const asked = new Set(
      frameworks.flatMap(({ definition }) => allQuestions(definition)).map(({ id }) => id),
    );
    for (const { questionId } of rows.answerEvidence) expect(asked).toContain(questionId);
    for (const { url } of rows.evidence) if (url) expect(new URL(url).host).toMatch(/\.example$/);
  });

  it('was frozen with the last copy, and is not known of those that were sent before it could be added', () => {
    const copies = rows.submissions.filter(({ authorityCode }) => authorityCode === elmshire);
    const kept = copies.map(({ answers }) => Object.values(frozenAnswersSchema.parse(answers)));
    expect(kept.some((all) => all.every(({ evidence }) => evidence === undefined))).toBe(true);
    const titles = kept
      .flatMap((all) => all.flatMap(({ evidence }) => evidence ?? []))
      .map(({ title }) => title);
    expect(titles).toContain('Joint protocol on homelessness with housing');
  });
});
