'use client';

import { useRouter } from 'next/navigation';
import type { FocusEvent, InputEvent, RefObject, SubmitEvent } from 'react';
import { startTransition, useActionState, useRef, useState } from 'react';
import type { Autosave } from '@/components/assessment/use-autosave';
import { useAutosave } from '@/components/assessment/use-autosave';
import type { QuestionForm } from '@/components/forms/use-question-form';
import { useQuestionForm } from '@/components/forms/use-question-form';
import { postedName, questionFields } from '@/lib/assessment/question-fields';
import type { ThemeFormState } from '@/lib/assessment/theme-form-state';
import { NOTHING_SENT } from '@/lib/assessment/theme-form-state';
import type { AnswerFields, FieldError } from '@/lib/framework/answer-fields';
import { parseAnswerFields } from '@/lib/framework/answer-fields';
import { USE_PUBLISHED } from '@/lib/framework/offered-fields';
import type { ThemeFormProps } from './theme-form-props';
import type { EarlyEdits } from './use-early-edits';
import { useEarlyEdits } from './use-early-edits';

type Faults = Readonly<Record<string, readonly FieldError[]>>;

const NONE: ReadonlySet<string> = new Set();

export type ThemeForm = {
  readonly sent: ThemeFormState;
  readonly found: Faults;
  /** The questions that were saved after the summary of errors was made. */
  readonly mended: ReadonlySet<string>;
  readonly form: QuestionForm;
  readonly autosave: Autosave;
  readonly formProps: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly action: (form: FormData) => void;
    readonly onInput: (event: InputEvent<HTMLFormElement>) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  };
};

/** What the form of a theme does: it posts whole without a script, and saves question by question with one. */
export function useThemeForm(props: ThemeFormProps): ThemeForm {
  const [posted, dispatch] = useActionState(props.action, NOTHING_SENT);
  const [sentHere, setSentHere] = useState<ThemeFormState | null>(null);
  const sent = sentHere ?? ('questions' in posted ? posted : NOTHING_SENT);
  const [found, setFound] = useState<Faults>({});
  const { mended, setMended, noteMended } = useMended();
  const ref = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const check = (questionId: string, fields: AnswerFields) => checkFields(props, questionId, fields);
  const form = useQuestionForm({ questions: props.views.map(formQuestion), check });
  const autosave = useAutosave({
    personId: props.personId,
    assessmentId: props.assessmentId,
    versions: versionsOf(props),
    readFields: (questionId) => readFields(ref.current, questionId),
    check,
    onReplaced: (questionId, fields) => {
      noteMended(questionId);
      form.replace(questionId, fields);
    },
    onFault: (questionId) => {
      void form.validate(questionId);
    },
    onSaved: (questionId) => {
      noteMended(questionId);
      if (Object.keys(form.errorsOf(questionId)).length > 0) void form.validate(questionId);
      if (decidesOthers(props, questionId)) router.refresh();
    },
  });
  const sender = { props, form, autosave, setFound, setSentHere, setMended };
  useEarlyEdits(ref, earlyEdits(sender));
  return {
    sent,
    found,
    mended,
    form,
    autosave,
    formProps: {
      ref,
      action: dispatch,
      onInput: ({ target }) => {
        noteInput({ form, autosave }, target);
      },
      onBlur: ({ target, relatedTarget }) => {
        const questionId = questionOf(target);
        // A person who is still inside a question has not finished with it.
        if (questionId === null || questionId === questionOf(relatedTarget)) return;
        void form.validate(questionId);
        autosave.noteLeft(questionId);
      },
      onSubmit: (event) => {
        event.preventDefault();
        const submitter = submitterOf(event.nativeEvent);
        const settled = settledQuestion(submitter);
        if (settled === null) void sendForm(sender, event.currentTarget, submitter);
        else autosave.saveNow(settled);
      },
    },
  };
}

/** Which questions were saved since the summary was made. What is wrong with one later stands at its own place only. */
function useMended() {
  const [mended, setMended] = useState(NONE);
  return {
    mended,
    setMended,
    noteMended: (questionId: string) => {
      setMended((before) => new Set([...before, questionId]));
    },
  };
}

type Sender = Pick<ThemeForm, 'form' | 'autosave'> & {
  readonly props: ThemeFormProps;
  readonly setFound: (found: Faults) => void;
  readonly setSentHere: (sent: ThemeFormState) => void;
  readonly setMended: (mended: ReadonlySet<string>) => void;
};

