import { z } from 'zod';
import type { Answer } from '@/lib/framework/answer';
import type { Question } from '@/lib/framework/question';
import { hasAdopted } from './choices';
import file from './comments.json';
import type { Place } from './levels';
import { seededRandom } from './random';
import { writtenComment } from './written-answers';

/** What officers write beside their answers, and in answer to open questions. All of it is invented. */

const sentences = z.array(z.string().min(4)).readonly();
const BANDS = ['low', 'mid', 'high'] as const;
type Band = (typeof BANDS)[number];

const phrases = z
  .strictObject({
    commentShare: z.strictObject({ answered: z.number(), dk: z.number(), number: z.number() }),
    byTheme: z.record(z.string(), z.record(z.string(), z.record(z.enum(BANDS), sentences))),
    dk: sentences,
    number: sentences,
    texts: z.record(z.string(), sentences),
  })
  .parse(file);

type Pool = { readonly name: string; readonly share: number; readonly list: readonly string[] };

/** Gives out comments for one assessment, none of them twice. Empty: this answer has no comment. */
export function commentator(): (place: Place, question: Question, answer: Answer) => string {
  const given = new Map<string, number>();
  return (place, question, answer) => {
    const written = writtenComment(place, question.id);
    if (written !== undefined) return written;
    const pool = poolFor(place, question, answer);
    const random = seededRandom(`comment/${place.council.code}/${question.id}`);
    if (pool === undefined || !random.chance(pool.share)) return '';
    const turn = given.get(pool.name) ?? 0;
    given.set(pool.name, turn + 1);
    return seededRandom(`comments/${place.council.code}/${pool.name}`).shuffle(pool.list)[turn] ?? '';
  };
}

function poolFor(place: Place, question: Question, answer: Answer): Pool | undefined {
  const { commentShare } = phrases;
  if (answer.state === 'dk') return { name: 'dk', share: commentShare.dk, list: phrases.dk };
  if (answer.state !== 'answered') return undefined;
  if (question.kind === 'number' && question.measure.aboutPeople === true) {
    return { name: 'number', share: commentShare.number, list: phrases.number };
  }
  return question.kind === 'maturity' && typeof answer.value === 'number'
    ? themePool(place, answer.value)
    : undefined;
}

function themePool({ frameworkId, themeId }: Place, level: number): Pool | undefined {
  const band = bandOf(level);
  const list = phrases.byTheme[frameworkId]?.[themeId]?.[band];
  return list && { name: `${frameworkId}/${themeId}/${band}`, share: phrases.commentShare.answered, list };
}

function bandOf(level: number): Band {
  if (level <= 1) return 'low';
  return level === 2 ? 'mid' : 'high';
}

/** The answer to an open question, or undefined where no text was ever written for it. */
export function openText({ council, round }: Place, questionId: string): string | undefined {
  const list =
    (hasAdopted(council, round) ? undefined : phrases.texts[`${questionId}/not-adopted`]) ??
    phrases.texts[questionId];
  return list === undefined ? undefined : seededRandom(`text/${council.code}/${questionId}`).pick(list);
}
