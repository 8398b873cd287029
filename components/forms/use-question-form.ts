'use client';

import { useForm } from 'react-hook-form';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { RegisteredControl } from '@/components/assessment/question-view';
import { postedName } from '@/lib/assessment/question-fields';
import type { AnswerFields, FieldError } from '@/lib/framework/answer-fields';

/** By question id, then by field name: the form library splits posted names at their dot. */
type Values = Record<string, Record<string, string | string[]>>;

export type QuestionForm = {
  readonly register: (questionId: string, field: string) => RegisteredControl;
  /** The message of each field of a question that is wrong and has been checked. */
  readonly errorsOf: (questionId: string) => Readonly<Record<string, string>>;
  /** Checks one question and shows what is wrong with it. */
  readonly validate: (questionId: string) => Promise<boolean>;
  /** Checks everything and shows what is wrong. True when nothing is. */
  readonly validateAll: () => Promise<boolean>;
  /** Puts other text into these fields of a question. */
  readonly fill: (questionId: string, fields: AnswerFields) => void;
  /** Puts other text into all fields of a question: those it does not name are emptied. */
  readonly replace: (questionId: string, fields: AnswerFields) => void;
};

type Options = {
  readonly questions: readonly {
    readonly id: string;
    readonly fields: AnswerFields;
    readonly isList: boolean;
  }[];
  /** The same rules as on the server. */
  readonly check: (questionId: string, fields: AnswerFields) => readonly FieldError[];
};

/** A form over several questions: the library keeps what is typed and what is wrong; the rules are the server's. */
export function useQuestionForm({ questions, check }: Options): QuestionForm {
  const form = useForm<Values>({
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    defaultValues: Object.fromEntries(questions.map((one) => [one.id, toValues(one.fields, one.isList)])),
    resolver: resolverOf(questions, check),
  });
  // Read here, or the library does not know that this form draws them.
  const { errors } = form.formState;
  function fill(questionId: string, fields: AnswerFields): void {
    const isList = questions.find(({ id }) => id === questionId)?.isList ?? false;
    for (const [field, texts] of Object.entries(fields)) {
      form.setValue(postedName(questionId, field), toValue(field, texts, isList));
    }
  }
  return {
    register: (questionId, field) => keepingChoice(form.register(postedName(questionId, field))),
    errorsOf: (questionId) => messagesOf(errors[questionId]),
    validate: (questionId) => form.trigger(questionId),
    validateAll: () => form.trigger(),
    fill,
    replace: (questionId, fields) => {
      const known = Object.keys(form.getValues()[questionId] ?? {}).map((field) => [field, []] as const);
      fill(questionId, { ...Object.fromEntries(known), ...fields });
    },
  };
}

/**
 * Text that was typed before the script came is kept by the library. A radio that was chosen is not: each radio is asked
 * by itself as it is drawn, and the library unchecks what the first of them did not know of.
 */
function keepingChoice({ ref, ...control }: RegisteredControl): RegisteredControl {
  return {
    ...control,
    ref: (element) => {
      const chosen = element instanceof HTMLInputElement ? chosenRadio(element) : null;
      ref(element);
      if (chosen !== null) chosen.checked = true;
    },
  };
}

function chosenRadio({ form, name, type }: HTMLInputElement): HTMLInputElement | null {
  return type === 'radio' ? (form?.querySelector(`input[name="${name}"]:checked`) ?? null) : null;
}

function resolverOf(questions: Options['questions'], check: Options['check']): Resolver<Values> {
  return (values) => {
    const errors: FieldErrors<Values> = {};
    for (const { id } of questions) {
      const found = check(id, toFields(values[id] ?? {}));
      if (found.length > 0) {
        errors[id] = Object.fromEntries(
          found.map(({ field, message }) => [field, { type: 'rule', message }]),
        );
      }
    }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
  };
}

function toValues(fields: AnswerFields, isList: boolean): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = isList ? { value: [] } : {};
  for (const [field, texts] of Object.entries(fields)) values[field] = toValue(field, texts, isList);
  return values;
}

/** Boxes that are ticked are a list, even when only one is; everything else is one text. */
function toValue(field: string, texts: readonly string[], isList: boolean): string | string[] {
  return isList && field === 'value' ? [...texts] : (texts[0] ?? '');
}

function toFields(values: Record<string, unknown>): AnswerFields {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, textsOf(value)]));
}

function textsOf(value: unknown): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.filter((text) => typeof text === 'string');
}

function messagesOf(errors: FieldErrors<Values>[string]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors ?? {}).flatMap(([field, error]) =>
      typeof error === 'object' && 'message' in error && typeof error.message === 'string'
        ? [[field, error.message] as const]
        : [],
    ),
  );
}