async function sendForm(
  { props, form, autosave, setFound, setSentHere, setMended }: Sender,
  element: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<void> {
  const isValid = await form.validateAll();
  setMended(NONE);
  setFound(isValid ? {} : findFaults(props, element));
  // What can be saved is saved, whatever else is wrong on the page.
  await autosave.flush();
  if (!isValid) return;
  const data = new FormData(element, submitter);
  startTransition(async () => {
    const reply = await props.action(NOTHING_SENT, data);
    if (!('questions' in reply)) return;
    setSentHere(reply);
    setMended(NONE);
    // What came of the whole form goes the same way as this browser's own saves.
    for (const [questionId, { outcome }] of Object.entries(reply.questions)) {
      autosave.takeReply(questionId, outcome);
    }
  });
}

/** What becomes of what was changed before the script came: see `useEarlyEdits`. */
function earlyEdits({ props, form, autosave }: Sender): EarlyEdits {
  return {
    take: (control) => {
      const questionId = questionOf(control);
      if (questionId !== null) form.fill(questionId, readFields(control.closest('form'), questionId));
      noteInput({ form, autosave }, control);
    },
    putBack: (control) => {
      const view = props.views.find(({ question }) => question.id === questionOf(control));
      if (view !== undefined) form.replace(view.question.id, view.fields);
    },
  };
}

function submitterOf(event: Event): HTMLElement | null {
  return event instanceof SubmitEvent ? event.submitter : null;
}

function versionsOf({ views }: ThemeFormProps): Readonly<Record<string, number>> {
  return Object.fromEntries(views.map(({ question, version }) => [question.id, version]));
}

function formQuestion({ question, fields }: ThemeFormProps['views'][number]) {
  return { id: question.id, fields, isList: question.kind === 'multi' };
}

function readFields(element: HTMLFormElement | null, questionId: string): AnswerFields {
  return element === null ? {} : questionFields(new FormData(element), questionId);
}

function checkFields(props: ThemeFormProps, questionId: string, fields: AnswerFields): readonly FieldError[] {
  const question = props.views.find((view) => view.question.id === questionId)?.question;
  if (question === undefined) return [];
  const parsed = parseAnswerFields(question, fields, {
    today: props.today,
    authorityType: props.authorityType,
  });
  return parsed.ok ? [] : parsed.errors;
}

function findFaults(props: ThemeFormProps, element: HTMLFormElement): Faults {
  return Object.fromEntries(
    props.views.map(({ question: { id } }) => [id, checkFields(props, id, readFields(element, id))]),
  );
}

function decidesOthers({ views }: ThemeFormProps, questionId: string): boolean {
  return views.some((view) => view.decidesOthers && view.question.id === questionId);
}

function questionOf(target: EventTarget | null): string | null {
  const section = target instanceof Element ? target.closest('[data-question]') : null;
  return section?.getAttribute('data-question') ?? null;
}

function noteInput({ form, autosave }: Pick<ThemeForm, 'form' | 'autosave'>, target: EventTarget): void {
  const questionId = questionOf(target);
  if (questionId === null) return;
  // Who types a value means it, whatever was chosen below before.
  if (isValueOf(target, questionId)) form.fill(questionId, { state: ['answered'] });
  // Whoever makes the published figure their answer takes back what they chose below; the tick alone says so from here on.
  if (isTicked(target, USE_PUBLISHED.field)) form.fill(questionId, { state: [''] });
  autosave.noteEdit(questionId);
}

const VALUE_FIELD = /^(value|numerator|denominator|part-\d+|day|month|year)$/;

/** Whether a control holds the value of an answer: not its comment, its reason, or "do not know". */
function isValueOf(target: EventTarget | null, questionId: string): boolean {
  const prefix = postedName(questionId, '');
  const name = target instanceof HTMLElement ? (target.getAttribute('name') ?? '') : '';
  return name.startsWith(prefix) && VALUE_FIELD.test(name.slice(prefix.length));
}

function isTicked(target: EventTarget | null, field: string): boolean {
  return target instanceof HTMLInputElement && target.checked && target.name.endsWith(postedName('', field));
}

/** The question whose clash a button settles; null for the buttons at the end of the page. */
function settledQuestion(submitter: HTMLElement | null): string | null {
  return submitter instanceof HTMLButtonElement && submitter.name === 'settle' ? submitter.value : null;
}
