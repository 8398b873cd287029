import type { LoadedWorkshop } from '@/app/_server/answering/load-workshop';
import { SpreadPicture } from '@/components/workshop/spread-picture';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { answerText } from '@/lib/framework/answer-text';
import type { Levels } from '@/lib/workshop/workshop';
import { spreadWords } from '@/lib/workshop/workshop';
import { MOST_VOICES, NOTES_MAX_LENGTH, voiceFields } from '@/lib/workshop/workshop-fields';
import {
  HAS_NOT_SAID,
  NOT_AGREED_LEVEL,
  WORKSHOP_HOW,
  WORKSHOP_WHO_READS,
} from '@/lib/workshop/workshop-words';
import { keepSaid } from './actions';
import { WorkshopForm } from './workshop-form';

/** Rows that are always there, and empty ones beneath those that are filled. */
const FEWEST_ROWS = 4;
const MORE_ROWS = 2;

interface RoomProps {
  readonly view: LoadedWorkshop;
  readonly scope: AuthorityScope;
  readonly levels: Levels;
}

/** The screen of a room: the levels in words, what was said so far, and the form. */
export function Room({ view, scope, levels }: RoomProps) {
  const { open, standing } = view;
  const voices = open?.voices ?? [];
  return (
    <>
      <p className="ct-p">{WORKSHOP_HOW}</p>
      <p className="ct-p ct-s">{WORKSHOP_WHO_READS}</p>
      <dl className="ct-levels">
        {levels.map(({ level, name, descriptor }) => (
          <div key={level}>
            <dt>{name}</dt>
            <dd>{descriptor}</dd>
          </div>
        ))}
      </dl>
      <p className="ct-p">
        The answer now: <strong>{answerNow(view)}</strong>
        {standing === undefined ? '' : `, saved by ${standing.savedBy}`}.
      </p>
      {voices.length === 0 ? null : (
        <>
          <h2 className="ct-h2">So far: {spreadWords(voices, levels)}</h2>
          <SpreadPicture voices={voices} levels={levels} />
        </>
      )}
      <WorkshopForm {...formProps(view, levels)} action={keepSaid.bind(null, placeKey(scope))} />
    </>
  );
}

/** What the form is drawn with: what was said so far, or the people who were in the room at the question before. */
function formProps({ assessment, question, open, standing, names, after }: LoadedWorkshop, levels: Levels) {
  const filled = open?.voices ?? names.map((name) => ({ name, level: null }));
  const rows = Math.min(MOST_VOICES, Math.max(FEWEST_ROWS, filled.length + MORE_ROWS));
  return {
    values: { ...valuesOf(filled), notes: open?.notes ?? '' },
    hidden: { assessmentId: assessment.id, questionId: question.id, ...versionsOf({ open, standing }) },
    rows: Array.from({ length: rows }, (_, index) => voiceFields(index)),
    levels: levels.map(({ level, name }) => ({ value: level.toString(), text: name })),
    words: {
      hasNotSaid: HAS_NOT_SAID,
      notAgreed: NOT_AGREED_LEVEL,
      mostNotes: NOTES_MAX_LENGTH,
      next: after === undefined ? 'Save, and go to the theme' : 'Save, and go to the next question',
    },
  };
}

function versionsOf({ open, standing }: Pick<LoadedWorkshop, 'open' | 'standing'>) {
  return {
    workshopVersion: (open?.version ?? 0).toString(),
    answerVersion: (standing?.version ?? 0).toString(),
  };
}

function answerNow({ question, standing }: LoadedWorkshop): string {
  if (standing === undefined) return 'not answered';
  return answerText(question, standing.answer, { onNotAdoptedRoute: false }).headline;
}

function valuesOf(
  voices: readonly { readonly name: string; readonly level: number | null }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    voices.flatMap(({ name, level }, index) => {
      const at = voiceFields(index);
      return [
        [at.name, name],
        [at.level, level === null ? '' : level.toString()],
      ];
    }),
  );
}
